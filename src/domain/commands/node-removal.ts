import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import type { Reason } from '../reasons.ts';
import { destroyCluster } from '../rules/cluster-building.ts';
import { members } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import { theNode } from './support.ts';

/** The last node takes the cluster with it (N-32). */
export function isLastMember(world: World): boolean {
  return members(world).length === 1;
}

/** What a person should know before: what goes with the node, and what stays behind on it (N-32, N-33). */
export function removalWarnings(world: World, name: string): readonly Reason[] {
  const node = theNode(world, name);
  const cluster = world.cluster?.name ?? '';
  const goesAlong = node.clusterMember && isLastMember(world);
  return [
    ...(goesAlong ? [{ reason: 'cluster.lastNode' as const, params: { node: name, cluster } }] : []),
    ...(node.exchange == null ? [] : [{ reason: 'exchange.leftBehind' as const, params: { node: name } }]),
  ];
}

/** Nothing is left of the cluster when its last node goes: its disks are ordinary disks (N-32). */
export function removeWithCluster(tx: Tx, id: NodeId): void {
  const { name } = tx.get('node', id);
  const cluster = tx.world.cluster?.name ?? '';
  destroyCluster(tx);
  tx.emit('node.evicted', id, { node: name });
  tx.emit('cluster.removed', id, { cluster, node: name });
}
