import { z } from 'zod/mini';
import type { ResourceId } from '../ids.ts';
import { groupBusy, resourceState } from '../selectors/states.ts';
import { dependentsOf } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  clusterAnswers,
  judge,
  knownGroup,
  knownResource,
  refuseIf,
  theGroup,
  theResource,
} from './support.ts';

/** The resource with all that it depends on or that depends on it: they share a group, so they move together. */
export function tiedResources(world: World, id: ResourceId): readonly ResourceId[] {
  const tied: ResourceId[] = [id];
  for (const next of tied) {
    const near = [
      ...(world.entities.resource[next]?.dependsOn ?? []),
      ...dependentsOf(world, next).map((row) => row.id),
    ];
    tied.push(...near.filter((other) => !tied.includes(other)));
  }
  return tied;
}

/** Change Group: puts a resource and those it is tied to into another group (U-11, E-28). */
export const changeResourceGroup: CommandSpec<'changeResourceGroup'> = {
  type: 'changeResourceGroup',
  schema: z.strictObject({ resource: z.string(), group: z.string() }),
  place: 'Cluster Administrator ▸ resource ▸ Change Group',
  prompt: 'cluster res <resource> /moveto:<group>',
  query: (world, { resource, group }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () => knownGroup(world, group),
      () =>
        refuseIf(
          tiedResources(world, theResource(world, resource).id).includes(
            world.cluster?.quorumResource ?? 'res:',
          ),
          'resource.isCore',
          { resource },
        ),
      () =>
        refuseIf(theResource(world, resource).group === theGroup(world, group).id, 'group.sameOwner', {
          group,
          node: resource,
        }),
      () =>
        refuseIf(
          groupBusy(world, theResource(world, resource).group) || groupBusy(world, theGroup(world, group).id),
          'group.busy',
          { group },
        ),
      () => {
        // What runs here cannot jump to a group that runs elsewhere.
        const from = world.entities.group[theResource(world, resource).group];
        const running = tiedResources(world, theResource(world, resource).id).find(
          (id) => resourceState(world, id) !== 'Offline',
        );
        return refuseIf(
          running !== undefined && from?.owner !== theGroup(world, group).owner,
          'resource.notOffline',
          { resource: world.entities.resource[running ?? 'res:']?.name ?? resource },
        );
      },
    ]),
  execute(tx, { resource, group }) {
    const { id: target, keptOffline } = theGroup(tx.world, group);
    const tied = tiedResources(tx.world, theResource(tx.world, resource).id);
    for (const id of tied) tx.patch('resource', id, { group: target });
    // What runs goes on running, so that the group is no longer one that was left down (G-11).
    if (keptOffline === true && tied.some((id) => resourceState(tx.world, id) !== 'Offline'))
      tx.patch('group', target, { keptOffline: false });
  },
};
