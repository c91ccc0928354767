import { z } from 'zod/mini';
import type { Reason } from '../reasons.ts';
import { patchStorageGroup } from '../rules/store-building.ts';
import {
  letterOfPath,
  storeNamed,
  storesOf,
  storesPerGroupLimit,
  storesPerServerLimit,
} from '../selectors/stores.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import {
  databaseRefusal,
  knownStorageGroup,
  managedServer,
  storeFields,
  theServer,
  theStorageGroup,
} from './exchange-support.ts';
import { goodName, judge, refuseIf } from './support.ts';

/** a database on the disk of its logs is lost with them. */
export function besideLogs(world: World, server: string, storageGroup: string, database: string): Reason[] {
  const { logPath } = theStorageGroup(world, server, storageGroup);
  const letter = letterOfPath(database);
  if (letter !== letterOfPath(logPath)) return [];
  return [{ reason: 'storageGroup.logsBesideData', params: { letter, storageGroup } }];
}

function limitRefusal(world: World, { server, storageGroup }: CommandOf<'createMailboxStore'>) {
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

/** New Mailbox Store: a database in a storage group, not mounted yet (L-7, E-4). */
export const createMailboxStore: CommandSpec<'createMailboxStore'> = {
  type: 'createMailboxStore',
  schema: z.strictObject({ ...storeFields, database: z.string() }),
  place: 'Exchange System Manager ▸ storage group ▸ New ▸ Mailbox Store',
  query(world, command) {
    const { node, server, storageGroup, store, database } = command;
    const verdict = judge([
      () => managedServer(world, node, server),
      () => knownStorageGroup(world, server, storageGroup),
      () => limitRefusal(world, command),
      () => goodName(store, 64),
      () =>
        refuseIf(storeNamed(theServer(world, server), storageGroup, store) !== undefined, 'name.taken', {
          name: store,
        }),
      () => databaseRefusal(world, server, database, null),
    ]);
    if (!verdict.ok) return verdict;
    return { ...verdict, warnings: besideLogs(world, server, storageGroup, database) };
  },
  execute(tx, { server, storageGroup, store, database }) {
    const evs = theServer(tx.world, server);
    const name = store.trim();
    patchStorageGroup(tx, evs, storageGroup, (group) => ({
      ...group,
      stores: [...group.stores, { name, storeKind: 'mailbox', database, mailboxes: 0, dismounted: true }],
    }));
    tx.emit('store.created', evs.id, { server: evs.name, storageGroup, store: name });
  },
};
