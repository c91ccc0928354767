import { z } from 'zod/mini';
import { addStore } from '../rules/store-building.ts';
import { storeNamed, storesOf, storesPerGroupLimit, storesPerServerLimit } from '../selectors/stores.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import {
  besideLogs,
  databaseRefusal,
  knownStorageGroup,
  managedServer,
  storeFields,
  theServer,
  theStorageGroup,
} from './exchange-support.ts';
import { goodName, judge, type Refusal, refuseIf } from './support.ts';

type NewStore = Omit<CommandOf<'createMailboxStore'>, 'type'>;

function limitRefusal(world: World, { server, storageGroup }: NewStore) {
  const inGroup = theStorageGroup(world, server, storageGroup).stores.length;
  const onServer = storesOf(theServer(world, server)).length;
  return (
    refuseIf(inGroup >= storesPerGroupLimit, 'store.tooManyInGroup', {
      storageGroup,
      limit: storesPerGroupLimit,
    }) ??
    refuseIf(onServer >= storesPerServerLimit, 'store.tooManyOnServer', {
      server,
      limit: storesPerServerLimit,
    })
  );
}

/** What a new store of either kind needs on a server that is known: room, a name and a file of its own (L-7, E-4). */
export function newStoreRefusal(world: World, command: NewStore): Refusal {
  const { server, storageGroup, store, database } = command;
  const isTaken = (): boolean => storeNamed(theServer(world, server), storageGroup, store) !== undefined;
  return (
    knownStorageGroup(world, server, storageGroup) ??
    limitRefusal(world, command) ??
    goodName(store, 64) ??
    refuseIf(isTaken(), 'name.taken', { name: store }) ??
    databaseRefusal(world, server, database, null)
  );
}

/** New Mailbox Store: a database in a storage group, not mounted yet (L-7, E-4). */
export const createMailboxStore: CommandSpec<'createMailboxStore'> = {
  type: 'createMailboxStore',
  schema: z.strictObject({ ...storeFields, database: z.string() }),
  place: 'Exchange System Manager ▸ storage group ▸ New ▸ Mailbox Store',
  query(world, command) {
    const { node, server, storageGroup, database } = command;
    const verdict = judge([() => managedServer(world, node, server), () => newStoreRefusal(world, command)]);
    if (!verdict.ok) return verdict;
    return { ...verdict, warnings: besideLogs(theStorageGroup(world, server, storageGroup), { database }) };
  },
  execute(tx, { server, storageGroup, store, database }) {
    addStore(tx, theServer(tx.world, server), storageGroup, {
      name: store.trim(),
      storeKind: 'mailbox',
      database,
    });
  },
};
