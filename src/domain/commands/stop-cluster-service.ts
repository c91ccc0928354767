import type { CommandSpec } from './command-spec.ts';
import { judge, memberNode, nameOnly, nodeIn, runningNode, theNode } from './support.ts';

/** Stops the Cluster service in order: its groups move first (N-20). */
export const stopClusterService: CommandSpec<'stopClusterService'> = {
  type: 'stopClusterService',
  schema: nameOnly('node'),
  place: 'Cluster Administrator ▸ node ▸ Stop Cluster Service',
  prompt: 'net stop clussvc',
  query: (world, { node }) =>
    judge([
      () => memberNode(world, node),
      () => runningNode(world, node),
      () => nodeIn(world, node, ['Up', 'Paused'], 'node.serviceNotRunning'),
    ]),
  execute(tx, { node }) {
    tx.ask(`clussvc:${theNode(tx.world, node).id}`, { type: 'STOP' });
  },
};
