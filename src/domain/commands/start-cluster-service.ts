import type { CommandSpec } from './command-spec.ts';
import { judge, memberNode, nameOnly, nodeIn, runningNode, theNode } from './support.ts';

/** Starts the Cluster service: it joins, or forms when nobody answers (N-14, N-17). */
export const startClusterService: CommandSpec<'startClusterService'> = {
  type: 'startClusterService',
  schema: nameOnly('node'),
  place: 'Cluster Administrator ▸ node ▸ Start Cluster Service',
  prompt: 'net start clussvc',
  query: (world, { node }) =>
    judge([
      () => memberNode(world, node),
      () => runningNode(world, node),
      () => nodeIn(world, node, ['Down'], 'node.serviceRunning'),
    ]),
  execute(tx, { node }) {
    tx.ask(`clussvc:${theNode(tx.world, node).id}`, { type: 'START' });
  },
};
