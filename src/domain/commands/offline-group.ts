import { holdsQuorum } from '../rules/failover.ts';
import { afterOrder } from '../rules/persistent-state.ts';
import { groupState } from '../selectors/states.ts';
import { resourcesOf } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownGroup, nameOnly, refuseIf, theGroup } from './support.ts';

/** Takes every resource of the group offline, dependents first, and remembers it (R-13, R-20, G-12). */
export const offlineGroup: CommandSpec<'offlineGroup'> = {
  type: 'offlineGroup',
  schema: nameOnly('group'),
  place: 'Cluster Administrator ▸ group ▸ Take Offline',
  prompt: 'cluster group <group> /offline',
  query: (world, { group }) =>
    judge([
      () => clusterAnswers(world),
      () => knownGroup(world, group),
      () => refuseIf(holdsQuorum(world, theGroup(world, group)), 'group.isClusterGroup'),
      () =>
        refuseIf(groupState(world, theGroup(world, group)) === 'Offline', 'resource.alreadyOffline', {
          resource: group,
        }),
    ]),
  execute(tx, { group }) {
    const row = theGroup(tx.world, group);
    for (const resource of resourcesOf(tx.world, row))
      tx.patch('resource', resource.id, { wantOnline: false });
    tx.patch('group', row.id, afterOrder(row, false));
    tx.ask(`group:${row.id}`, { type: 'OFFLINE' });
  },
};
