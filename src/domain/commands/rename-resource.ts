import { z } from 'zod/mini';
import { resourceNamed } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodName, judge, knownResource, refuseIf, theResource } from './support.ts';

/** Gives a resource another name; what it is on the network stays. */
export const renameResource: CommandSpec<'renameResource'> = {
  type: 'renameResource',
  schema: z.strictObject({ resource: z.string(), name: z.string() }),
  place: 'Cluster Administrator ▸ resource ▸ Rename',
  prompt: 'cluster res <resource> /rename:<name>',
  query: (world, { resource, name }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () => goodName(name),
      () => {
        const other = resourceNamed(world, name);
        return refuseIf(other !== undefined && other.id !== theResource(world, resource).id, 'name.taken', {
          name,
        });
      },
    ]),
  execute: (tx, { resource, name }) => tx.patch('resource', theResource(tx.world, resource).id, { name }),
};
