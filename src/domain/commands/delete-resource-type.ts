import { resourceTypeNamed } from '../selectors/resource-types.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResourceType, must, nameOnly, refuseIf } from './support.ts';

/** Takes a resource type that a person named out of the cluster database (C-5); those of the product stay [SIM]. */
export const deleteResourceType: CommandSpec<'deleteResourceType'> = {
  type: 'deleteResourceType',
  schema: nameOnly('resourceType'),
  place: 'Command Prompt',
  prompt: 'cluster restype "<type>" /delete',
  query: (world, { resourceType }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResourceType(world, resourceType),
      () =>
        refuseIf(resourceTypeNamed(world, resourceType)?.isBuiltIn === true, 'resource.typeBuiltIn', {
          resourceType,
        }),
    ]),
  execute(tx, { resourceType }) {
    const { name } = must(resourceTypeNamed(tx.world, resourceType));
    const { [name]: _gone, ...rest } = tx.world.cluster?.resourceTypes ?? {};
    tx.patchCluster({ resourceTypes: rest });
  },
};
