import { describe, expect, it } from 'vitest';
import { eventsOf, neighbour } from '../../../../src/consoles/event-viewer/event-rows.ts';
import { formatDate } from '../../../../src/consoles/shared/calendar.ts';
import { Room } from './room.ts';

describe('Event Viewer', () => {
  it('lists the newest first, each log by itself', () => {
    const room = new Room().boot();
    room.pass(1);
    room.give({ type: 'disconnectCable', port: 'NODE1/nic1' });
    const events = eventsOf(room.world, 'NODE1', 'System');
    expect(events[0]).toMatchObject({ eventId: 4202, source: 'Tcpip', at: room.world.now });
    expect(events.map((event) => event.at)).toEqual(
      events.map((event) => event.at).toSorted((a, b) => b - a),
    );
    expect(eventsOf(room.world, 'NODE1', 'Application')).toEqual([]);
  });

  it('walks to the neighbours and stops at the ends', () => {
    const room = new Room().boot();
    room.give({ type: 'disconnectCable', port: 'NODE1/nic1' });
    const events = eventsOf(room.world, 'NODE1', 'System');
    const [newest, second] = events;
    if (newest === undefined || second === undefined) throw new Error('There are too few events.');
    expect(neighbour(events, newest.id, 'previous')).toBeNull();
    expect(neighbour(events, newest.id, 'next')).toBe(second);
    expect(neighbour(events, second.id, 'previous')).toBe(newest);
    expect(neighbour(events, 'gone', 'previous')).toBeNull();
  });

  it('counts days from midnight, not from the start of the level', () => {
    const nine = 9 * 3_600_000;
    expect(formatDate(nine, 0, 'de')).toBe(formatDate(nine, 14 * 3_600_000, 'de'));
    expect(formatDate(nine, 0, 'de')).not.toBe(formatDate(nine, 15 * 3_600_000, 'de'));
  });
});
