import type { DomainEvent } from '../events/domain-event.ts';

/** What happened since the level began; what was built before has instants below 0 and is nobody's doing in this run. */
export function runEvents(events: readonly DomainEvent[]): readonly DomainEvent[] {
  const first = events.findIndex((event) => event.at >= 0);
  if (first < 0) return [];
  return first === 0 ? events : events.slice(first);
}
