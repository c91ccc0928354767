import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { clockBarsJoin } from '../rules/clocks.ts';
import { coreResources, withoutQuorum } from '../rules/core-resources.ts';
import { evaluateFailback } from '../rules/failback.ts';
import { groupRuns, orphanedGroups, pickTarget, takeOverGroup } from '../rules/failover.ts';
import { reportFailure } from '../rules/failure-events.ts';
import { onlineProblem } from '../rules/health.ts';
import { shallBeOnline, staysDownAtForm } from '../rules/persistent-state.ts';
import { quorumKind } from '../rules/quorum-kind.ts';
import { skewParams } from '../selectors/clock.ts';
import {
  agreedMembers,
  canHear,
  partitionOf,
  quorumOwner,
  servingMembers,
} from '../selectors/connectivity.ts';
import { reachesDirectory, windowsAlive } from '../selectors/network.ts';
import { missingServiceRights, serviceIsAdministrator } from '../selectors/security.ts';
import {
  groupBusy,
  groupState,
  isActive,
  isRunning,
  resourceChart,
  resourceState,
} from '../selectors/states.ts';
import { quorumResource, resourcesOf, rows, serviceAccount } from '../selectors/tables.ts';
import type { Group, Resource, StartMode } from '../world/cluster.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type ClusterServiceFacts, clusterServiceMachine } from './cluster-service-machine.ts';
import type { MachineSpec } from './machine-spec.ts';

const nodeOf = (chartId: string): NodeId => chartId.slice('clussvc:'.length) as NodeId;
const nameOf = (world: World, node: NodeId): string => world.entities.node[node]?.name ?? node;

function facts(world: World, chartId: string): ClusterServiceFacts & Record<string, unknown> {
  const id = nodeOf(chartId);
  const node = world.entities.node[id];
  return {
    computerRunning: isRunning(world, id),
    clusterMember: node?.clusterMember === true && node.lacksConfiguration !== true,
    automatic: node?.serviceAutomatic ?? false,
    sponsorFound: agreedMembers(world).some(
      (other) => other !== id && isActive(world, other) && canHear(world, id, other),
    ),
    pausedBefore: node?.paused ?? false,
    staleConfiguration: node?.staleConfiguration ?? false,
    logsOn:
      node !== undefined &&
      !logonRefused(world, node) &&
      rightsMissing(world, node).length === 0 &&
      reachesDirectory(world, id),
    joinBarred: joinBarred(world, id) || clockBarsJoin(world, id),
    leavesQuorum: node?.startMode === 'fixQuorum' && !othersWork(world, id),
    secondCluster: othersWork(world, id) && (node?.startMode === 'fixQuorum' || withoutQuorum(world)),
    quorumUnusable: node !== undefined && quorumTrouble(world, node.startMode) !== null,
    coreUnusable: coreTrouble(world, id).length > 0,
    groupsGone: !rows(world, 'group').some((group) => group.owner === id && groupRuns(world, group)),
  };
}

/** There is one cluster only [SIM]: while others work that cannot be heard, a start without the quorum competes for it (Q-41, W-26). */
function othersWork(world: World, id: NodeId): boolean {
  return rows(world, 'node').some((other) => other.id !== id && isActive(world, other.id));
}

/** The directory turns the account down: another password, or one that has to be changed first (F-25, L-47). */
function logonRefused(world: World, node: ComputerNode): boolean {
  return node.servicePasswordStale || serviceAccount(world)?.mustChangePassword === true;
}

/**
 * What the account of the service has to be allowed to before it starts (F-26, L-47, L-48). That it may act as part of
 * the operating system is missed only by the names that come online.
 */
function rightsMissing(world: World, node: ComputerNode): readonly string[] {
  const rights = missingServiceRights(world, node).filter((right) => right !== 'actAsSystem');
  return serviceIsAdministrator(world, node) ? rights : ['administrator', ...rights];
}

