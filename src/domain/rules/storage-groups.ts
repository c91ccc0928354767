import type { Tx } from '../engine/tx.ts';
import { resourceState } from '../selectors/states.ts';
import { isStore, rows, storeOf } from '../selectors/tables.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';

/** Storage groups that a node mounts, of all its virtual servers together (L-5). */
export const groupsPerNode = 4;

/** Mounts the storage groups of a store that comes online: those for which the node has no room stay dismounted (L-6, V-76). */
export function mountStorageGroups(tx: Tx, resource: Resource, group: Group): void {
  const evs = rows(tx.world, 'evs').find((row) => row.group === group.id);
  if (!isStore(resource) || evs === undefined) return;
  const room = Math.max(0, groupsPerNode - mountedBeside(tx.world, evs, group));
  const surplusGroups = Math.max(0, evs.storageGroups - room);
  if (surplusGroups !== (evs.surplusGroups ?? 0)) tx.patch('evs', evs.id, { surplusGroups });
  if (surplusGroups === 0) return;
  const node = tx.world.entities.node[group.owner]?.name ?? '';
  tx.emit('exchange.groupsNotMounted', evs.id, { evs: evs.name, node, groups: surplusGroups }, 'error');
}

/** Storage groups that the node's other virtual servers have mounted. */
function mountedBeside(world: World, evs: ExchangeVirtualServer, { owner }: Group): number {
  const isHere = (other: ExchangeVirtualServer): boolean => {
    const store = storeOf(world, other);
    if (store === undefined || world.entities.group[other.group]?.owner !== owner) return false;
    return resourceState(world, store.id) === 'Online';
  };
  return rows(world, 'evs')
    .filter((other) => other.id !== evs.id && isHere(other))
    .reduce((sum, other) => sum + other.storageGroups - (other.surplusGroups ?? 0), 0);
}
