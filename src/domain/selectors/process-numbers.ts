import { hashOf } from '#kernel';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { ServiceWatch } from './service-watch.ts';
import { keptWith } from './tables.ts';

/** Windows numbers its processes in fours. Each slot has numbers of its own, so that no two processes meet. */
const STEP = 4;
const SPREAD = 25;
const FIRST = 60;

/** Slots below are free for the programs of Windows. */
const CLUSTER_SERVICE_SLOT = 29;
const MONITOR_SLOT = 30;

/** The number of a process: the same in every run, another on another computer and after another start [SIM]. */
export function processNumber({ id }: ComputerNode, slot: number, start = 0): number {
  const chance = Number.parseInt(hashOf([id, slot]).slice(0, 8), 16) + start;
  return STEP * (FIRST + slot * SPREAD + (chance % SPREAD));
}

/** The number of clussvc.exe after so many starts of the service. */
export function clusterServiceNumber(node: ComputerNode, starts: number): number {
  return processNumber(node, CLUSTER_SERVICE_SLOT, starts);
}

/** The number of the Resource Monitor that all share, after so many starts of the service and so many deaths of a monitor. */
export function monitorNumber(node: ComputerNode, starts: number, deaths: number): number {
  return processNumber(node, MONITOR_SLOT, starts + deaths);
}

/** The number of the Resource Monitor of one resource, by its place among the resources. */
export function ownMonitorNumber(node: ComputerNode, place: number): number {
  return processNumber(node, MONITOR_SLOT + 1 + place);
}

/** How often the Cluster service of a computer was started, and how often a Resource Monitor has died on it. */
export interface ServiceRuns {
  readonly starts: number;
  readonly deaths: number;
}

const known = keptWith((_: World['events']) => new Map<string, ServiceRuns>());

/** The starts and deaths that the events tell of. */
export function serviceRuns(world: World, node: ComputerNode): ServiceRuns {
  const kept = known(world.events);
  const before = kept.get(node.name);
  if (before !== undefined) return before;
  const watch = new ServiceWatch(world, node);
  let deaths = 0;
  for (const event of world.events) {
    watch.before(event);
    if (event.type === 'monitor.died' && event.data.node === node.name) deaths += 1;
    watch.after(event);
  }
  const runs = { starts: watch.starts, deaths };
  kept.set(node.name, runs);
  return runs;
}
