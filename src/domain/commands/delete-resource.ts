import type { Tx } from '../engine/tx.ts';
import { isCoreResource } from '../rules/core-resources.ts';
import { dropCheckpoints } from '../rules/registry-checkpoints.ts';
import { resourceChart, resourceState } from '../selectors/states.ts';
import { dependentsOf, rows } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, nameOnly, refuseIf, theResource } from './support.ts';

/** The resource and everything that depends on it. */
function withDependents(world: World, resource: Resource): readonly Resource[] {
  return [...dependentsOf(world, resource.id).flatMap((other) => withDependents(world, other)), resource];
}

function removeOne(tx: Tx, resource: Resource): void {
  if (tx.find('resource', resource.id) === undefined) return;
  dropCheckpoints(tx, resource, null);
  tx.remove('resource', resource.id);
  tx.setChart(resourceChart(resource.id), null);
  if (resource.resourceType === 'Microsoft Exchange System Attendant') {
    const evs = rows(tx.world, 'evs').find((row) => row.group === resource.group);
    if (evs !== undefined && evs.inServiceSince === null) tx.remove('evs', evs.id);
  }
  tx.emit('resource.deleted', resource.id, { resource: resource.name });
}

/** Deletes a resource that is offline, with its dependents. */
export const deleteResource: CommandSpec<'deleteResource'> = {
  type: 'deleteResource',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ resource ▸ Delete',
  prompt: 'cluster res <resource> /delete',
  query: (world, { resource }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () => refuseIf(isCoreResource(world, theResource(world, resource)), 'resource.isCore', { resource }),
      () => {
        const on = withDependents(world, theResource(world, resource)).find(
          (row) => !['Offline', 'Failed'].includes(resourceState(world, row.id)),
        );
        return refuseIf(on !== undefined, 'resource.notOffline', { resource: on?.name ?? '' });
      },
    ]),
  execute(tx, { resource }) {
    for (const row of withDependents(tx.world, theResource(tx.world, resource))) removeOne(tx, row);
  },
};
