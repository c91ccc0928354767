import { z } from 'zod/mini';
import { patchStore } from '../rules/store-building.ts';
import { publicServerOf, publicStoreOf } from '../selectors/server-roles.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownStore, managedServer, storeFields, theServer, theStore } from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Properties of a mailbox store ▸ General: the server whose public folder store its users open (E-68). */
export const setDefaultPublicStore: CommandSpec<'setDefaultPublicStore'> = {
  type: 'setDefaultPublicStore',
  schema: z.strictObject({ ...storeFields, publicServer: z.string() }),
  place: 'Exchange System Manager ▸ mailbox store ▸ Properties ▸ General',
  query: (world, { node, server, storageGroup, store, publicServer }) =>
    judge([
      () => managedServer(world, node, server),
      () => knownStore(world, server, storageGroup, store),
      () => {
        const { storeKind } = theStore(world, server, storageGroup, store).store;
        return refuseIf(storeKind !== 'mailbox', 'store.notMailbox', { store });
      },
      () => managedServer(world, node, publicServer),
      () => {
        const target = theServer(world, publicServer);
        const { store: row } = theStore(world, server, storageGroup, store);
        const isSame = publicServerOf(world, theServer(world, server), row)?.id === target.id;
        return (
          refuseIf(publicStoreOf(target) === undefined, 'publicFolders.noStore', { server: publicServer }) ??
          refuseIf(isSame, 'publicFolders.alreadyDefault', { server: publicServer, store })
        );
      },
    ]),
  execute(tx, { server, storageGroup, store, publicServer }) {
    const evs = theServer(tx.world, server);
    const target = theServer(tx.world, publicServer);
    patchStore(tx, evs, storageGroup, store, ({ publicServer: _before, ...one }) =>
      target.id === evs.id ? one : { ...one, publicServer: target.id },
    );
    tx.emit('store.publicStoreChanged', evs.id, { server: evs.name, store, publicServer: target.name });
  },
};
