import { isSkewed, skewParams } from '../../selectors/clock.ts';
import { canCluster } from '../../selectors/editions.ts';
import { asksDirectoryDns, nicsReachEachOther, reachesDirectory } from '../../selectors/network.ts';
import { isActive, isRunning } from '../../selectors/states.ts';
import { members, nicsOf, nodeNamed, sameName } from '../../selectors/tables.ts';
import type { ComputerNode } from '../../world/windows.ts';
import type { World } from '../../world/world.ts';
import { type AnalysisRequest, type AnalysisTask, finding, heading } from './task.ts';

/** L-3, L-4. */
const maxNodes = 8;

/** Nodes of the cluster whose service runs, other than the ones to be added. */
export function sponsors(world: World): readonly ComputerNode[] {
  return members(world).filter((node) => isActive(world, node.id));
}

/** Whether the two computers hear each other on any network. */
function hear(world: World, a: ComputerNode, b: ComputerNode): boolean {
  return nicsOf(world, a).some((one) =>
    nicsOf(world, b).some((other) => nicsReachEachOther(world, one, other)),
  );
}

function clusterNameTask(world: World, request: AnalysisRequest): AnalysisTask {
  const { cluster } = world;
  if (request.kind === 'create') {
    if (nodeNamed(world, request.cluster) !== undefined) {
      return finding('cluster.nameIsComputer', 'error', { cluster: request.cluster });
    }
    const taken = cluster !== null && sameName(cluster.name, request.cluster);
    return taken
      ? finding('cluster.nameInUse', 'error', { cluster: request.cluster })
      : finding('cluster.nameFree', 'ok', { cluster: request.cluster });
  }
  if (cluster === null || !sameName(cluster.name, request.cluster)) {
    return finding('cluster.notFound', 'error', { cluster: request.cluster });
  }
  return sponsors(world).length === 0
    ? finding('cluster.notRunning', 'error', { cluster: cluster.name })
    : finding('cluster.answers', 'ok', { cluster: cluster.name });
}

function membershipTask(world: World, name: string): AnalysisTask {
  const member = nodeNamed(world, name)?.clusterMember ?? false;
  if (!member) return finding('membership.none', 'ok', { node: name });
  return finding('membership.already', 'error', { node: name, cluster: world.cluster?.name ?? '' });
}

/** Checks for a cluster that is in the way, or for the one that shall grow. */
export function existingClusterTask(world: World, request: AnalysisRequest): AnalysisTask {
  const children = [
    clusterNameTask(world, request),
    ...request.nodes.map((name) => membershipTask(world, name)),
  ];
  if (request.kind === 'add' && members(world).length + request.nodes.length > maxNodes) {
    children.push(finding('membership.full', 'error', { max: maxNodes }));
  }
  return heading('existingCluster', {}, children);
}

function directoryTask(world: World, node: ComputerNode): AnalysisTask {
  const params = { node: node.name, domain: world.directory.domain };
  if (reachesDirectory(world, node.id))
    return isSkewed(node)
      ? finding('directory.clockSkewed', 'error', { ...skewParams(node) })
      : finding('directory.answers', 'ok', params);
  const code = asksDirectoryDns(world, node.id) ? 'directory.unreachable' : 'directory.noDns';
  return finding(code, 'error', params);
}

function connectionTasks(world: World, request: AnalysisRequest, name: string): readonly AnalysisTask[] {
  const node = nodeNamed(world, name);
  if (node === undefined) return [finding('computer.notFound', 'error', { node: name })];
  if (!isRunning(world, node.id)) return [finding('computer.notRunning', 'error', { node: node.name })];
  const others = sponsors(world).filter((other) => other.id !== node.id);
  const cutOff =
    request.kind === 'add' && others.length > 0 && !others.some((other) => hear(world, other, node));
  const reached = cutOff
    ? finding('computer.unreachable', 'error', { node: node.name })
    : finding('computer.answers', 'ok', { node: node.name });
  return [reached, directoryTask(world, node)];
}

/** Checks that each computer can be found and talked to. */
export function establishTask(world: World, request: AnalysisRequest): AnalysisTask {
  const children = request.nodes.map((name) =>
    heading('node', { node: name }, connectionTasks(world, request, name)),
  );
  return heading('establish', {}, children);
}

function editionTask(world: World, node: ComputerNode): AnalysisTask {
  const params = { node: node.name, edition: node.edition };
  if (!canCluster(node.edition)) return finding('edition.cannotCluster', 'error', params);
  const differs = members(world).some((other) => other.id !== node.id && other.edition !== node.edition);
  return differs ? finding('edition.differs', 'error', params) : finding('edition.fits', 'ok', params);
}

/** F-30: all nodes are to have the same level; it is asked as soon as one has a service pack. */
function servicePackTask(world: World, node: ComputerNode): readonly AnalysisTask[] {
  const own = node.servicePack ?? 0;
  const others = members(world).filter((other) => other.id !== node.id);
  const differs = others.find(({ servicePack = 0 }) => servicePack !== own);
  if (differs === undefined && own === 0) return [];
  const params = {
    node: node.name,
    pack: own,
    other: differs?.name ?? '',
    otherPack: differs?.servicePack ?? 0,
  };
  return [
    finding(
      differs === undefined ? 'servicePack.same' : 'servicePack.differs',
      differs === undefined ? 'ok' : 'warning',
      params,
    ),
  ];
}

function domainTask(node: ComputerNode, domain: string, netbiosName: string): AnalysisTask {
  const own = node.domain ?? '';
  if (node.domainAfterRestart !== undefined)
    return finding('domain.afterRestart', 'error', { node: node.name, domain: node.domainAfterRestart });
  const params = { node: node.name, domain: own };
  const fits = own !== '' && (sameName(own, domain) || sameName(netbiosName, domain));
  return fits ? finding('domain.same', 'ok', params) : finding('domain.differs', 'error', params);
}

/** Checks of each computer that can be made once it answers: edition and domain. */
export function feasibilityTask(
  world: World,
  request: AnalysisRequest,
  nodes: readonly ComputerNode[],
): AnalysisTask {
  const children = nodes.map((node) =>
    heading('node', { node: node.name }, [
      editionTask(world, node),
      ...servicePackTask(world, node),
      domainTask(node, request.domain, world.directory.netbiosName),
    ]),
  );
  return heading('feasibility', {}, children);
}
