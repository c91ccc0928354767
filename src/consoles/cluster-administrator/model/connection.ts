import type { ComputerNode, NodeId, World } from '#domain';
import {
  clusterNameResource,
  clusterNetworkName,
  isActive,
  isRunning,
  members,
  nicsOf,
  nicsReachEachOther,
  nodeNamed,
  resourceState,
} from '#domain/selectors';

/** Through whom Cluster Administrator talks to the cluster. */
export type Connection =
  /** To one node: lost when its Cluster service ends. */
  | { readonly kind: 'node'; readonly node: NodeId }
  /** To the cluster's name: follows the group that holds it. */
  | { readonly kind: 'cluster' };

/** Why no connection came about (C-12). */
export type ConnectionProblem = 'noSuchCluster' | 'notAMember' | 'serviceNotRunning' | 'unreachable';

/** The answer to a wish to connect. */
export type ConnectionAttempt =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: ConnectionProblem };

/** Looks up what was typed: `.` is this computer, else the name of a node or of the cluster (U-20). */
export function connect(world: World, from: ComputerNode, typed: string): ConnectionAttempt {
  const name = typed.trim();
  const node = name === '.' ? from : nodeNamed(world, name);
  if (node !== undefined) return answer(world, from, { kind: 'node', node: node.id });
  const isCluster = clusterNetworkName(world)?.toLowerCase() === name.toLowerCase();
  if (!isCluster) return { ok: false, problem: 'noSuchCluster' };
  return answer(world, from, { kind: 'cluster' });
}

/** What is wrong with a connection at this instant; null while it holds. */
export function connectionProblem(
  world: World,
  from: ComputerNode,
  connection: Connection,
): ConnectionProblem | null {
  const node = connection.kind === 'node' ? world.entities.node[connection.node] : clusterNameHolder(world);
  if (node === undefined) return 'unreachable';
  if (world.cluster === null || !node.clusterMember) return 'notAMember';
  if (!canReach(world, from, node)) return 'unreachable';
  return isActive(world, node.id) ? null : 'serviceNotRunning';
}

/** Names to propose in Open Connection: the cluster and its nodes. */
export function knownTargets(world: World): readonly string[] {
  const cluster = clusterNetworkName(world);
  if (cluster === null) return ['.'];
  return ['.', cluster, ...members(world).map((node) => node.name)];
}

function answer(world: World, from: ComputerNode, connection: Connection): ConnectionAttempt {
  const problem = connectionProblem(world, from, connection);
  return problem === null ? { ok: true, connection } : { ok: false, problem };
}

/** The node on which the cluster's own network name is online; nobody answers to the name while it is not. */
function clusterNameHolder(world: World): ComputerNode | undefined {
  const name = clusterNameResource(world);
  if (name === undefined || resourceState(world, name.id) !== 'Online') return undefined;
  const group = world.entities.group[name.group];
  return group === undefined ? undefined : world.entities.node[group.owner];
}

function canReach(world: World, from: ComputerNode, to: ComputerNode): boolean {
  if (!isRunning(world, from.id) || !isRunning(world, to.id)) return false;
  if (from.id === to.id) return true;
  return nicsOf(world, from).some((a) => nicsOf(world, to).some((b) => nicsReachEachOther(world, a, b)));
}
