import { z } from 'zod/mini';
import { beginMoveReplicas, moveReplicasMs, publicStoreWorks } from '../rules/server-roles.ts';
import { hasRole, publicStoreOf } from '../selectors/server-roles.ts';
import { rows, sameName } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { managedServer, theServer } from './exchange-support.ts';
import { judge, type Refusal, refuseIf } from './support.ts';

/** The server has a public folder store, and it is mounted. */
function storeRefusal(world: World, server: string): Refusal {
  const evs = theServer(world, server);
  const placed = publicStoreOf(evs);
  return (
    refuseIf(placed === undefined, 'publicFolders.noStore', { server }) ??
    refuseIf(!publicStoreWorks(world, evs), 'store.notMounted', { store: placed?.store.name ?? '' })
  );
}

const isUnderWay = (world: World): boolean =>
  rows(world, 'job').some(({ jobKind, state }) => jobKind === 'moveReplicas' && state === 'running');

/** Move All Replicas: the content of the public folders goes to another server; nobody notices, but it takes its time (E-68). */
export const moveReplicas: CommandSpec<'moveReplicas'> = {
  type: 'moveReplicas',
  schema: z.strictObject({ node: z.string(), server: z.string(), toServer: z.string() }),
  place: 'Exchange System Manager ▸ public folder store ▸ Move All Replicas',
  query(world, { node, server, toServer }) {
    const verdict = judge([
      () => managedServer(world, node, server),
      () => storeRefusal(world, server),
      () =>
        refuseIf(!hasRole(world, theServer(world, server), 'publicFolders'), 'publicFolders.none', {
          server,
        }),
      () => refuseIf(isUnderWay(world), 'publicFolders.alreadyMoving'),
      () => managedServer(world, node, toServer),
      () => refuseIf(sameName(server, toServer), 'publicFolders.sameServer', { server }),
      () => storeRefusal(world, toServer),
    ]);
    return verdict.ok ? { ...verdict, simSeconds: moveReplicasMs / 1000 } : verdict;
  },
  execute(tx, { node, server, toServer }) {
    beginMoveReplicas(tx, { node, server, toServer });
  },
};
