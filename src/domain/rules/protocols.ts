import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { evsOf } from '../selectors/exchange.ts';
import { protocolOfType, protocolResource, protocolSettings } from '../selectors/exchange-servers.ts';
import { resourceState } from '../selectors/states.ts';
import { isOnSharedDisk } from '../selectors/stores.ts';
import { rows } from '../selectors/tables.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { MailProtocol } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';

/** Who listens on (All Unassigned) and who shares its node get in each other's way: both want the same port (E-74). */
export function bindingConflicts(world: World, resource: Resource, owner: NodeId): boolean {
  const protocol = protocolOfType(resource.resourceType);
  const evs = rows(world, 'evs').find(({ group }) => group === resource.group);
  if (protocol === undefined || evs === undefined) return false;
  const listensEverywhere = (row: ExchangeVirtualServer): boolean =>
    protocolSettings(row, protocol).unassigned === true;
  return rows(world, 'evs').some((other) => {
    if (other.id === evs.id || world.entities.group[other.group]?.owner !== owner) return false;
    const twin = protocolResource(world, other, protocol);
    const runs = twin !== undefined && resourceState(world, twin.id) === 'Online';
    return runs && (listensEverywhere(evs) || listensEverywhere(other));
  });
}

/** The node on which a protocol of a server writes its log now; undefined while it does not run. */
export function ownerWithLog(
  world: World,
  evs: ExchangeVirtualServer,
  protocol: MailProtocol,
): NodeId | undefined {
  const resource = protocolResource(world, evs, protocol);
  const runs = resource !== undefined && resourceState(world, resource.id) === 'Online';
  return runs ? world.entities.group[evs.group]?.owner : undefined;
}

/** A protocol that comes online goes on with its log; one on a local drive stayed behind on the other node (E-73). */
export function continueProtocolLog(tx: Tx, resource: Resource, group: Group): void {
  const protocol = protocolOfType(resource.resourceType);
  const evs = evsOf(tx.world, group);
  if (protocol === undefined || evs === undefined) return;
  const settings = protocolSettings(evs, protocol);
  const { logDirectory, loggedOn } = settings;
  if (logDirectory === undefined || loggedOn === group.owner) return;
  if (loggedOn !== undefined && !isOnSharedDisk(tx.world, logDirectory)) {
    const nameOf = (node: NodeId): string => tx.world.entities.node[node]?.name ?? '';
    const data = { server: evs.name, from: nameOf(loggedOn), to: nameOf(group.owner) };
    tx.emit('protocol.logLeftBehind', evs.id, data, 'warning');
  }
  tx.patch('evs', evs.id, {
    protocols: { ...evs.protocols, [protocol]: { ...settings, loggedOn: group.owner } },
  });
}
