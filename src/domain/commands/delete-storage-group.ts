import { z } from 'zod/mini';
import { putStorageGroups } from '../rules/store-building.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  groupFields,
  knownStorageGroup,
  managedServer,
  theServer,
  theStorageGroup,
} from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Delete of a storage group that has no store any more; its logs stay where they are [GK]. */
export const deleteStorageGroup: CommandSpec<'deleteStorageGroup'> = {
  type: 'deleteStorageGroup',
  schema: z.strictObject(groupFields),
  place: 'Exchange System Manager ▸ storage group ▸ Delete',
  query(world, { node, server, storageGroup }) {
    const verdict = judge([
      () => managedServer(world, node, server),
      () => knownStorageGroup(world, server, storageGroup),
      () => {
        const stores = theStorageGroup(world, server, storageGroup).stores.length;
        return refuseIf(stores > 0, 'storageGroup.notEmpty', { storageGroup, stores });
      },
    ]);
    if (!verdict.ok) return verdict;
    const path = theStorageGroup(world, server, storageGroup).logPath;
    return { ...verdict, warnings: [{ reason: 'storageGroup.filesStay', params: { path } }] };
  },
  execute(tx, { server, storageGroup }) {
    const evs = theServer(tx.world, server);
    const gone = theStorageGroup(tx.world, server, storageGroup);
    putStorageGroups(
      tx,
      evs,
      evs.storageGroups.filter((group) => group !== gone),
    );
    tx.emit('storageGroup.deleted', evs.id, {
      server: evs.name,
      storageGroup: gone.name,
      path: gone.logPath,
    });
  },
};
