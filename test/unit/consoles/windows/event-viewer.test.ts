import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/consoles/event-viewer/calendar.ts';
import { countOf, eventsOf, neighbour } from '../../../../src/consoles/event-viewer/event-rows.ts';
import { Room } from './room.ts';

describe('Event Viewer', () => {
  it('lists the newest first and counts by log', () => {
    const room = new Room().boot();
    room.pass(1);
    room.give({ type: 'disconnectCable', port: 'NODE1/nic1' });
    const events = eventsOf(room.world, 'NODE1', 'System');
    expect(events[0]).toMatchObject({ eventId: 4202, source: 'Tcpip', at: room.world.now });
    expect(events.map((event) => event.at)).toEqual(
      events.map((event) => event.at).toSorted((a, b) => b - a),
    );
    expect(countOf(room.world, 'NODE1', 'System')).toBe(events.length);
    expect(eventsOf(room.world, 'NODE1', 'Application')).toEqual([]);
  });

  it('walks to the neighbours and stops at the ends', () => {
    const room = new Room().boot();
    room.give({ type: 'disconnectCable', port: 'NODE1/nic1' });
    const events = eventsOf(room.world, 'NODE1', 'System');
    const [newest, second] = events;
    if (newest === undefined || second === undefined) throw new Error('There are too few events.');
    expect(neighbour(events, newest.id, 'newer')).toBeNull();
    expect(neighbour(events, newest.id, 'older')).toBe(second);
    expect(neighbour(events, second.id, 'newer')).toBe(newest);
    expect(neighbour(events, 'gone', 'newer')).toBeNull();
  });

  it('counts days from midnight, not from the start of the level', () => {
    const nine = 9 * 3_600_000;
    expect(formatDate(nine, 0, 'de')).toBe(formatDate(nine, 14 * 3_600_000, 'de'));
    expect(formatDate(nine, 0, 'de')).not.toBe(formatDate(nine, 15 * 3_600_000, 'de'));
  });
});
