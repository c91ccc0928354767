import { z } from 'zod/mini';
import { groupNamed } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodName, judge, knownGroup, refuseIf, theGroup } from './support.ts';

/** Gives a group another name. */
export const renameGroup: CommandSpec<'renameGroup'> = {
  type: 'renameGroup',
  schema: z.strictObject({ group: z.string(), name: z.string() }),
  place: 'Cluster Administrator ▸ group ▸ Rename',
  prompt: 'cluster group <group> /rename:<name>',
  query: (world, { group, name }) =>
    judge([
      () => clusterAnswers(world),
      () => knownGroup(world, group),
      () => goodName(name),
      () => {
        const other = groupNamed(world, name);
        return refuseIf(other !== undefined && other.id !== theGroup(world, group).id, 'name.taken', {
          name,
        });
      },
    ]),
  execute: (tx, { group, name }) => tx.patch('group', theGroup(tx.world, group).id, { name }),
};
