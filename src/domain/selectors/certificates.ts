import type { ComputerNode, ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { protocolSettings } from './exchange-servers.ts';
import { possibleOwnersOf, rows } from './tables.ts';

/** Nodes that may run a server whose browsers must come by SSL, and have no certificate: there nobody reads mail with a browser (E-75). */
export function nodesWithoutCertificate(
  world: World,
  { group }: ExchangeVirtualServer,
): readonly ComputerNode[] {
  const row = world.entities.group[group];
  if (row === undefined) return [];
  const owners = possibleOwnersOf(world, row);
  return rows(world, 'node').filter((node) => owners.includes(node.id) && node.webCertificate !== true);
}

/** Whether browsers get an answer as far as SSL is concerned: the node that runs the server has a certificate, and nobody is in between who speaks without (E-75). */
export function securelyAnswers(world: World, evs: ExchangeVirtualServer): boolean {
  if (protocolSettings(evs, 'http').requireSsl !== true) return true;
  const owner = world.entities.group[evs.group]?.owner;
  return world.frontEnds === undefined && owner !== undefined && hasCertificate(world, owner);
}

const hasCertificate = (world: World, owner: ComputerNode['id']): boolean =>
  world.entities.node[owner]?.webCertificate === true;
