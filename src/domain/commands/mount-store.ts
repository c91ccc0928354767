import { z } from 'zod/mini';
import type { Verdict } from '../reasons.ts';
import { hasRoomForGroup } from '../rules/storage-groups.ts';
import { patchStorageGroup } from '../rules/store-building.ts';
import { storageGroupLimit, storeProblem } from '../selectors/stores.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { knownStore, managedServer, storeFields, theServer, theStore } from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

function query(world: World, command: CommandOf<'mountStore'>): Verdict {
  const { node, server, storageGroup, store } = command;
  const known = judge([
    () => managedServer(world, node, server),
    () => knownStore(world, server, storageGroup, store),
  ]);
  if (!known.ok) return known;
  const evs = theServer(world, server);
  const problem = storeProblem(world, evs, theStore(world, server, storageGroup, store));
  const isFull = problem === 'nodeFull' && !hasRoomForGroup(world, evs);
  const verdict = judge([
    () => refuseIf(problem === null, 'store.alreadyMounted', { store }),
    () => refuseIf(problem === 'serverDown', 'store.serverDown', { server }),
    () => refuseIf(problem === 'logDriveFull', 'store.logDriveFull', { storageGroup }),
    () => refuseIf(problem === 'moving', 'store.beingMoved', { store }),
    () => refuseIf(isFull, 'storageGroup.nodeFull', { storageGroup, limit: storageGroupLimit }), // L-6
  ]);
  const isEmpty = theStore(world, server, storageGroup, store).store.filesMissing === true;
  if (!verdict.ok || !isEmpty) return verdict;
  return { ...verdict, warnings: [{ reason: 'store.filesMissing', params: { store } }] };
}

/** Mount Store. A storage group that found no room when its server came online is started with it, once there is room (L-5). */
export const mountStore: CommandSpec<'mountStore'> = {
  type: 'mountStore',
  schema: z.strictObject(storeFields),
  place: 'Exchange System Manager ▸ store ▸ Mount Store',
  query,
  execute(tx, { server, storageGroup, store }) {
    const evs = theServer(tx.world, server);
    const meant = theStore(tx.world, server, storageGroup, store).store;
    patchStorageGroup(tx, evs, storageGroup, ({ surplus: _surplus, ...group }) => ({
      ...group,
      stores: group.stores.map((one) => {
        if (one !== meant) return one;
        const { dismounted: _dismounted, filesMissing: _missing, ...mounted } = one;
        return mounted;
      }),
    }));
    tx.emit('store.mounted', evs.id, { server: evs.name, storageGroup, store });
  },
};
