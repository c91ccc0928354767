import { isCoreResource } from '../rules/core-resources.ts';
import { firstNotOffline, removeWithDependents } from '../rules/resource-removal.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, nameOnly, refuseIf, theResource } from './support.ts';

/** Deletes a resource that is offline, with its dependents. What a System Attendant wrote into the directory stays there (E-70). */
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
        const on = firstNotOffline(world, theResource(world, resource));
        return refuseIf(on !== undefined, 'resource.notOffline', { resource: on?.name ?? '' });
      },
    ]),
  execute(tx, { resource }) {
    removeWithDependents(tx, theResource(tx.world, resource));
  },
};
