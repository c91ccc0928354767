import { z } from 'zod/mini';
import { resourceTypeNamed } from '../selectors/resource-types.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResourceType, must, refuseIf } from './support.ts';

const maxDword = 0xffffffff;

/** The property sheet of a resource type: how often resources without a value of their own are asked. */
export const setResourceTypeProperties: CommandSpec<'setResourceTypeProperties'> = {
  type: 'setResourceTypeProperties',
  schema: z.strictObject({
    resourceType: z.string(),
    description: z.optional(z.string()),
    looksAliveMs: z.optional(z.int()),
    isAliveMs: z.optional(z.int()),
  }),
  place: 'Cluster Administrator ▸ Resource Types ▸ type ▸ Properties',
  prompt: 'cluster restype "<type>" /prop',
  query: (world, { resourceType, looksAliveMs = 1, isAliveMs = 1 }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResourceType(world, resourceType),
      () =>
        refuseIf(
          [looksAliveMs, isAliveMs].some((ms) => ms < 1 || ms > maxDword),
          'number.outOfRange',
          {
            low: 1,
            high: maxDword,
          },
        ),
    ]),
  execute(tx, { type: _type, resourceType, ...fields }) {
    const { name } = must(resourceTypeNamed(tx.world, resourceType));
    const entries = tx.world.cluster?.resourceTypes ?? {};
    tx.patchCluster({ resourceTypes: { ...entries, [name]: { ...entries[name], ...fields } } });
  },
};
