import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, memberNode, nameOnly, nodeIn, theNode } from './support.ts';

/** Lets a paused node own groups again (N-9, N-13). */
export const resumeNode: CommandSpec<'resumeNode'> = {
  type: 'resumeNode',
  schema: nameOnly('node'),
  place: 'Cluster Administrator ▸ node ▸ Resume Node',
  prompt: 'cluster node <node> /resume',
  query: (world, { node }) =>
    judge([
      () => clusterAnswers(world),
      () => memberNode(world, node),
      () => nodeIn(world, node, ['Paused'], 'node.notPaused'),
    ]),
  execute(tx, { node }) {
    const { id } = theNode(tx.world, node);
    tx.patch('node', id, { paused: false });
    tx.ask(`clussvc:${id}`, { type: 'RESUME' });
  },
};
