import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { orphanedGroups, takeOverGroup } from '../rules/failover.ts';
import { servingMembers } from '../selectors/connectivity.ts';
import { interfaceChart, isRunning } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { isLastMember, removalWarnings, removeWithCluster } from './node-removal.ts';
import { clusterAnswers, judge, memberNode, nameOnly, nodeIn, theNode } from './support.ts';

function forgetNode(tx: Tx, id: NodeId): void {
  for (const network of rows(tx.world, 'network')) tx.setChart(interfaceChart(id, network.id), null);
  for (const resource of rows(tx.world, 'resource')) {
    tx.patch('resource', resource.id, {
      possibleOwners: resource.possibleOwners.filter((owner) => owner !== id),
    });
  }
  for (const group of rows(tx.world, 'group')) {
    tx.patch('group', group.id, { preferredOwners: group.preferredOwners.filter((owner) => owner !== id) });
  }
  for (const group of orphanedGroups(tx.world)) takeOverGroup(tx, group); // G-7: the others keep what it had
}

/** Takes the node out of the cluster database (N-28, N-29, U-16). It comes back only through Add Nodes, with a new id (N-31). */
export const evictNode: CommandSpec<'evictNode'> = {
  type: 'evictNode',
  schema: nameOnly('node'),
  place: 'Cluster Administrator ▸ node ▸ Evict Node',
  prompt: 'cluster node <node> /evict',
  query(world, { node }) {
    const verdict = judge([
      () => clusterAnswers(world),
      () => memberNode(world, node),
      () => (isLastMember(world) ? null : nodeIn(world, node, ['Down'], 'node.notDown')),
    ]);
    return verdict.ok ? { ...verdict, warnings: removalWarnings(world, node) } : verdict;
  },
  execute(tx, { node }) {
    const { id, name, lacksConfiguration } = theNode(tx.world, node);
    const lacks = lacksConfiguration === true;
    const last = isLastMember(tx.world) && servingMembers(tx.world).includes(id);
    tx.patch('node', id, {
      clusterMember: false,
      nodeNumber: null,
      paused: false,
      staleConfiguration: !isRunning(tx.world, id) && !lacks, // N-28: cleaned at once only where Windows answers
      ...(lacks ? { lacksConfiguration: false } : {}),
    });
    tx.ask(`clussvc:${id}`, { type: 'EVICTED' });
    if (last) return removeWithCluster(tx, id);
    forgetNode(tx, id);
    tx.emit('node.evicted', id, { node: name });
  },
};