/** With which rights the service runs is settled when it starts (F-26). */
function takeRights(tx: Tx, id: NodeId): void {
  const { actsAsSystem, ...node } = tx.get('node', id);
  const lacks = missingServiceRights(tx.world, node).includes('actAsSystem');
  if (lacks === (actsAsSystem === false)) return;
  tx.put('node', id, lacks ? { ...node, actsAsSystem: false } : node);
}

/** The cluster runs without its quorum, so that a second node must not come in, or forced without this one. */
function joinBarred(world: World, node: NodeId): boolean {
  const { startMode, forcedNodes } = world.cluster ?? { startMode: 'normal', forcedNodes: [] };
  return startMode === 'fixQuorum' || (startMode === 'forceQuorum' && !forcedNodes.includes(node));
}

/** What keeps a node from forming although it has won the quorum, with the switches that help. */
function quorumTrouble(world: World, mode: StartMode): 'full' | 'corrupt' | 'missing' | null {
  const log = world.cluster?.quorumLog;
  if (log === undefined || mode === 'fixQuorum' || quorumKind(world) !== 'disk') return null;
  if (log.diskFull) return 'full';
  return log.state === 'good' || mode === 'noQuorumLogging' || mode === 'resetQuorumLog' ? null : log.state;
}

/** Says what is wrong with the quorum and lets it go. */
function reportQuorumTrouble(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  const trouble = quorumTrouble(tx.world, tx.get('node', node).startMode);
  const data = { node: nameOf(tx.world, node) };
  if (trouble === 'full') tx.emit('quorum.fullAtStart', node, data, 'error');
  else tx.emit('quorum.logUnusable', node, { ...data, missing: trouble === 'missing' }, 'error');
  tx.ask('quorum', { type: 'RELEASE' });
  forgetSwitches(tx, node);
}

/** What keeps the cluster's own address and name from coming online on a node (N-25). */
function coreTrouble(world: World, node: NodeId): readonly { resource: Resource; problem: string }[] {
  return coreResources(world).flatMap((resource) => {
    const problem = onlineProblem(world, resource, node);
    return problem === null ? [] : [{ resource, problem }];
  });
}

/** Without its core resources the cluster does not form, and nothing in any group comes online (N-25). */
function coreUnusable(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  for (const { resource, problem } of coreTrouble(tx.world, node)) {
    const group = tx.get('group', resource.group).name;
    reportFailure(tx, resource, problem, {
      resource: resource.name,
      group,
      node: nameOf(tx.world, node),
    });
  }
  tx.ask('quorum', { type: 'RELEASE' });
  couldNotStart(tx, chartId);
}

/** Somebody else has formed the cluster in the meantime: there is one only [SIM] (Q-41, W-26). */
function tooLate(tx: Tx, chartId: string): void {
  if (quorumOwner(tx.world) === nodeOf(chartId)) tx.ask('quorum', { type: 'RELEASE' });
  couldNotStart(tx, chartId);
}

/** Switches hold for one start only. */
function forgetSwitches(tx: Tx, node: NodeId): void {
  if (tx.get('node', node).startMode !== 'normal') tx.patch('node', node, { startMode: 'normal' });
}

/** The Service Control Manager could not log the service on (V-50, V-53). */
function logonFailed(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  const row = tx.get('node', node);
  const wrongPassword = logonRefused(tx.world, row);
  const missing = rightsMissing(tx.world, row);
  if (!wrongPassword && reachesDirectory(tx.world, node) && missing.length > 0) {
    const account = tx.world.cluster?.serviceAccount ?? '';
    tx.emit('service.rightsMissing', node, { node: row.name, account, rights: missing.join(',') }, 'error');
  } else tx.emit('service.logonFailed', node, { node: row.name, wrongPassword }, 'error');
  forgetSwitches(tx, node);
}

function couldNotStart(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  const others = servingMembers(tx.world).length > 0;
  const data = { node: nameOf(tx.world, node) };
  const row = tx.get('node', node);
  if (others && clockBarsJoin(tx.world, node))
    tx.emit('clock.skewed', node, { ...skewParams(row) }, 'warning'); // F-31
  if (others && facts(tx.world, chartId).sponsorFound) tx.emit('node.joinFailed', node, data, 'error');
  else if (others) tx.emit('node.cannotReachMembers', node, data, 'error');
  tx.emit('node.couldNotJoinOrForm', node, { node: nameOf(tx.world, node) }, 'error');
  forgetSwitches(tx, node);
}

