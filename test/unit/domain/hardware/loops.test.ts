import { describe, expect, it } from 'vitest';
import { type Command, type DomainEvent, hasStoragePath, type PortId, serversOnLoop } from '#domain';
import { minutes, seconds } from '#kernel';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { roomWithShelf } from '../../../support/shelf.ts';

const plug = (from: PortId, to: PortId, cableKind: 'fc' | 'power' = 'fc'): Command => ({
  ...{ type: 'connectCable', cableKind },
  ...{ from, to },
});
const place = (name: string, unit: number): Command => ({
  ...{ type: 'placeDevice', model: 'fc-hub-8', name },
  ...{ rack: 'A', unit },
});

/** Both nodes and the array on one hub, everything on. */
function loop(): Run {
  const run = new Run(roomWithShelf());
  for (const command of wiring)
    if (command.type !== 'connectCable' || command.cableKind !== 'fc') run.do(command);
  run.do(place('HUB', 20));
  run.do(plug('HUB/psu1', 'PDU-A/out7', 'power'));
  for (const [index, end] of (['NODE1/hba1', 'NODE2/hba1', 'ARRAY1/a0'] as const).entries())
    run.do(plug(end, `HUB/${index + 1}`));
  switchOn(run);
  run.wait(minutes(1));
  return run;
}

const toldOf = (run: Run, type: DomainEvent['type']) =>
  run.world.events.flatMap((event) =>
    event.type === type && 'device' in event.data ? [[event.at, event.data.device]] : [],
  );
const since = (run: Run, from: number, type: DomainEvent['type']) =>
  toldOf(run, type).filter(([at]) => Number(at) >= from);

describe('a Fibre Channel loop in a hub (T-16)', () => {
  it('leads to the array, and has all of its servers on one loop', () => {
    const run = loop();
    expect(hasStoragePath(run.world, 'node:NODE1', 'disk:1')).toBe(true);
    expect(serversOnLoop(run.world, 'dev:ARRAY1')).toEqual(['dev:NODE1', 'dev:NODE2']);
    expect(run.try({ type: 'setZones', device: 'HUB', zones: [] })).toMatchObject({
      reason: 'device.noZones',
    });
  });

  it('is initialised anew when something comes or goes, and carries data after three seconds', () => {
    const run = loop();
    const { now } = run.world;
    run.do({ type: 'disconnectCable', port: 'NODE2/hba1' });
    expect(since(run, now, 'loop.initialising')).toEqual([[now, 'HUB']]);
    expect(run.world.entities.device['dev:HUB']?.silentUntil).toBe(now + seconds(3));
    expect(hasStoragePath(run.world, 'node:NODE1', 'disk:1')).toBe(true);
    run.wait(seconds(2));
    run.do(plug('NODE2/hba1', 'HUB/2'));
    run.wait(seconds(2));
    expect(since(run, now, 'loop.ready')).toEqual([]);
    run.wait(seconds(1));
    expect(since(run, now, 'loop.ready')).toEqual([[now + seconds(5), 'HUB']]);
    expect(run.world.entities.device['dev:HUB']).not.toHaveProperty('silentUntil');
  });

  it('is one loop over two hubs that are joined', () => {
    const run = loop();
    run.do(place('TOO', 21));
    run.do(plug('TOO/psu1', 'PDU-A/out8', 'power'));
    run.do(plug('TOO/8', 'HUB/8'));
    run.do(plug('NODE1/hba2', 'TOO/1'));
    run.wait(minutes(1));
    const { now } = run.world;
    run.do({ type: 'disconnectCable', port: 'NODE2/hba1' });
    expect(since(run, now, 'loop.initialising')).toEqual([
      [now, 'HUB'],
      [now, 'TOO'],
    ]);
    expect(serversOnLoop(run.world, 'dev:ARRAY1')).toEqual(['dev:NODE1']);
  });

  it('is forgotten when its hub leaves the room', () => {
    const run = loop();
    const { now } = run.world;
    for (const port of ['HUB/1', 'HUB/2', 'HUB/3', 'HUB/psu1'] as const)
      run.do({ type: 'disconnectCable', port });
    run.do({ type: 'removeDevice', device: 'HUB' });
    run.wait(minutes(1));
    expect(since(run, now, 'loop.ready')).toEqual([]);
  });
});
