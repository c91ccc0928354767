import { invariant } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { GroupId, NodeId, ResourceId } from '../ids.ts';
import {
  availableTargets,
  countedFailovers,
  countFailover,
  groupRuns,
  pickTarget,
  transferGroup,
} from '../rules/failover.ts';
import { shallBeOnline } from '../rules/persistent-state.ts';
import { agreedMembers } from '../selectors/connectivity.ts';
import { groupState, isActive, resourceChart, resourceState } from '../selectors/states.ts';
import { resourcesOf } from '../selectors/tables.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { type GroupFacts, groupMachine } from './group-machine.ts';
import type { MachineSpec } from './machine-spec.ts';

function rowOf(world: World, chartId: string): Group {
  const group = world.entities.group[chartId.slice('group:'.length) as GroupId];
  invariant(group !== undefined, `chart ${chartId} without its group`);
  return group;
}

/** Whether some were asked to come online at this instant and have yet to hear of it: the group is not done (V-46). */
function areAsked({ queue, now }: World, resources: readonly Resource[]): boolean {
  const charts = new Set(resources.map(({ id }) => resourceChart(id)));
  for (const { at, to, event } of queue) {
    if (at > now) return false;
    if (event.type === 'ONLINE' && charts.has(to)) return true;
  }
  return false;
}

function facts(world: World, chartId: string): GroupFacts & Record<string, unknown> {
  const group = rowOf(world, chartId);
  const resources = resourcesOf(world, group);
  const states = resources.map((resource) => resourceState(world, resource.id));
  // The owner died and nobody knows yet: the move waits for the regroup, which takes the group over.
  const deadUnnoticed = agreedMembers(world).includes(group.owner) && !isActive(world, group.owner);
  return {
    settled: !states.some((state) => state.endsWith('Pending')) && !areAsked(world, resources),
    allStopped: !deadUnnoticed && states.every((state) => state === 'Offline' || state === 'Failed'),
    withinThreshold: countedFailovers(world, group) < group.failoverThreshold,
  };
}

const nameOf = (world: World, node: NodeId): string => world.entities.node[node]?.name ?? node;

function onlineResources(tx: Tx, chartId: string): void {
  const group = rowOf(tx.world, chartId);
  const comesUp = group.keptOffline !== true; // G-11
  if (comesUp)
    tx.emit('group.bringingOnline', group.id, { group: group.name, node: nameOf(tx.world, group.owner) });
  for (const resource of comesUp ? resourcesOf(tx.world, group) : []) {
    if (shallBeOnline(tx.world, resource) && resourceState(tx.world, resource.id) !== 'Online')
      tx.ask(resourceChart(resource.id), { type: 'ONLINE' });
  }
  tx.ask(chartId, { type: 'RESOURCES' });
}

function offlineResources(tx: Tx, chartId: string, except: readonly ResourceId[] = []): void {
  for (const { id } of resourcesOf(tx.world, rowOf(tx.world, chartId)))
    if (!except.includes(id)) tx.ask(resourceChart(id), { type: 'OFFLINE' });
  tx.ask(chartId, { type: 'RESOURCES' });
}

/** The threshold is used up: everything goes down but the culprit, which stays visible (P-7), and the quorum, without which there is no cluster. */
function stopOthers(tx: Tx, chartId: string): void {
  const kept = resourcesOf(tx.world, rowOf(tx.world, chartId))
    .map(({ id }) => id)
    .filter((id) => resourceState(tx.world, id) === 'Failed' || id === tx.world.cluster?.quorumResource);
  offlineResources(tx, chartId, kept);
}

function announceMove(tx: Tx, chartId: string, params: Readonly<Record<string, unknown>>): void {
  const group = rowOf(tx.world, chartId);
  const target = tx.world.charts[chartId]?.context.target as NodeId;
  const data = { group: group.name, from: nameOf(tx.world, group.owner), to: nameOf(tx.world, target) };
  if (params.reason === 'failover') tx.emit('group.failingOver', group.id, data, 'warning');
  else if (params.reason === 'failback') tx.emit('group.failingBack', group.id, data);
  else tx.emit('group.moving', group.id, data);
}

/** A resource used up its restarts: the group goes elsewhere, or stays where it is if there is no elsewhere (P-10, P-22). */
function failOver(tx: Tx, chartId: string): void {
  const group = rowOf(tx.world, chartId);
  const target = pickTarget(tx, group, 'resourceFailure');
  if (target === null) return;
  countFailover(tx, group);
  tx.ask(chartId, { type: 'MOVE', target, reason: 'failover' });
}

/** The target may have gone while the group was stopping: then another, or none, so that the group stays (P-20, P-22). */
function transfer(tx: Tx, group: Group, wanted: NodeId): void {
  const there = availableTargets(tx.world, group).includes(wanted);
  const target = there ? wanted : pickTarget(tx, group, 'bestPossible');
  if (target !== null) transferGroup(tx, group, target);
}

function report(tx: Tx, chartId: string): void {
  const group = rowOf(tx.world, chartId);
  const data = { group: group.name, node: nameOf(tx.world, group.owner) };
  const state = groupState(tx.world, group);
  if (resourcesOf(tx.world, group).length === 0) return; // nothing came or went (G-9)
  if (state === 'Online') tx.emit('group.online', group.id, data);
  else if (state === 'Failed') tx.emit('group.failed', group.id, data, 'error');
  else if (state === 'Offline') tx.emit('group.offline', group.id, data);
  tx.ask(`clussvc:${group.owner}`, { type: 'GROUPS_CHANGED' });
}

/** A group's machine with its facts and effects. */
export const groupSpec: MachineSpec = {
  machine: groupMachine,
  facts,
  effects: {
    onlineResources,
    offlineResources: (tx, chartId) => {
      const group = rowOf(tx.world, chartId);
      const data = { group: group.name, node: nameOf(tx.world, group.owner) };
      if (groupRuns(tx.world, group)) tx.emit('group.takingOffline', group.id, data); // V-46
      offlineResources(tx, chartId);
    },
    stopOthers,
    announceMove,
    transfer: (tx, chartId, params) => transfer(tx, rowOf(tx.world, chartId), params.target as NodeId),
    failOver,
    giveUp: (tx, chartId) => {
      const group = rowOf(tx.world, chartId);
      tx.emit('group.failed', group.id, { group: group.name, node: nameOf(tx.world, group.owner) }, 'error');
    },
    report,
  },
};
