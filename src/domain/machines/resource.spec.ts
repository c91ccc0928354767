import { invariant } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { ResourceId } from '../ids.ts';
import { healthProblem, onlineProblem } from '../rules/health.ts';
import { afterFailure } from '../rules/restart-policy.ts';
import { chartPath, groupBusy, groupLeaves, isActive, resourceState } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { MachineSpec } from './machine-spec.ts';
import { type ResourceFacts, resourceMachine } from './resource-machine.ts';

const idOf = (chartId: string): ResourceId => chartId.slice('resource:'.length) as ResourceId;
const chartOf = (id: ResourceId): string => `resource:${id}`;

function rowOf(world: World, chartId: string): { resource: Resource; group: Group } {
  const resource = world.entities.resource[idOf(chartId)];
  const group = resource === undefined ? undefined : world.entities.group[resource.group];
  invariant(resource !== undefined && group !== undefined, `chart ${chartId} without its resource`);
  return { resource, group };
}

/** Resources that depend on this one directly. */
export function dependentsOf(world: World, id: ResourceId): readonly Resource[] {
  return rows(world, 'resource').filter((other) => other.dependsOn.includes(id));
}

/** Offline, or failed and done with stopping what depends on it. */
const stopped = (world: World, id: ResourceId): boolean =>
  ['offline', 'failed.given'].includes(chartPath(world, chartOf(id)));

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
    mayStart: ownerAble && !groupLeaves(world, group.id),
    dependencies: dependenciesOf(world, resource),
    dependentsOffline: dependentsOf(world, resource.id).every((other) => stopped(world, other.id)),
    onlineProblem: ownerUp ? onlineProblem(world, resource, group.owner) : 'ownerDown',
    healthProblem: ownerUp ? (healthProblem(world, resource, group.owner)?.problem ?? null) : null,
    afterFailure: afterFailure(world, resource, ownerAble),
  };
}

function onlineDependencies(tx: Tx, chartId: string): void {
  for (const id of rowOf(tx.world, chartId).resource.dependsOn) {
    if (resourceState(tx.world, id) !== 'Online') tx.ask(chartOf(id), { type: 'ONLINE' });
  }
  tx.ask(chartId, { type: 'DEPENDENCIES' });
}

function offlineDependents(tx: Tx, chartId: string): void {
  for (const other of dependentsOf(tx.world, idOf(chartId))) {
    if (!stopped(tx.world, other.id)) tx.ask(chartOf(other.id), { type: 'OFFLINE' });
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
  const data = names(tx, chartId);
  if (reason === 'duplicateAddress') {
    tx.emit(
      'resource.duplicateAddress',
      resource.id,
      { ...data, address: resource.parameters.address ?? '' },
      'error',
    );
  }
  if (resource.resourceType.startsWith('Microsoft Exchange'))
    tx.emit('exchange.onlineFailed', resource.id, data, 'error');
  tx.emit('resource.failed', resource.id, { ...data, reason }, 'error');
}

/** Dependents that shall be online come back with what they depend on. */
function cameOnline(tx: Tx, chartId: string): void {
  for (const other of dependentsOf(tx.world, idOf(chartId))) {
    if (other.wantOnline && resourceState(tx.world, other.id) === 'Offline')
      tx.ask(chartOf(other.id), { type: 'ONLINE' });
  }
}

/** A stream of the resource's own: what is done to one resource leaves the times of the others as they were. */
const streamOf = (what: string, { resourceType, serial }: Resource): string =>
  `${what}:${resourceType}#${serial}`;

function timeOf(tx: Tx, chartId: string, table: 'onlineMs' | 'offlineMs'): number {
  const { resource } = rowOf(tx.world, chartId);
  const range = tx.world.timing[table][resource.resourceType];
  invariant(range !== undefined, `no ${table} for ${resource.resourceType}`);
  return tx.draw(streamOf(table, resource), range);
}

/** A store that was not stopped in order replays its logs first (E-48, E-49). */
function onlineTime(tx: Tx, chartId: string): number {
  const base = timeOf(tx, chartId, 'onlineMs');
  const unclean = tx.world.charts[chartId]?.context.unclean === true;
  const { resource } = rowOf(tx.world, chartId);
  const store = resource.resourceType === 'Microsoft Exchange Information Store';
  return store && unclean
    ? base + tx.draw(streamOf('logReplay', resource), tx.world.timing.logReplayMs)
    : base;
}

/** The store need not finish coming online inside its timeout (E-47); the others must. */
function pendingTimeout(tx: Tx, chartId: string): number {
  const { resource } = rowOf(tx.world, chartId);
  const store = resource.resourceType === 'Microsoft Exchange Information Store';
  return store ? Math.max(resource.pendingTimeoutMs, 24 * 3_600_000) : resource.pendingTimeoutMs;
}

function onChange(tx: Tx, chartId: string, from: string, to: string): void {
  const { resource, group } = rowOf(tx.world, chartId);
  const [stateFrom = ''] = from.split('.');
  const [stateTo = ''] = to.split('.');
  if (stateFrom === stateTo && to !== 'failed.given') return;
  if (from !== '' && stateFrom !== stateTo) {
    tx.emit(
      'resource.stateChanged',
      resource.id,
      { ...names(tx, chartId), from: stateFrom, to: stateTo },
      'debug',
    );
  }
  for (const other of dependentsOf(tx.world, resource.id)) {
    if (chartPath(tx.world, chartOf(other.id)) === 'onlinePending.waiting')
      tx.ask(chartOf(other.id), { type: 'DEPENDENCIES' });
  }
  for (const id of resource.dependsOn) {
    const path = chartPath(tx.world, chartOf(id));
    if (path === 'offlinePending.waiting' || path === 'failed.stoppingDependents')
      tx.ask(chartOf(id), { type: 'DEPENDENTS' });
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
    timeOut: (tx, chartId) => tx.emit('resource.timedOut', idOf(chartId), names(tx, chartId), 'error'),
    cameOnline,
    moveGroup: (tx, chartId) => tx.ask(`group:${rowOf(tx.world, chartId).group.id}`, { type: 'FAILOVER' }),
  },
  delays: {
    onlineMs: onlineTime,
    offlineMs: (tx, chartId) => timeOf(tx, chartId, 'offlineMs'),
    pendingTimeoutMs: pendingTimeout,
  },
  onChange,
};
