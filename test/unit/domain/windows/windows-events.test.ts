import { describe, expect, it } from 'vitest';
import { type World, windowsEvents } from '#domain';
import { minutes } from '#kernel';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

function room(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

const ids = (world: World, node: string) => windowsEvents(world, node).map((event) => event.eventId);

describe('Event Viewer', () => {
  it('begins with the start of Windows and knows no computer but those of the room', () => {
    const { world } = room();
    expect(ids(world, 'NODE1')).toEqual([6005]);
    expect(windowsEvents(world, 'NODE9')).toEqual([]);
  });

  it('tells of a cable by the connection’s name, on the computer whose it is (V-62)', () => {
    const run = room();
    prepareWindows(run);
    run.do({ type: 'disconnectCable', port: 'NODE1/nic1' });
    run.do({ type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic1', to: 'LAN-SW1/5' });
    const told = windowsEvents(run.world, 'NODE1').slice(-2);
    expect(told.map((event) => [event.eventId, event.source, event.params.connection])).toEqual([
      [4202, 'Tcpip', 'Public'],
      [4201, 'Tcpip', 'Public'],
    ]);
    expect(ids(run.world, 'NODE2')).toEqual([6005]);
  });

  it('is silent from a computer without Windows, and tells of the dirty end at the next start (V-58)', () => {
    const run = room();
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(ids(run.world, 'NODE1')).toEqual([6005]); // its own links went dark, nobody was there to write it down
    expect(ids(run.world, 'NODE2')).toEqual([6005, 4202]); // the crossover's other end
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(minutes(3));
    expect(ids(run.world, 'NODE1')).toEqual([6005, 6005, 6008]);
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(minutes(5));
    expect(ids(run.world, 'NODE1').slice(3)).toEqual([6006, 6005]);
  });

  it('writes down the life of the cluster, with unique ids in order of time', () => {
    const run = room();
    prepareWindows(run);
    buildCluster(run);
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(minutes(2));
    const survivor = windowsEvents(run.world, 'NODE2');
    expect(survivor.map((event) => event.eventId)).toEqual(
      expect.arrayContaining([1062, 1123, 1135, 1200, 1201]),
    );
    expect(new Set(survivor.map((event) => event.id)).size).toBe(survivor.length);
    expect(survivor.map((event) => event.at)).toEqual(
      survivor.map((event) => event.at).toSorted((a, b) => a - b),
    );
    const died = run.world.events.find((event) => event.type === 'computer.died')?.at ?? 0;
    expect(windowsEvents(run.world, 'NODE1').every((event) => event.at < died)).toBe(true);
  });
});
