import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, refuseIf, runningNode, theNode } from './support.ts';

/** Clears the cluster configuration that an evicted node still has (N-28). */
export const cleanUpNode: CommandSpec<'cleanUpNode'> = {
  type: 'cleanUpNode',
  schema: nameOnly('node'),
  place: 'Command Prompt',
  prompt: 'cluster node <node> /forcecleanup',
  query: (world, { node }) =>
    judge([
      () => runningNode(world, node),
      () => refuseIf(theNode(world, node).clusterMember, 'node.alreadyMember', { node }),
      () => refuseIf(!theNode(world, node).staleConfiguration, 'node.nothingToCleanUp', { node }),
    ]),
  execute(tx, { node }) {
    tx.patch('node', theNode(tx.world, node).id, { staleConfiguration: false });
  },
};
