import type { NodeId } from '../ids.ts';
import { reachOn } from '../selectors/connectivity.ts';
import { nicReachesDirectory, windowsAlive } from '../selectors/network.ts';
import { members, quorumResource, rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';

/** The nodes whose shares count: all that are configured, or the list of a forced quorum. */
function configured(world: World): readonly NodeId[] {
  const { startMode, forcedNodes } = world.cluster ?? { startMode: 'normal', forcedNodes: [] };
  const forced =
    startMode === 'forceQuorum' || members(world).some((node) => node.startMode === 'forceQuorum');
  return forced && forcedNodes.length > 0 ? forcedNodes : members(world).map((node) => node.id);
}

/** Whether the node's share is seen from the other: Windows runs there, its Cluster service need not. */
function seesShare(world: World, from: NodeId, of: NodeId): boolean {
  if (!windowsAlive(world, from) || !windowsAlive(world, of)) return false;
  return from === of || rows(world, 'network').some((network) => reachOn(world, from, of, network));
}

/** The witness stands with the domain controller; it counts for two nodes only. */
function seesWitness(world: World, from: NodeId): boolean {
  const share = quorumResource(world)?.parameters.mnsFileShare;
  if (share === undefined || share === '') return false;
  return rows(world, 'nic').some((nic) => nic.node === from && nicReachesDirectory(world, nic));
}

/** Votes beyond the majority that these nodes together see; negative below it: floor(N/2) + 1 of the configured nodes are one. */
export function spareVotes(world: World, part: readonly NodeId[]): number {
  const nodes = configured(world);
  const resource = quorumResource(world);
  const hasWitness = nodes.length === 2 && (resource?.parameters.mnsFileShare ?? '') !== '';
  const shares = nodes.filter((of) => part.some((from) => seesShare(world, from, of))).length;
  const votes = shares + (hasWitness && part.some((from) => seesWitness(world, from)) ? 1 : 0);
  return votes - Math.floor((nodes.length + (hasWitness ? 1 : 0)) / 2) - 1;
}

/** Whether these nodes together see a majority. */
export function haveMajority(world: World, part: readonly NodeId[]): boolean {
  return spareVotes(world, part) >= 0;
}
