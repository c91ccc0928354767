import { chartPath } from '../selectors/states.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, memberNode, nameOnly, refuseIf, runningNode, theNode } from './support.ts';

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
      () =>
        // A service that is about to be started anew can be stopped for good.
        refuseIf(
          chartPath(world, `clussvc:${theNode(world, node).id}`) === 'stopped',
          'node.serviceNotRunning',
          { node },
        ),
    ]),
  execute(tx, { node }) {
    tx.ask(`clussvc:${theNode(tx.world, node).id}`, { type: 'STOP' });
  },
};
