import { afterOrder } from '../rules/persistent-state.ts';
import { groupBusy, groupState } from '../selectors/states.ts';
import { resourcesOf } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownGroup, nameOnly, nodeIn, refuseIf, theGroup } from './support.ts';

/** Brings every resource of the group online, dependencies first (R-20, U-16). */
export const onlineGroup: CommandSpec<'onlineGroup'> = {
  type: 'onlineGroup',
  schema: nameOnly('group'),
  place: 'Cluster Administrator ▸ group ▸ Bring Online',
  prompt: 'cluster group <group> /online',
  query: (world, { group }) =>
    judge([
      () => clusterAnswers(world),
      () => knownGroup(world, group),
      () =>
        refuseIf(groupState(world, theGroup(world, group)) === 'Online', 'resource.alreadyOnline', {
          resource: group,
        }),
      () => {
        const row = theGroup(world, group);
        const changing = groupState(world, row) === 'Pending' || groupBusy(world, row.id);
        return refuseIf(changing, 'group.busy', { group }); // U-16
      },
      () =>
        nodeIn(
          world,
          world.entities.node[theGroup(world, group).owner]?.name ?? '',
          ['Up'],
          'node.pausedCannotOnline',
        ), // N-8
    ]),
  execute(tx, { group }) {
    const row = theGroup(tx.world, group);
    for (const resource of resourcesOf(tx.world, row))
      tx.patch('resource', resource.id, { wantOnline: true });
    tx.patch('group', row.id, afterOrder(row, true));
    tx.ask(`group:${row.id}`, { type: 'ONLINE' });
  },
};
