import { nodeState } from '../selectors/states.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { isLastMember, removalWarnings, removeWithCluster } from './node-removal.ts';
import { judge, nameOnly, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** Of a cluster that can no longer be formed and so cannot be told to evict: its last node, while the service is stopped. */
function memberRefusal(world: World, name: string): Refusal {
  const { id } = theNode(world, name);
  return (
    refuseIf(!isLastMember(world), 'cluster.stillHasNodes', { node: name }) ??
    refuseIf(nodeState(world, id) !== 'Down', 'node.notDown', { node: name })
  );
}

/** Clears the cluster configuration that an evicted node still has, or the last node of a cluster that is dead (N-28, N-32). */
export const cleanUpNode: CommandSpec<'cleanUpNode'> = {
  type: 'cleanUpNode',
  schema: nameOnly('node'),
  place: 'Command Prompt',
  prompt: 'cluster node <node> /forcecleanup',
  query(world, { node }) {
    const verdict = judge([
      () => runningNode(world, node),
      () => (theNode(world, node).clusterMember ? memberRefusal(world, node) : null),
      () => {
        const { clusterMember, staleConfiguration } = theNode(world, node);
        return refuseIf(!clusterMember && !staleConfiguration, 'node.nothingToCleanUp', { node });
      },
    ]);
    const isMember = verdict.ok && theNode(world, node).clusterMember;
    return isMember ? { ...verdict, warnings: removalWarnings(world, node) } : verdict;
  },
  execute(tx, { node }) {
    const { id, clusterMember } = theNode(tx.world, node);
    tx.patch('node', id, { staleConfiguration: false });
    if (!clusterMember) return;
    tx.patch('node', id, { clusterMember: false, nodeNumber: null, paused: false });
    tx.ask(`clussvc:${id}`, { type: 'EVICTED' });
    removeWithCluster(tx, id);
  },
};
