import { pathOf } from '#kernel';
import type { GroupId, NetworkId, NodeId, ResourceId } from '../ids.ts';
import type { Group } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { resourcesOf } from './tables.ts';

/** N-1 to N-5. */
export type NodeState = 'Up' | 'Down' | 'Paused' | 'Joining' | 'Unknown';
/** */
export type ResourceState = 'Online' | 'Offline' | 'Failed' | 'Online Pending' | 'Offline Pending';
/** G-1 to G-5. */
export type GroupState = 'Online' | 'Offline' | 'Failed' | 'Partially Online' | 'Pending';
/** W-7 to W-10. */
export type NetworkState = 'Up' | 'Down' | 'Partitioned' | 'Unavailable';
/** W-12 to W-15. */
export type InterfaceState = 'Up' | 'Failed' | 'Unreachable' | 'Unavailable';
/** The machine itself, below Windows and the cluster. */
export type ComputerState = 'off' | 'setup' | 'starting' | 'running' | 'shuttingDown' | 'hung';

/** Dotted path of a chart's state; empty when there is no such chart. */
export function chartPath(world: World, id: string): string {
  const chart = world.charts[id];
  return chart === undefined ? '' : pathOf(chart.value);
}

/** Whether Windows runs on this computer. */
export function computerState(world: World, node: NodeId): ComputerState {
  return (chartPath(world, `computer:${node}`) || 'off') as ComputerState;
}

/** Whether commands can be given at this computer's desktop. */
export function isRunning(world: World, node: NodeId): boolean {
  return computerState(world, node) === 'running';
}

/** The node's state as its cluster sees it: a dead member counts as Up until a regroup removes it (W-6). */
export function nodeState(world: World, node: NodeId): NodeState {
  const agreed = (world.charts.membership?.context.members ?? []) as readonly NodeId[];
  if (agreed.includes(node)) return world.entities.node[node]?.paused === true ? 'Paused' : 'Up';
  return chartPath(world, `clussvc:${node}`) === 'joining' ? 'Joining' : 'Down';
}

/** Whether the node's Cluster service really runs as a member, whatever the others believe. */
export function isActive(world: World, node: NodeId): boolean {
  const path = chartPath(world, `clussvc:${node}`);
  return path === 'up' || path === 'paused' || path === 'hung' || path === 'stopping';
}

/** Name of a resource's chart. */
export function resourceChart(resource: ResourceId): string {
  return `resource:${resource}`;
}

/** The resource whose chart has this name. */
export function resourceIn(chart: string): ResourceId {
  return chart.slice('resource:'.length) as ResourceId;
}

const resourceStates: Readonly<Record<string, ResourceState>> = {
  online: 'Online',
  offline: 'Offline',
  failed: 'Failed',
  onlinePending: 'Online Pending',
  offlinePending: 'Offline Pending',
};

/** A resource's state as Cluster Administrator names it, of its chart's path or of an event about it. */
export function stateOfPath(path: string): ResourceState {
  const [top = 'offline'] = path.split('.');
  return resourceStates[top] ?? 'Offline';
}

/** The resource's state as Cluster Administrator names it. */
export function resourceState(world: World, resource: ResourceId): ResourceState {
  return stateOfPath(chartPath(world, resourceChart(resource)));
}

/** The group's state, computed from its resources: Failed before Pending before Online before Partially Online before Offline (G-1 to G-6, G-9). */
export function groupState(world: World, group: Group): GroupState {
  const states = resourcesOf(world, group).map((resource) => resourceState(world, resource.id));
  if (states.includes('Failed')) return 'Failed';
  if (states.includes('Online Pending') || states.includes('Offline Pending')) return 'Pending';
  if (states.length > 0 && states.every((state) => state === 'Online')) return 'Online';
  return states.includes('Online') ? 'Partially Online' : 'Offline';
}

/** Whether the group is being moved, brought online or taken offline. */
export function groupBusy(world: World, group: GroupId): boolean {
  return chartPath(world, `group:${group}`) !== 'idle';
}

/** Whether the group is on its way offline or to another node: nothing in it may start then. */
export function groupLeaves(world: World, group: GroupId): boolean {
  return ['movingOff', 'goingOffline', 'givingUp'].includes(chartPath(world, `group:${group}`));
}

/** Key of the chart of one interface of the cluster. */
export function interfaceChart(node: NodeId, network: NetworkId): string {
  return `interface:${node}|${network}`;
}
