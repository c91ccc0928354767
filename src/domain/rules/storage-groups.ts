import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { evsOf } from '../selectors/exchange.ts';
import { resourceState } from '../selectors/states.ts';
import { storageGroupLimit } from '../selectors/stores.ts';
import { isStore, rows, storeOf } from '../selectors/tables.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { leaveLostStores } from './mail-paths.ts';

/** Mounts the storage groups of a store that comes online: those for which the node has no room stay dismounted (L-6, V-76), and so do stores whose files are not where they are looked for. */
export function mountStorageGroups(tx: Tx, resource: Resource, group: Group): void {
  const evs = evsOf(tx.world, group);
  if (!isStore(resource) || evs === undefined) return;
  leaveLostStores(tx, evs);
  mountWithRoom(tx, group, tx.get('evs', evs.id));
}

function mountWithRoom(tx: Tx, group: Group, evs: ExchangeVirtualServer): void {
  const room = Math.max(0, storageGroupLimit - mountedBeside(tx.world, evs, group.owner));
  const isSame = evs.storageGroups.every(({ surplus }, index) => (surplus === true) === index >= room);
  if (!isSame) {
    tx.patch('evs', evs.id, {
      storageGroups: evs.storageGroups.map(({ surplus: _surplus, ...one }, index) =>
        index < room ? one : { ...one, surplus: true },
      ),
    });
  }
  const surplusGroups = Math.max(0, evs.storageGroups.length - room);
  if (surplusGroups === 0) return;
  const node = tx.world.entities.node[group.owner]?.name ?? '';
  tx.emit('exchange.groupsNotMounted', evs.id, { evs: evs.name, node, groups: surplusGroups }, 'error');
}

/** Whether the node of an EVS has room for one more storage group (L-5). */
export function hasRoomForGroup(world: World, evs: ExchangeVirtualServer): boolean {
  const owner = world.entities.group[evs.group]?.owner;
  const own = evs.storageGroups.filter(({ surplus }) => surplus !== true).length;
  return owner !== undefined && own + mountedBeside(world, evs, owner) < storageGroupLimit;
}

/** Storage groups that the node's other virtual servers have mounted. */
function mountedBeside(world: World, evs: ExchangeVirtualServer, owner: NodeId): number {
  const isHere = (other: ExchangeVirtualServer): boolean => {
    const store = storeOf(world, other);
    if (store === undefined || world.entities.group[other.group]?.owner !== owner) return false;
    return resourceState(world, store.id) === 'Online';
  };
  return rows(world, 'evs')
    .filter((other) => other.id !== evs.id && isHere(other))
    .flatMap((other) => other.storageGroups)
    .filter(({ surplus }) => surplus !== true).length;
}
