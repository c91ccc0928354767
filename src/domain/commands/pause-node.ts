import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, memberNode, nameOnly, nodeIn, theNode } from './support.ts';

/** Keeps the node a member but lets no group come to it (N-3, N-6 to N-9). */
export const pauseNode: CommandSpec<'pauseNode'> = {
  type: 'pauseNode',
  schema: nameOnly('node'),
  place: 'Cluster Administrator ▸ node ▸ Pause Node',
  prompt: 'cluster node <node> /pause',
  query: (world, { node }) =>
    judge([
      () => clusterAnswers(world),
      () => memberNode(world, node),
      () => nodeIn(world, node, ['Up'], 'node.notUp'),
    ]),
  execute(tx, { node }) {
    const { id } = theNode(tx.world, node);
    tx.patch('node', id, { paused: true });
    tx.ask(`clussvc:${id}`, { type: 'PAUSE' });
  },
};