function setMembers(tx: Tx, members: readonly NodeId[]): void {
  tx.ask('membership', { type: 'SET_MEMBERS', members });
}

/** Everything that ran on the node is gone. The others learn of it only by a regroup, if there are others. */
function loseNode(tx: Tx, node: NodeId): void {
  const nobodyLeft = servingMembers(tx.world).length === 0;
  for (const group of rows(tx.world, 'group').filter((row) => nobodyLeft || row.owner === node)) {
    for (const resource of resourcesOf(tx.world, group)) {
      const pending = resourceState(tx.world, resource.id).endsWith('Pending');
      if (nobodyLeft || pending) tx.ask(resourceChart(resource.id), { type: 'LOST' });
    }
    if (nobodyLeft) tx.ask(`group:${group.id}`, { type: 'LOST' });
  }
  if (nobodyLeft) setMembers(tx, []);
}

function join(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  const name = nameOf(tx.world, node);
  tx.ask('membership', { type: 'ADD_MEMBER', node });
  tx.emit('node.joined', node, { cluster: tx.world.cluster?.name ?? '', node: name });
  tx.ask('cluster', { type: 'NODE_UP', node });
}

/** The quorum resource is the first in the cluster to be online (Q-22, N-24 step 4). */
function mountQuorum(tx: Tx, node: NodeId): void {
  const resource = quorumResource(tx.world);
  if (resource === undefined || tx.get('group', resource.group).owner !== node) return;
  tx.ask(resourceChart(resource.id), { type: 'MOUNTED' });
}

function form(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  const { startMode } = tx.get('node', node);
  const log = tx.world.cluster?.quorumLog;
  setMembers(tx, [node]);
  tx.patchCluster({
    startMode,
    ...(startMode === 'resetQuorumLog' && log !== undefined
      ? { quorumLog: { ...log, state: 'good' as const } }
      : {}),
    ...(startMode === 'forceQuorum' ? {} : { forcedNodes: [] }),
  });
  for (const group of rows(tx.world, 'group'))
    if (staysDownAtForm(tx.world, group)) tx.patch('group', group.id, { keptOffline: true });
  if (startMode === 'fixQuorum') tx.ask('quorum', { type: 'RELEASE' });
  else mountQuorum(tx, node);
  tx.emit('cluster.formed', node, { cluster: tx.world.cluster?.name ?? '', node: nameOf(tx.world, node) });
  tx.ask('cluster', { type: 'NODE_UP', node });
}

/** After a node has come up or was resumed: groups without an owner find one, and failback is considered (N-24 step 7, N-26 step 7, P-31). */
export function nodeCameUp(tx: Tx, node: NodeId): void {
  if (withoutQuorum(tx.world)) {
    bringUpCoreOnly(tx, node);
    return;
  }
  for (const group of orphanedGroups(tx.world)) takeOverGroup(tx, group);
  for (const group of ownedBy(tx.world, node)) {
    if (groupState(tx.world, group) !== 'Failed') tx.ask(`group:${group.id}`, { type: 'ONLINE' });
    else startBesideFailed(tx, group);
  }
  evaluateFailback(tx, node);
}

/** What has failed waits for a person, with what needs it; the rest of its group comes online. */
function startBesideFailed(tx: Tx, group: Group): void {
  const blocked = ({ id, dependsOn }: Resource): boolean =>
    resourceState(tx.world, id) === 'Failed' || dependsOn.some((other) => blocked(tx.get('resource', other)));
  if (group.keptOffline === true) return; // G-11
  for (const resource of resourcesOf(tx.world, group))
    if (
      shallBeOnline(tx.world, resource) &&
      resourceState(tx.world, resource.id) === 'Offline' &&
      !blocked(resource)
    )
      tx.ask(resourceChart(resource.id), { type: 'ONLINE' });
}

