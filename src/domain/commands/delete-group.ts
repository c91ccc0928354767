import { resourcesOf } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownGroup, nameOnly, refuseIf, theGroup } from './support.ts';

/** Deletes an empty group; the Cluster Group stays (G-10). */
export const deleteGroup: CommandSpec<'deleteGroup'> = {
  type: 'deleteGroup',
  schema: nameOnly('group'),
  place: 'Cluster Administrator ▸ group ▸ Delete',
  prompt: 'cluster group <group> /delete',
  query: (world, { group }) =>
    judge([
      () => clusterAnswers(world),
      () => knownGroup(world, group),
      () => refuseIf(theGroup(world, group).name === 'Cluster Group', 'group.isClusterGroup'),
      () => refuseIf(resourcesOf(world, theGroup(world, group)).length > 0, 'group.notEmpty', { group }),
    ]),
  execute(tx, { group }) {
    const { id, name } = theGroup(tx.world, group);
    tx.remove('group', id);
    tx.setChart(`group:${id}`, null);
    tx.emit('group.deleted', id, { group: name });
  },
};
