import { describe, expect, it } from 'vitest';
import { isRunning, resourceNamed, resourceState, windowsEvents } from '#domain';
import { minutes } from '#kernel';
import { builtRoom } from '../../../support/building.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

describe('an orderly shutdown of the owner', () => {
  it('moves the mail over while the node is still heard: no regroup, no lost quorum, no failover', () => {
    const run = builtRoom(twoNodeRoom());
    const before = run.world.events.length;
    run.do({ type: 'shutDownComputer', node: 'NODE1' });
    run.wait(minutes(5));
    const told = run.world.events.slice(before).map((event) => event.type);
    for (const type of ['quorum.lost', 'node.quorumLost', 'node.removed', 'group.failingOver'] as const) {
      expect(told).not.toContain(type);
    }
    expect(isRunning(run.world, 'node:NODE1')).toBe(false);
    const attendant = resourceNamed(run.world, 'SA (EVS1)');
    expect(attendant && resourceState(run.world, attendant.id)).toBe('Online');
    const stops = windowsEvents(run.world, 'NODE1').filter((event) => event.type === 'service.stopped');
    expect(stops.map((event) => event.eventId)).toEqual([1063]);
  });
});
