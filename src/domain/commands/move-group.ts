import { z } from 'zod/mini';
import { availableTargets, pickTarget } from '../rules/failover.ts';
import { chartPath } from '../selectors/states.ts';
import { possibleOwnersOf } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  clusterAnswers,
  judge,
  knownGroup,
  memberNode,
  must,
  nodeIn,
  refuseIf,
  theGroup,
  theNode,
} from './support.ts';

/** Moves a group in order: offline, new owner, online (P-17, P-18, P-33). `to` empty = Best Possible. */
export const moveGroup: CommandSpec<'moveGroup'> = {
  type: 'moveGroup',
  schema: z.strictObject({ group: z.string(), to: z.string() }),
  place: 'Cluster Administrator ▸ group ▸ Move Group',
  prompt: 'cluster group <group> /moveto[:<node>]',
  query: (world, { group, to }) =>
    judge([
      () => clusterAnswers(world),
      () => knownGroup(world, group),
      () =>
        refuseIf(chartPath(world, `group:${theGroup(world, group).id}`) === 'movingOff', 'group.busy', {
          group,
        }),
      () =>
        to === ''
          ? refuseIf(availableTargets(world, theGroup(world, group)).length === 0, 'group.noTarget', {
              group,
            })
          : memberNode(world, to),
      () =>
        refuseIf(to !== '' && theGroup(world, group).owner === theNode(world, to).id, 'group.sameOwner', {
          group,
          node: to,
        }),
      () => (to === '' ? null : nodeIn(world, to, ['Up'], 'node.notUp')), // N-7
      () =>
        refuseIf(
          to !== '' && !possibleOwnersOf(world, theGroup(world, group)).includes(theNode(world, to).id),
          'owner.notPossible',
          {
            group,
            node: to,
          },
        ),
    ]),
  execute(tx, { group, to }) {
    const row = theGroup(tx.world, group);
    const target =
      to === '' ? must(pickTarget(tx, row, 'bestPossible') ?? undefined) : theNode(tx.world, to).id;
    tx.ask(`group:${row.id}`, { type: 'MOVE', target, reason: 'planned' });
  },
};
