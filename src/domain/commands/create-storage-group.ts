import { z } from 'zod/mini';
import type { Reason } from '../reasons.ts';
import { hasRoomForGroup } from '../rules/storage-groups.ts';
import { putStorageGroups } from '../rules/store-building.ts';
import { storageGroupLimit, storageGroupNamed, storageGroupsThatMayMeet } from '../selectors/stores.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { dataPathRefusal, groupFields, managedServer, theServer } from './exchange-support.ts';
import { goodName, judge, refuseIf } from './support.ts';

/** L-5, L-6: what fits a server need not fit the node on which it meets another after a failover. */
function warningsOf(world: World, server: string): readonly Reason[] {
  const count = storageGroupsThatMayMeet(world, theServer(world, server)) + 1;
  if (count <= storageGroupLimit) return [];
  return [{ reason: 'storageGroup.manyTogether', params: { count, limit: storageGroupLimit } }];
}

/** New Storage Group: a set of logs of its own, still without a store (L-5, E-4, A-37). */
export const createStorageGroup: CommandSpec<'createStorageGroup'> = {
  type: 'createStorageGroup',
  schema: z.strictObject({ ...groupFields, logPath: z.string(), systemPath: z.string() }),
  place: 'Exchange System Manager ▸ server ▸ New ▸ Storage Group',
  query(world, { node, server, storageGroup, logPath, systemPath }) {
    const verdict = judge([
      () => managedServer(world, node, server),
      () =>
        refuseIf(theServer(world, server).storageGroups.length >= storageGroupLimit, 'storageGroup.tooMany', {
          server,
          limit: storageGroupLimit,
        }),
      () => goodName(storageGroup, 64),
      () =>
        refuseIf(storageGroupNamed(theServer(world, server), storageGroup) !== undefined, 'name.taken', {
          name: storageGroup,
        }),
      () => dataPathRefusal(world, server, logPath),
      () => dataPathRefusal(world, server, systemPath),
    ]);
    return verdict.ok ? { ...verdict, warnings: warningsOf(world, server) } : verdict;
  },
  execute(tx, { server, storageGroup, logPath, systemPath }) {
    const evs = theServer(tx.world, server);
    const surplus = hasRoomForGroup(tx.world, evs) ? {} : { surplus: true };
    const group = { name: storageGroup.trim(), logPath, systemPath, stores: [], ...surplus };
    putStorageGroups(tx, evs, [...evs.storageGroups, group]);
    tx.emit('storageGroup.created', evs.id, { server: evs.name, storageGroup: group.name });
  },
};
