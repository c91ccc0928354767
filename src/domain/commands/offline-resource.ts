import type { Tx } from '../engine/tx.ts';
import { resourceChart, resourceState } from '../selectors/states.ts';
import { dependentsOf } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, nameOnly, refuseIf, theResource } from './support.ts';

/** What depends on it goes offline too and stays so (R-23, G-12). */
function forgetWithDependents(tx: Tx, resource: Resource): void {
  tx.patch('resource', resource.id, { wantOnline: false });
  for (const other of dependentsOf(tx.world, resource.id)) forgetWithDependents(tx, other);
}

/** Takes a resource offline, its dependents first. */
export const offlineResource: CommandSpec<'offlineResource'> = {
  type: 'offlineResource',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ resource ▸ Take Offline',
  prompt: 'cluster res <resource> /offline',
  query: (world, { resource }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () =>
        refuseIf(theResource(world, resource).id === world.cluster?.quorumResource, 'resource.isCore', {
          resource,
        }),
      () =>
        refuseIf(
          ['Offline', 'Offline Pending'].includes(resourceState(world, theResource(world, resource).id)),
          'resource.alreadyOffline',
          { resource },
        ),
    ]),
  execute(tx, { resource }) {
    const row = theResource(tx.world, resource);
    forgetWithDependents(tx, row);
    tx.ask(resourceChart(row.id), { type: 'OFFLINE' });
  },
};
