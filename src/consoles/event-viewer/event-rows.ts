import type { World } from '#domain';
import { type WindowsEvent, windowsEvents } from '#domain/selectors';

/** The logs in the order of the tree. */
export const logs = ['Application', 'System'] as const;

/** One of them. */
export type LogName = (typeof logs)[number];

/** The events of one log of a server, the newest first, as Event Viewer shows them. */
export function eventsOf(world: World, node: string, log: LogName): readonly WindowsEvent[] {
  return windowsEvents(world, node)
    .filter((event) => event.log === log)
    .toReversed();
}

/** How many events a log holds, for the list that stands at the root. */
export function countOf(world: World, node: string, log: LogName): number {
  return windowsEvents(world, node).filter((event) => event.log === log).length;
}

/** The neighbour of an event in the list that is shown: `newer` is one line up. Null at the ends. */
export function neighbour(
  events: readonly WindowsEvent[],
  id: string,
  direction: 'newer' | 'older',
): WindowsEvent | null {
  const at = events.findIndex((event) => event.id === id);
  if (at < 0) return null;
  return events[direction === 'newer' ? at - 1 : at + 1] ?? null;
}
