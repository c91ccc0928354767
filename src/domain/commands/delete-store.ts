import { z } from 'zod/mini';
import { patchStorageGroup } from '../rules/store-building.ts';
import { hasRole, isLastPublicStore, usersOfPublicStore } from '../selectors/server-roles.ts';
import { storeProblem } from '../selectors/stores.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { knownStore, managedServer, storeFields, theServer, theStore } from './exchange-support.ts';
import { judge, type Refusal, refuseIf } from './support.ts';

/** A public folder store goes when nothing is in it, nobody opens it, and its administrative group keeps another (E-68). */
function publicRefusal(world: World, { server, store }: CommandOf<'deleteStore'>): Refusal {
  const evs = theServer(world, server);
  const users = usersOfPublicStore(world, evs);
  const { administrativeGroup } = evs;
  return (
    refuseIf(isLastPublicStore(world, evs), 'store.lastPublic', { store, administrativeGroup }) ??
    refuseIf(hasRole(world, evs, 'publicFolders'), 'store.holdsFolders', { store }) ??
    refuseIf(users.length > 0, 'store.isDefaultPublic', {
      store,
      stores: users.map(({ placed }) => placed.store.name).join(', '),
    })
  );
}

/** Delete of a store: out of the directory, while its files stay where they are [GK for the order of the refusals]. */
export const deleteStore: CommandSpec<'deleteStore'> = {
  type: 'deleteStore',
  schema: z.strictObject(storeFields),
  place: 'Exchange System Manager ▸ store ▸ Delete',
  query(world, command) {
    const { node, server, storageGroup, store } = command;
    const known = judge([
      () => managedServer(world, node, server),
      () => knownStore(world, server, storageGroup, store),
    ]);
    if (!known.ok) return known;
    const placed = theStore(world, server, storageGroup, store);
    const problem = storeProblem(world, theServer(world, server), placed);
    const { mailboxes, storeKind, database, filesMissing } = placed.store;
    const verdict = judge([
      () => refuseIf(mailboxes > 0, 'store.hasMailboxes', { store, mailboxes }),
      () => (storeKind === 'public' ? publicRefusal(world, command) : null),
      () => refuseIf(problem === 'moving', 'store.beingMoved', { store }),
      () => refuseIf(problem === null, 'store.stillMounted', { store }),
    ]);
    if (!verdict.ok || filesMissing === true) return verdict;
    return { ...verdict, warnings: [{ reason: 'store.filesStay', params: { path: database } }] };
  },
  execute(tx, { server, storageGroup, store }) {
    const evs = theServer(tx.world, server);
    const { store: gone, group } = theStore(tx.world, server, storageGroup, store);
    patchStorageGroup(tx, evs, storageGroup, (one) => ({
      ...one,
      stores: one.stores.filter((row) => row !== gone),
    }));
    const data = { server: evs.name, storageGroup: group.name, store: gone.name, path: gone.database };
    tx.emit('store.deleted', evs.id, data);
  },
};
