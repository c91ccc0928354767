import { z } from 'zod/mini';
import { beginMoveDatabase, noUsersLoseMail } from '../rules/database-moves.ts';
import { isBeingMoved } from '../selectors/stores.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  besideLogs,
  dataPathRefusal,
  groupFields,
  knownStorageGroup,
  managedServer,
  theServer,
  theStorageGroup,
} from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Properties of a storage group: where its logs and its system files lie. All of its stores are dismounted while they are moved (E-4, A-37). */
export const setStorageGroupPaths: CommandSpec<'setStorageGroupPaths'> = {
  type: 'setStorageGroupPaths',
  schema: z.strictObject({ ...groupFields, logPath: z.string(), systemPath: z.string() }),
  place: 'Exchange System Manager ▸ storage group ▸ Properties ▸ General',
  query(world, { node, server, storageGroup, logPath, systemPath }) {
    const verdict = judge([
      () => managedServer(world, node, server),
      () => knownStorageGroup(world, server, storageGroup),
      () => {
        const group = theStorageGroup(world, server, storageGroup);
        const isSame = group.logPath === logPath && group.systemPath === systemPath;
        return refuseIf(isSame, 'path.unchanged');
      },
      () => dataPathRefusal(world, server, logPath),
      () => dataPathRefusal(world, server, systemPath),
      () => {
        const evs = theServer(world, server);
        const busy = isBeingMoved(world, evs, theStorageGroup(world, server, storageGroup));
        return refuseIf(busy, 'store.beingMoved', { store: storageGroup });
      },
    ]);
    if (!verdict.ok) return verdict;
    const group = theStorageGroup(world, server, storageGroup);
    const simSeconds = world.timing.moveLogsMs / 1000;
    const warnings = [...noUsersLoseMail(storageGroup, group.stores), ...besideLogs(group, { logPath })];
    return { ...verdict, warnings, simSeconds };
  },
  execute(tx, { type: _type, ...fields }) {
    beginMoveDatabase(tx, fields, tx.world.timing.moveLogsMs);
  },
};
