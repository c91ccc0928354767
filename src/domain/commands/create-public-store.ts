import { z } from 'zod/mini';
import { addStore } from '../rules/store-building.ts';
import { publicStoreOf } from '../selectors/server-roles.ts';
import type { CommandSpec } from './command-spec.ts';
import { newStoreRefusal } from './create-mailbox-store.ts';
import { besideLogs, managedServer, storeFields, theServer, theStorageGroup } from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** New Public Store: a database for the public folders, of which a server has one; not mounted yet (E-68, L-7). */
export const createPublicStore: CommandSpec<'createPublicStore'> = {
  type: 'createPublicStore',
  schema: z.strictObject({ ...storeFields, database: z.string() }),
  place: 'Exchange System Manager ▸ storage group ▸ New ▸ Public Store',
  query(world, command) {
    const { node, server, storageGroup, database } = command;
    const verdict = judge([
      () => managedServer(world, node, server),
      () => {
        const store = publicStoreOf(theServer(world, server))?.store.name;
        return refuseIf(store !== undefined, 'store.publicExists', { server, store: store ?? '' });
      },
      () => newStoreRefusal(world, command),
    ]);
    if (!verdict.ok) return verdict;
    return { ...verdict, warnings: besideLogs(theStorageGroup(world, server, storageGroup), { database }) };
  },
  execute(tx, { server, storageGroup, store, database }) {
    addStore(tx, theServer(tx.world, server), storageGroup, {
      name: store.trim(),
      storeKind: 'public',
      database,
    });
  },
};
