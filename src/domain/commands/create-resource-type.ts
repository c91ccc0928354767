import { z } from 'zod/mini';
import { resourceTypeNames } from '../rules/resource-types.ts';
import { resourceTypeNamed } from '../selectors/resource-types.ts';
import { sameName } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodName, judge, refuseIf } from './support.ts';

/** Types of Exchange have their names even before its Setup has run. */
const isTaken = (world: World, name: string): boolean =>
  resourceTypeNamed(world, name) !== undefined || resourceTypeNames.some((known) => sameName(known, name));

/** Names a resource type in the cluster database (C-5). No node has its library, so nothing of it can be made [SIM]. */
export const createResourceType: CommandSpec<'createResourceType'> = {
  type: 'createResourceType',
  schema: z.strictObject({ resourceType: z.string(), dll: z.string() }),
  place: 'Command Prompt',
  prompt: 'cluster restype "<type>" /create /dll:<file>',
  query: (world, { resourceType, dll }) =>
    judge([
      () => clusterAnswers(world),
      () => goodName(resourceType),
      () => refuseIf(isTaken(world, resourceType), 'name.taken', { name: resourceType }),
      () => refuseIf(dll.trim() === '', 'parameter.missing', { parameter: 'dll' }),
    ]),
  execute(tx, { resourceType, dll }) {
    const entries = tx.world.cluster?.resourceTypes ?? {};
    tx.patchCluster({ resourceTypes: { ...entries, [resourceType]: { dll } } });
  },
};
