import type { Tx } from '../engine/tx.ts';
import { groupLeaves, resourceChart, resourceState } from '../selectors/states.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  clusterAnswers,
  judge,
  knownResource,
  must,
  nameOnly,
  nodeIn,
  refuseIf,
  theResource,
} from './support.ts';

/** A resource that shall be online needs what it depends on. */
function wantWithDependencies(tx: Tx, resource: Resource): void {
  tx.patch('resource', resource.id, { wantOnline: true });
  for (const id of resource.dependsOn) wantWithDependencies(tx, tx.get('resource', id));
}

/** Whether the resource, or something that it needs, is still going offline. */
function stillStopping(world: World, resource: Resource): boolean {
  return (
    resourceState(world, resource.id) === 'Offline Pending' ||
    resource.dependsOn.some((id) => stillStopping(world, must(world.entities.resource[id])))
  );
}

/** Brings a resource online, its dependencies first (R-10, R-24, U-16). */
export const onlineResource: CommandSpec<'onlineResource'> = {
  type: 'onlineResource',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ resource ▸ Bring Online',
  prompt: 'cluster res <resource> /online',
  query: (world, { resource }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () =>
        refuseIf(
          !['Offline', 'Failed'].includes(resourceState(world, theResource(world, resource).id)),
          'resource.alreadyOnline',
          { resource },
        ),
      () => {
        const row = theResource(world, resource);
        const leaving = groupLeaves(world, row.group) || stillStopping(world, row);
        return refuseIf(leaving, 'group.busy', { group: world.entities.group[row.group]?.name ?? '' });
      },
      () => {
        const group = must(world.entities.group[theResource(world, resource).group]);
        return nodeIn(world, world.entities.node[group.owner]?.name ?? '', ['Up'], 'node.pausedCannotOnline'); // N-8
      },
      () => {
        const row = theResource(world, resource);
        const { owner, name: group } = must(world.entities.group[row.group]);
        const node = world.entities.node[owner]?.name ?? '';
        return refuseIf(!row.possibleOwners.includes(owner), 'owner.notPossible', { node, group });
      },
    ]),
  execute(tx, { resource }) {
    const row = theResource(tx.world, resource);
    wantWithDependencies(tx, row);
    if (tx.get('group', row.group).keptOffline === true) tx.patch('group', row.group, { keptOffline: false }); // G-11
    tx.ask(resourceChart(row.id), { type: 'ONLINE' });
  },
};
