import type { DomainEvent, DomainEventType, World } from '#domain';
import { runEvents } from '#domain/selectors';

/** The rows of the timeline. */
export const lanes = ['fault', 'cluster', 'action', 'users'] as const;
/** One row of the timeline. */
export type Lane = (typeof lanes)[number];

/** The shape that stands for each row besides its colour. */
export const signs: Readonly<Record<Lane, string>> = { fault: '▲', cluster: '■', action: '●', users: '◆' };

/** An event on the timeline. */
export interface TimelineMark {
  readonly event: DomainEvent;
  readonly lane: Lane;
  readonly tone: MarkTone;
}

/** What a mark means for the users, told by its colour: harm, a risk, good news, a deed of one's own, or the cluster at work. */
export type MarkTone = 'harm' | 'risk' | 'good' | 'own' | 'work';

/** A stretch in which users had no mail. */
export interface Outage {
  readonly fromMs: number;
  readonly toMs: number;
  readonly users: number;
}

/** Events of the timeline by what their type begins with. What is not here is machine detail. */
const laneOf: Readonly<Record<string, Lane>> = {
  fault: 'fault',
  computer: 'fault',
  link: 'fault',
  node: 'cluster',
  network: 'cluster',
  interface: 'cluster',
  regroup: 'cluster',
  quorum: 'cluster',
  service: 'cluster',
  cluster: 'cluster',
  nlb: 'cluster',
  group: 'cluster',
  resource: 'cluster',
  command: 'action',
  users: 'users',
  mail: 'users',
  risk: 'users',
  objective: 'users',
  level: 'users',
};

/** Computers that start and shut down as they should are no fault, though their deaths are. */
const laneOfType: Partial<Record<DomainEventType, Lane>> = {
  'computer.started': 'cluster',
  'computer.shutDown': 'cluster',
};

const toneOfLane: Readonly<Record<Lane, MarkTone>> = {
  fault: 'harm',
  cluster: 'work',
  action: 'own',
  users: 'good',
};

function toneOf(event: DomainEvent, lane: Lane): MarkTone {
  if (event.type === 'fault.healed') return 'good';
  if (event.type === 'level.ended' && event.data.outcome === 'lost') return 'harm';
  if (lane === 'users' && event.severity === 'error') return 'harm';
  if (lane === 'users' && event.severity === 'warning') return 'risk';
  return toneOfLane[lane];
}

/** The events worth a mark, in order. Links that come up while cables are plugged in are no news. */
export function timelineMarks(events: readonly DomainEvent[]): readonly TimelineMark[] {
  const seen = new Set<string>();
  return runEvents(events).flatMap((event) => {
    const lane = laneOfType[event.type] ?? laneOf[event.type.split('.')[0] ?? ''];
    if (lane === undefined || event.type === 'link.up') return [];
    const copy = copyKey(event);
    if (copy !== null && seen.has(copy)) return [];
    if (copy !== null) seen.add(copy);
    return [{ event, lane, tone: toneOf(event, lane) }];
  });
}

/** Every member notes what befalls a network, in its own log; the timeline tells it once. */
function copyKey(event: DomainEvent): string | null {
  if (!('on' in event.data) || !('network' in event.data) || event.type.includes('communication'))
    return null;
  const node = 'node' in event.data ? event.data.node : '';
  return [event.type, event.at, node, event.data.network].join();
}

/** What an instant is about: of the events that came together last, a fault before users, those before deeds and the cluster. */
export function newsAt(marks: readonly TimelineMark[], at: number): TimelineMark | undefined {
  const last = marks.findLast((mark) => mark.event.at <= at);
  const together = marks.filter((mark) => mark.event.at === last?.event.at);
  const order: readonly Lane[] = ['fault', 'users', 'action', 'cluster'];
  const [lane] = order.filter((each) => together.some((mark) => mark.lane === each));
  return lane === 'fault'
    ? together.find((mark) => mark.lane === lane)
    : together.findLast((mark) => mark.lane === lane);
}

/** Stretches without mail, in order of time, from the account of losses. */
export function outagesOf(world: World): readonly Outage[] {
  const closed = world.ledger.entries.map(({ from, to, users }) => ({ fromMs: from, toMs: to, users }));
  const open = Object.values(world.ledger.open).map(({ from, users }) => ({
    fromMs: from,
    toMs: world.now,
    users,
  }));
  return [...closed, ...open]
    .filter((outage) => outage.toMs > outage.fromMs)
    .toSorted((a, b) => a.fromMs - b.fromMs);
}

/** How many users had no mail at an instant. */
export function usersAt(outages: readonly Outage[], at: number): number {
  return outages
    .filter((outage) => outage.fromMs <= at && at < outage.toMs)
    .reduce((sum, outage) => sum + outage.users, 0);
}

/** The instants at which the slider stops, in order, each once; begin and end included. */
export function stopsOf(marks: readonly TimelineMark[], endMs: number): readonly number[] {
  return [...new Set([0, ...marks.map((mark) => mark.event.at as number), endMs])].toSorted((a, b) => a - b);
}

/** The stop some steps away from an instant. */
export function stepFrom(stops: readonly number[], at: number, steps: number): number {
  const here = steps > 0 ? stops.findLastIndex((stop) => stop <= at) : stops.findIndex((stop) => stop >= at);
  const index = Math.max(0, Math.min(stops.length - 1, here + steps));
  return stops[index] ?? at;
}

/** The part of the run in which the users suffered, with some time around it; the whole run when they never did. */
export function dramaOf(
  outages: readonly Outage[],
  marks: readonly TimelineMark[],
  endMs: number,
): readonly [number, number] {
  const fault = marks.find((mark) => mark.event.type === 'fault.struck')?.event.at;
  const began = Math.min(outages[0]?.fromMs ?? endMs, fault ?? endMs);
  const ended = Math.max(outages.at(-1)?.toMs ?? 0, fault ?? 0);
  if (ended <= 0 || began >= endMs) return [0, endMs];
  const around = Math.max(15_000, (ended - began) * 0.2);
  return [Math.max(0, began - around), Math.min(endMs, ended + around)];
}
