import { z } from 'zod/mini';
import { beginMoveDatabase, databaseMoveMs, noUsersLoseMail } from '../rules/database-moves.ts';
import { isBeingMoved } from '../selectors/stores.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  besideLogs,
  databaseRefusal,
  knownStore,
  managedServer,
  storeFields,
  theServer,
  theStorageGroup,
  theStore,
} from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Properties of a store ▸ Database: where its files lie. It is dismounted while they are moved (E-4, A-37). */
export const setStorePath: CommandSpec<'setStorePath'> = {
  type: 'setStorePath',
  schema: z.strictObject({ ...storeFields, database: z.string() }),
  place: 'Exchange System Manager ▸ store ▸ Properties ▸ Database',
  query(world, { node, server, storageGroup, store, database }) {
    const verdict = judge([
      () => managedServer(world, node, server),
      () => knownStore(world, server, storageGroup, store),
      () => {
        const now = theStore(world, server, storageGroup, store).store;
        return refuseIf(now.database === database, 'path.unchanged');
      },
      () => databaseRefusal(world, server, database, theStore(world, server, storageGroup, store).store),
      () => {
        const evs = theServer(world, server);
        const busy = isBeingMoved(world, evs, theStorageGroup(world, server, storageGroup));
        return refuseIf(busy, 'store.beingMoved', { store });
      },
    ]);
    if (!verdict.ok) return verdict;
    const { store: row, group } = theStore(world, server, storageGroup, store);
    return {
      ...verdict,
      warnings: [...noUsersLoseMail(store, [row]), ...besideLogs(group, { database })],
      simSeconds: databaseMoveMs(world, row) / 1000,
    };
  },
  execute(tx, { type: _type, ...fields }) {
    const { store } = theStore(tx.world, fields.server, fields.storageGroup, fields.store);
    beginMoveDatabase(tx, fields, databaseMoveMs(tx.world, store));
  },
};
