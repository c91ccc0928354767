import { type DomainEvent, unhealedFaults, type World } from '#domain';

/** The faults that had struck and were still there when a run ended: a level can be won by living with them. */
export function stillBroken(world: World): readonly DomainEvent[] {
  if (world.goal.outcome === 'running') return [];
  const left = new Set<string>(unhealedFaults(world).map(({ id }) => id));
  return world.events.filter((event) => event.type === 'fault.struck' && left.has(event.data.fault));
}