/** Without the quorum all groups are the one node's, and only the cluster's address and name come up. */
function bringUpCoreOnly(tx: Tx, node: NodeId): void {
  for (const group of rows(tx.world, 'group'))
    if (group.owner !== node) tx.patch('group', group.id, { owner: node });
  for (const { id } of coreResources(tx.world)) tx.ask(resourceChart(id), { type: 'ONLINE' });
}

const ownedBy = (world: World, node: NodeId): readonly Group[] =>
  rows(world, 'group').filter((group) => group.owner === node);

/** Moves groups to the best node each (N-20); what can go nowhere goes offline. */
function moveAway(tx: Tx, groups: readonly Group[]): void {
  for (const group of groups) {
    const target = pickTarget(tx, group, 'bestPossible');
    if (target !== null) tx.ask(`group:${group.id}`, { type: 'MOVE', target, reason: 'planned' });
    else if (groupRuns(tx.world, group)) tx.ask(`group:${group.id}`, { type: 'OFFLINE' });
  }
}

function moveReturnedGroupsAway(tx: Tx, chartId: string): void {
  const returned = ownedBy(tx.world, nodeOf(chartId)).filter(
    (group) => groupRuns(tx.world, group) && !groupBusy(tx.world, group.id),
  );
  moveAway(tx, returned);
}

/** Members that hear the node say goodbye. A computer that has just shut down was heard to the end. */
function listeners(world: World, node: NodeId): readonly NodeId[] {
  const heard = windowsAlive(world, node) ? partitionOf(world, node) : servingMembers(world);
  return heard.filter((other) => other !== node);
}

/** The orderly end (N-20): the others know at once. If they cannot hear it, a regroup has to tell them. */
function leave(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  const [heir] = listeners(tx.world, node);
  tx.emit('service.stopped', node, { node: nameOf(tx.world, node), orderly: true });
  forgetSwitches(tx, node);
  loseNode(tx, node);
  if (heir === undefined && servingMembers(tx.world).some((other) => other !== node)) return;
  tx.ask('membership', { type: 'REMOVE_MEMBER', node });
  if (quorumOwner(tx.world) === node)
    tx.ask('quorum', heir === undefined ? { type: 'RELEASE' } : { type: 'HANDOVER', owner: heir });
  tx.ask('cluster', { type: 'NODE_LEFT', node });
}

function die(tx: Tx, chartId: string): void {
  const node = nodeOf(chartId);
  tx.emit('service.stopped', node, { node: nameOf(tx.world, node), orderly: false }, 'error');
  forgetSwitches(tx, node);
  loseNode(tx, node);
}

function terminate(tx: Tx, chartId: string): void {
  tx.emit('node.quorumLost', nodeOf(chartId), { node: nameOf(tx.world, nodeOf(chartId)) }, 'error');
  die(tx, chartId);
}

/** The Cluster service's machine with its facts and effects. */
export const clusterServiceSpec: MachineSpec = {
  machine: clusterServiceMachine,
  facts,
  effects: {
    arbitrate: (tx, chartId) => tx.ask('quorum', { type: 'CHALLENGE', challenger: nodeOf(chartId) }),
    join,
    form,
    couldNotStart,
    logonFailed,
    quorumUnusable: reportQuorumTrouble,
    tooLate,
    coreUnusable,
    watchdogExpired: (tx, chartId) =>
      tx.emit('service.hung', nodeOf(chartId), { node: nameOf(tx.world, nodeOf(chartId)) }, 'error'),
    resume: (tx, chartId) => tx.ask('cluster', { type: 'NODE_UP', node: nodeOf(chartId) }),
    moveGroupsAway: (tx, chartId) => moveAway(tx, ownedBy(tx.world, nodeOf(chartId))),
    moveReturnedGroupsAway,
    leave,
    die,
    terminate,
  },
  onChange: (tx, chartId, from, to) => {
    if (to === 'starting') takeRights(tx, nodeOf(chartId));
    if (from !== '')
      tx.emit(
        'node.stateChanged',
        nodeOf(chartId),
        { node: nameOf(tx.world, nodeOf(chartId)), from, to },
        'debug',
      );
  },
};
