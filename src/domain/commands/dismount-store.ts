import { z } from 'zod/mini';
import { patchStore } from '../rules/store-building.ts';
import { storeProblem } from '../selectors/stores.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownStore, managedServer, storeFields, theServer, theStore } from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Dismount Store: its users have no mail until somebody mounts it, over restarts and failovers too. */
export const dismountStore: CommandSpec<'dismountStore'> = {
  type: 'dismountStore',
  schema: z.strictObject(storeFields),
  place: 'Exchange System Manager ▸ store ▸ Dismount Store',
  query(world, { node, server, storageGroup, store }) {
    const known = judge([
      () => managedServer(world, node, server),
      () => knownStore(world, server, storageGroup, store),
    ]);
    if (!known.ok) return known;
    const placed = theStore(world, server, storageGroup, store);
    const problem = storeProblem(world, theServer(world, server), placed);
    const verdict = judge([
      () => refuseIf(problem === 'serverDown', 'store.serverDown', { server }),
      () => refuseIf(problem === 'moving', 'store.beingMoved', { store }),
      () => refuseIf(problem !== null, 'store.alreadyDismounted', { store }),
    ]);
    const users = placed.store.mailboxes;
    if (!verdict.ok || users === 0) return verdict;
    return { ...verdict, warnings: [{ reason: 'store.usersLoseMail', params: { store, users } }] };
  },
  execute(tx, { server, storageGroup, store }) {
    const evs = theServer(tx.world, server);
    patchStore(tx, evs, storageGroup, store, (one) => ({ ...one, dismounted: true }));
    tx.emit('store.dismounted', evs.id, { server: evs.name, storageGroup, store });
  },
};
