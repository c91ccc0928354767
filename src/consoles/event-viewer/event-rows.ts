import type { World } from '#domain';
import { type WindowsEvent, windowsEvents } from '#domain/selectors';

/** The logs in the order of the tree. */
export const logs = ['Application', 'System'] as const;

/** One of them. */
export type LogName = (typeof logs)[number];

/** Up or down the list as it is shown. */
export type Direction = 'previous' | 'next';

/** So many lines are drawn at first, and so many more each time somebody asks: a long log stays quick. */
export const PAGE_LINES = 200;

/** The events of one log of a server, the newest first, as Event Viewer shows them. */
export function eventsOf(world: World, node: string, log: LogName): readonly WindowsEvent[] {
  return logOf(windowsEvents(world, node), log);
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

/**
 * The next event in this direction whose texts hold what is looked for, whatever the case of its letters. The search
 * begins beside the event with the id, or at the end of the list that lies ahead; null when there is none left.
 */
export function findEvent(
  events: readonly WindowsEvent[],
  fromId: string | null,
  wanted: string,
  direction: Direction,
  textOf: (event: WindowsEvent) => string,
): WindowsEvent | null {
  const sought = wanted.trim().toLowerCase();
  if (sought === '') return null;
  const at = events.findIndex((event) => event.id === fromId);
  const ahead =
    direction === 'next' ? events.slice(at + 1) : events.slice(0, at < 0 ? events.length : at).toReversed();
  return ahead.find((event) => textOf(event).toLowerCase().includes(sought)) ?? null;
}
