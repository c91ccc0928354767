import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import { judge, knownResource, theResource } from './support.ts';

const ms = z.optional(z.int().check(z.nonnegative()));

/** Gives a resource insides of its own, for cases in which they do not matter; the rules around it stay those of the product. */
export const scriptResource: CommandSpec<'scriptResource'> = {
  type: 'scriptResource',
  schema: z.strictObject({
    resource: z.string().check(z.minLength(1)),
    behaviour: z.nullable(
      z.strictObject({
        onlineAfterMs: ms,
        reportsEveryMs: ms,
        online: z.optional(z.enum(['fails', 'silent'])),
        offline: z.optional(z.literal('silent')),
        offlineAfterMs: ms,
        onlineOn: z.optional(z.array(z.string())),
      }),
    ),
  }),
  place: 'Behaviour case',
  query: (world, { resource }) => judge([() => knownResource(world, resource)]),
  execute(tx, { resource, behaviour }) {
    tx.patch('resource', theResource(tx.world, resource).id, { behaviour });
  },
};
