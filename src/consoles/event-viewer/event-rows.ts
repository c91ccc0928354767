import type { World } from '#domain';
import { byOwnClock, type WindowsEvent, windowsEvents } from '#domain/selectors';
import type { Direction } from '../shared/find-in.ts';

/** The logs in the order of the tree. */
export const logs = ['Application', 'System'] as const;

/** One of them. */
export type LogName = (typeof logs)[number];

/** So many lines are drawn at first, and so many more each time somebody asks: a long log stays quick. */
export const PAGE_LINES = 200;

/** The events of one log of a server, the newest first, as Event Viewer shows them. */
export function eventsOf(world: World, node: string, log: LogName): readonly WindowsEvent[] {
  return logOf(byOwnClock(world, node, windowsEvents(world, node)), log);
}

/** One log out of all events of a server, the newest first. */
export function logOf(events: readonly WindowsEvent[], log: LogName): readonly WindowsEvent[] {
  return events.filter((event) => event.log === log).toReversed();
}

/** The neighbour of an event in the list that is shown: `previous` is one line up. Null at the ends. */
export function neighbour(
  events: readonly WindowsEvent[],
  id: string,
  direction: Direction,
): WindowsEvent | null {
  const at = events.findIndex((event) => event.id === id);
  if (at < 0) return null;
  return events[direction === 'previous' ? at - 1 : at + 1] ?? null;
}
