import { invariant } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { ResourceId } from '../ids.ts';
import { isCoreResource, withoutQuorum } from '../rules/core-resources.ts';
import { reportFailure } from '../rules/failure-events.ts';
import { healthProblem, onlineProblem } from '../rules/health.ts';
import { shallBeOnline } from '../rules/persistent-state.ts';
import { continueProtocolLog } from '../rules/protocols.ts';
import { restoreCheckpoints } from '../rules/registry-checkpoints.ts';
import { offlineLimit, offlineTime, onlineLimit, onlineTime } from '../rules/resource-times.ts';
import { afterFailure } from '../rules/restart-policy.ts';
import { mountStorageGroups } from '../rules/storage-groups.ts';
import {
  chartPath,
  groupBusy,
  groupLeaves,
  isActive,
  resourceChart,
  resourceIn,
  resourceState,
} from '../selectors/states.ts';
import { dependentsOf, possibleOwnersOf } from '../selectors/tables.ts';
import { mountPath, mountProblem } from '../selectors/volumes.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { MachineSpec } from './machine-spec.ts';
import { type ResourceFacts, resourceMachine } from './resource-machine.ts';

function rowOf(world: World, chartId: string): { resource: Resource; group: Group } {
  const resource = world.entities.resource[resourceIn(chartId)];
  const group = resource === undefined ? undefined : world.entities.group[resource.group];
  invariant(resource !== undefined && group !== undefined, `chart ${chartId} without its resource`);
  return { resource, group };
}

/** Offline, or failed and done with stopping what depends on it. */
const stopped = (world: World, id: ResourceId): boolean =>
  ['offline', 'failed.given'].includes(chartPath(world, resourceChart(id)));

/** Only what is on its way up is worth waiting for: what goes down or has failed wants its dependents offline first. */
function dependenciesOf(world: World, resource: Resource): ResourceFacts['dependencies'] {
  const states = resource.dependsOn.map((id) => resourceState(world, id));
  if (states.every((state) => state === 'Online')) return 'online';
  return states.every((state) => state === 'Online' || state === 'Online Pending') ? 'pending' : 'failed';
}

function facts(world: World, chartId: string): ResourceFacts & Record<string, unknown> {
  const { resource, group } = rowOf(world, chartId);
  const ownerUp = isActive(world, group.owner);
  const ownerAble = chartPath(world, `clussvc:${group.owner}`) === 'up';
  return {
    now: world.now,
    ownerAble,
    mayStart: ownerAble && resource.possibleOwners.includes(group.owner) && !groupLeaves(world, group.id),
    dependencies: dependenciesOf(world, resource),
    dependentsOffline: dependentsOf(world, resource.id).every((other) => stopped(world, other.id)),
    onlineProblem: ownerUp ? onlineProblem(world, resource, group.owner) : 'ownerDown',
    healthProblem: ownerUp ? problemNow(world, resource, group) : null,
    afterFailure:
      world.charts[chartId]?.context.retried === true || groupLeaves(world, group.id)
        ? 'stayFailed' // one last attempt; nothing is restarted in a group that is on its way
        : afterFailure(world, resource, ownerAble && possibleOwnersOf(world, group).includes(group.owner)),
  };
}

/** What a check at this instant finds. */
function problemNow(world: World, resource: Resource, group: Group): string | null {
  const found = healthProblem(world, resource, group.owner);
  return found !== null && found.noticedAt <= world.now ? found.problem : null;
}

function onlineDependencies(tx: Tx, chartId: string): void {
  for (const id of rowOf(tx.world, chartId).resource.dependsOn) {
    if (resourceState(tx.world, id) !== 'Online') tx.ask(resourceChart(id), { type: 'ONLINE' });
  }
  tx.ask(chartId, { type: 'DEPENDENCIES' });
}

function offlineDependents(tx: Tx, chartId: string): void {
  for (const other of dependentsOf(tx.world, resourceIn(chartId))) {
    if (!stopped(tx.world, other.id)) tx.ask(resourceChart(other.id), { type: 'OFFLINE' });
  }
  tx.ask(chartId, { type: 'DEPENDENTS' });
}

function names(tx: Tx, chartId: string): { resource: string; group: string; node: string } {
  const { resource, group } = rowOf(tx.world, chartId);
  return {
    resource: resource.name,
    group: group.name,
    node: tx.world.entities.node[group.owner]?.name ?? '',
  };
}

/** Counts the failure and says so (R-30, V-25, V-16, V-73). */
function fail(tx: Tx, chartId: string, params: Readonly<Record<string, unknown>>): void {
  const { resource } = rowOf(tx.world, chartId);
  const reason = String(params.reason);
  const from = tx.world.now - resource.restartPeriodMs;
  tx.patch('resource', resource.id, {
    failures: [...resource.failures.filter((at) => at > from), tx.world.now],
  });
  reportFailure(tx, resource, reason, names(tx, chartId));
}

