import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { evsOf } from '../selectors/exchange.ts';
import { isStore, resourcesOf } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';

/** Whether the resource belongs to a virtual server of Exchange 2000, whose protocols hang on the store (Z-7). */
export function isOfOldServer(world: World, { group }: Pick<Resource, 'group'>): boolean {
  return evsOf(world, { id: group })?.version === '2000';
}

/** Why a node's program files are not those of the virtual server, or null (E-77). */
export function versionProblem(world: World, resource: Resource, owner: NodeId): string | null {
  const node = world.entities.node[owner];
  const evs = evsOf(world, { id: resource.group });
  if (evs === undefined || node?.exchange == null || evs.version === node.exchange.version) return null;
  return evs.version === '2000' ? 'evsNotUpgraded' : 'exchangeOlder';
}

/** The virtual server becomes one of Exchange 2003: its protocols no longer depend on the store, but on the System Attendant (E-16 to E-19, Z-7). */
export function upgradeServer(tx: Tx, evs: ExchangeVirtualServer, attendant: Resource): void {
  const group = tx.get('group', evs.group);
  const { version: _old, ...upgraded } = evs;
  tx.put('evs', evs.id, upgraded);
  const store = resourcesOf(tx.world, group).find(isStore);
  for (const { id, dependsOn, resourceType } of resourcesOf(tx.world, group)) {
    if (store === undefined || !dependsOn.includes(store.id) || !isProtocol(resourceType)) continue;
    const others = dependsOn.filter((other) => other !== store.id && other !== attendant.id);
    tx.patch('resource', id, { dependsOn: [attendant.id, ...others] });
  }
  tx.emit('evs.upgraded', evs.id, { evs: evs.name, group: group.name });
}

function isProtocol(resourceType: string): boolean {
  return /^Microsoft Exchange (SMTP|HTTP|POP3|IMAP4) /.test(resourceType);
}
