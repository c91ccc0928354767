import type { NetworkId, NodeId } from '../ids.ts';
import type { InterfaceVerdict } from '../machines/interface-machine.ts';
import type { ClusterNetwork } from '../world/cluster.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { isDeviceOn } from './hardware.ts';
import { networkAddress, nicLinked, nicsReachEachOther, reachesUsers, windowsAlive } from './network.ts';
import { chartPath, type InterfaceState, interfaceChart, isActive, type NetworkState } from './states.ts';
import { members, rows } from './tables.ts';

/** Network addresses of connections: rows never change, so each is worked out once. */
const networkOf = new WeakMap<Nic, string>();

function networkAddressOf(nic: Nic): string {
  const known = networkOf.get(nic);
  if (known !== undefined) return known;
  const found = networkAddress(nic.address, nic.mask);
  networkOf.set(nic, found);
  return found;
}

/** The connection by which a node takes part in a cluster network; none when its address is elsewhere. */
export function nicOn(world: World, node: NodeId, network: ClusterNetwork): Nic | undefined {
  return rows(world, 'nic').find(
    (nic) =>
      nic.node === node &&
      nic.address !== '' &&
      nic.mask === network.mask &&
      networkAddressOf(nic) === network.subnet,
  );
}

/** Whether a cut keeps these two apart on the network although every link is up. */
function isCut(world: World, a: NodeId, b: NodeId, { subnet }: ClusterNetwork): boolean {
  return world.surroundings.cuts.some((cut) => {
    if (cut.subnet !== subnet) return false;
    const sideA = cut.between.findIndex((side) => side.includes(a));
    const sideB = cut.between.findIndex((side) => side.includes(b));
    return sideA >= 0 && sideB >= 0 && sideA !== sideB;
  });
}

/** Whether two computers' connections to a network reach each other. */
export function reachOn(world: World, a: NodeId, b: NodeId, network: ClusterNetwork): boolean {
  const nicA = nicOn(world, a, network);
  const nicB = nicOn(world, b, network);
  return (
    nicA !== undefined &&
    nicB !== undefined &&
    !isCut(world, a, b, network) &&
    nicsReachEachOther(world, nicA, nicB)
  );
}

/** Whether heartbeats pass between two nodes on any network for internal communication (W-1, W-3, Q-29, Q-30). A node that shuts down is heard until it is done. */
export function canHear(world: World, a: NodeId, b: NodeId): boolean {
  return rows(world, 'network').some(
    (network) => (network.role === 'internal' || network.role === 'all') && reachOn(world, a, b, network),
  );
}

/** The members as the cluster has agreed on them: dead ones stay until a regroup removes them. */
export function agreedMembers(world: World): readonly NodeId[] {
  return (world.charts.membership?.context.members ?? []) as readonly NodeId[];
}

/** Whether the node works as a member at this very instant: its power, its Windows and its Cluster service are there. */
export function isServing(world: World, node: NodeId): boolean {
  const row = world.entities.node[node];
  return (
    row !== undefined && isDeviceOn(world, row.device) && windowsAlive(world, node) && isActive(world, node)
  );
}

/** Members that really work. */
export function servingMembers(world: World): readonly NodeId[] {
  return agreedMembers(world).filter((node) => isServing(world, node));
}

/** The serving members that this one hears, itself included, directly or through others. */
export function partitionOf(world: World, node: NodeId): readonly NodeId[] {
  const open = servingMembers(world).filter((other) => other !== node);
  const part: NodeId[] = [node];
  for (const from of part) {
    const heard = open.filter((other) => !part.includes(other) && canHear(world, from, other));
    part.push(...heard);
  }
  return part;
}

/** The serving members as sets that cannot hear each other. */
export function partitions(world: World): readonly (readonly NodeId[])[] {
  const parts: (readonly NodeId[])[] = [];
  for (const node of servingMembers(world))
    if (!parts.some((part) => part.includes(node))) parts.push(partitionOf(world, node));
  return parts;
}

/** Whether some agreed member is dead or not heard by another. */
export function isSplit(world: World): boolean {
  const agreed = agreedMembers(world);
  const serving = servingMembers(world);
  return serving.length > 0 && (serving.length < agreed.length || partitions(world).length > 1);
}

/** The node that holds the quorum device, as far as the device knows. */
export function quorumOwner(world: World): NodeId | null {
  return (world.charts.quorum?.context.owner ?? null) as NodeId | null;
}

/** What the checks of the cluster would say of an interface now (W-12 to W-19). */
export function interfaceVerdict(
  world: World,
  node: NodeId,
  network: ClusterNetwork,
): { verdict: InterfaceVerdict; mediaLost: boolean } {
  const agreed = agreedMembers(world);
  if (!agreed.includes(node) || network.role === 'disabled')
    return { verdict: 'unavailable', mediaLost: false }; // W-4
  const nic = nicOn(world, node, network);
  const serving = isServing(world, node);
  const linked = nic !== undefined && serving && nicLinked(world, nic);
  const mediaLost = serving && !linked;
  const peers = agreed.filter((other) => other !== node);
  const reached = peers.filter(
    (other) => serving && isServing(world, other) && reachOn(world, node, other, network),
  );
  if (peers.length === 0) return { verdict: linked ? 'up' : 'failed', mediaLost };
  if (reached.length === peers.length) return { verdict: 'up', mediaLost };
  const alive = reached.length > 0 || (linked && nic !== undefined && reachesUsers(world, nic)); // W-17: the echo test
  const goodOnes = peers.filter(
    (other) => !reached.includes(other) && worksFor(world, other, peers, network),
  );
  if (alive) return { verdict: goodOnes.length > 0 ? 'unreachable' : 'up', mediaLost }; // W-14, W-15, W-18
  return { verdict: goodOnes.length > 0 ? 'failed' : 'unreachable', mediaLost }; // W-13, W-18, W-19
}

/** Whether a member's interface works for somebody: an outside host answers it, or another member hears it. */
function worksFor(world: World, node: NodeId, others: readonly NodeId[], network: ClusterNetwork): boolean {
  const nic = nicOn(world, node, network);
  if (nic === undefined || !isServing(world, node)) return false;
  return (
    reachesUsers(world, nic) || others.some((third) => third !== node && reachOn(world, node, third, network))
  );
}

const interfaceStates: Readonly<Record<string, InterfaceState>> = {
  up: 'Up',
  checking: 'Up',
  failed: 'Failed',
  unreachable: 'Unreachable',
  unavailable: 'Unavailable',
};

/** The interface's state as the cluster sees it. */
export function interfaceState(world: World, node: NodeId, network: NetworkId): InterfaceState {
  return interfaceStates[chartPath(world, interfaceChart(node, network))] ?? 'Unavailable';
}

/** The network's state, from its interfaces (W-7 to W-10). */
export function networkState(world: World, network: NetworkId): NetworkState {
  const states = members(world)
    .map((node) => interfaceState(world, node.id, network))
    .filter((state) => state !== 'Unavailable');
  if (states.length === 0) return 'Unavailable';
  if (!states.includes('Unreachable')) return states.includes('Up') ? 'Up' : 'Down';
  return states.includes('Up') || worksForSome(world, network) ? 'Partitioned' : 'Down'; // W-8, W-9
}

/** Whether the network still works for some member, though no interface of it is up. */
function worksForSome(world: World, network: NetworkId): boolean {
  const row = world.entities.network[network];
  const serving = servingMembers(world);
  return row !== undefined && serving.some((node) => worksFor(world, node, serving, row));
}