/** L-15: a disk that comes online without its host, or in another group, does not appear in its folder. A missing dependency shows when its host is late. */
function reportMountPoint(tx: Tx, chartId: string, { id, parameters }: Resource): void {
  const disk = parameters.disk === undefined ? undefined : tx.world.entities.disk[parameters.disk];
  const problem = disk === undefined ? null : mountProblem(tx.world, disk);
  if (disk === undefined || problem === null || problem === 'noDependency') return;
  const path = mountPath(tx.world, disk);
  tx.emit('resource.mountPointInvalid', id, { ...names(tx, chartId), path }, 'error');
}

/** Dependents that shall be online come back with what they depend on. */
function cameOnline(tx: Tx, chartId: string): void {
  const { resource, group } = rowOf(tx.world, chartId);
  mountStorageGroups(tx, resource, group);
  continueProtocolLog(tx, resource, group);
  const hangLimitMs = resource.parameters.isAliveTimeoutMs ?? null;
  if (resource.replayMs > 0 || resource.hangLimitMs !== hangLimitMs)
    tx.patch('resource', resource.id, { replayMs: 0, hangLimitMs });
  reportMountPoint(tx, chartId, resource);
  if (resource.resourceType === 'Network Name' && tx.world.surroundings.dnsDown)
    // F-23
    tx.emit('resource.dnsNotRegistered', resource.id, { ...names(tx, chartId), required: false }, 'warning');
  const core = withoutQuorum(tx.world); // nothing else comes up by itself
  for (const other of dependentsOf(tx.world, resourceIn(chartId))) {
    if (core && !isCoreResource(tx.world, other)) continue;
    if (shallBeOnline(tx.world, other) && resourceState(tx.world, other.id) === 'Offline')
      tx.ask(resourceChart(other.id), { type: 'ONLINE' });
  }
}

function onChange(tx: Tx, chartId: string, from: string, to: string): void {
  const { resource, group } = rowOf(tx.world, chartId);
  const [stateFrom = ''] = from.split('.');
  const [stateTo = ''] = to.split('.');
  if (to === 'onlinePending.starting') {
    restoreCheckpoints(tx, resource);
    tx.emit('resource.starting', resource.id, names(tx, chartId), 'debug');
    const { separateMonitor } = resource;
    if (resource.ownMonitor !== separateMonitor)
      tx.patch('resource', resource.id, { ownMonitor: separateMonitor });
    if (typeof resource.nameOnNetwork === 'string')
      tx.patch('resource', resource.id, { nameOnNetwork: null }); // the new name is registered
  }
  if (stateFrom === stateTo && to !== 'failed.given') return;
  if (resource.ailment !== null && (stateTo === 'offline' || stateTo === 'failed'))
    tx.patch('resource', resource.id, { ailment: null }); // its process is gone
  if (resource.maintenance === true && stateTo !== 'online')
    tx.patch('resource', resource.id, { maintenance: false }); // C-4
  if (from !== '' && stateFrom !== stateTo) {
    tx.emit(
      'resource.stateChanged',
      resource.id,
      { ...names(tx, chartId), from: stateFrom, to: stateTo },
      'debug',
    );
  }
  for (const other of dependentsOf(tx.world, resource.id)) {
    if (chartPath(tx.world, resourceChart(other.id)) === 'onlinePending.waiting')
      tx.ask(resourceChart(other.id), { type: 'DEPENDENCIES' });
  }
  for (const id of resource.dependsOn) {
    const path = chartPath(tx.world, resourceChart(id));
    if (path === 'offlinePending.waiting' || path === 'failed.stoppingDependents')
      tx.ask(resourceChart(id), { type: 'DEPENDENTS' });
  }
  if (groupBusy(tx.world, group.id)) tx.ask(`group:${group.id}`, { type: 'RESOURCES' });
}

/** A resource's machine with its facts and effects. */
export const resourceSpec: MachineSpec = {
  machine: resourceMachine,
  facts,
  effects: {
    onlineDependencies,
    offlineDependents,
    fail,
    timeOut: (tx, chartId) => tx.emit('resource.timedOut', resourceIn(chartId), names(tx, chartId), 'error'),
    cameOnline,
    moveGroup: (tx, chartId) => tx.ask(`group:${rowOf(tx.world, chartId).group.id}`, { type: 'FAILOVER' }),
  },
  delays: {
    onlineMs: (tx, chartId) =>
      onlineTime(tx, rowOf(tx.world, chartId).resource, tx.world.charts[chartId]?.context.unclean === true),
    offlineMs: (tx, chartId) => offlineTime(tx, rowOf(tx.world, chartId).resource),
    pendingTimeoutMs: (tx, chartId) => onlineLimit(rowOf(tx.world, chartId).resource),
    stopTimeoutMs: (tx, chartId) => offlineLimit(rowOf(tx.world, chartId).resource),
    retryMs: (tx, chartId) =>
      tx.world.charts[chartId]?.context.retried === true
        ? null
        : rowOf(tx.world, chartId).resource.retryPeriodMs,
  },
  onChange,
};
