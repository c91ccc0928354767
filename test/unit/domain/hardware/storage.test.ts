import { describe, expect, it } from 'vitest';
import { diskHolders, hasStoragePath, type PortId, storagePathCount, visibleDisks } from '#domain';
import { prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { breakPort, changeDevice, twoNodeRoom } from '../../../support/worlds.ts';

const fc = (from: PortId, to: PortId) => ({ type: 'connectCable', cableKind: 'fc', from, to }) as const;

function room(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

describe('storage paths', () => {
  it('show the disks by number to computers whose Windows runs', () => {
    const run = room();
    expect(visibleDisks(run.world, 'node:NODE1').map((disk) => disk.number)).toEqual([1, 2]);
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(100_000);
    expect(hasStoragePath(run.world, 'node:NODE1', 'disk:1')).toBe(true);
    expect(visibleDisks(run.world, 'node:NODE1')).toEqual([]); // Windows is starting
  });

  it('end at a pulled cable, a broken socket, a dead array and a broken disk', () => {
    const run = room();
    const has = (world = run.world) => hasStoragePath(world, 'node:NODE1', 'disk:1');
    expect(has(breakPort(run.world, 'NODE1/hba1'))).toBe(false);
    expect(has(changeDevice(run.world, 'dev:ARRAY1', { broken: true }))).toBe(false);
    const disk = { ...run.world.entities.disk['disk:1'], broken: true };
    const entities = { ...run.world.entities, disk: { ...run.world.entities.disk, 'disk:1': disk } };
    expect(has({ ...run.world, entities } as typeof run.world)).toBe(false);
    run.do({ type: 'disconnectCable', port: 'ARRAY1/a0' });
    expect(has()).toBe(false);
    expect(hasStoragePath(run.world, 'node:NODE2', 'disk:1')).toBe(true);
  });

  it('are counted by controller, so that a second one makes them redundant', () => {
    const run = room();
    expect(storagePathCount(run.world, 'node:NODE1', 'disk:1')).toBe(1);
    run.do(fc('NODE1/hba2', 'ARRAY1/b1'));
    expect(storagePathCount(run.world, 'node:NODE1', 'disk:1')).toBe(2);
    run.do({ type: 'disconnectCable', port: 'NODE1/hba1' });
    expect(hasStoragePath(run.world, 'node:NODE1', 'disk:1')).toBe(true);
  });

  it('lead through a Fibre Channel switch', () => {
    const setup = twoNodeRoom();
    const ports = ['1', '2'].map((name) => ({ name, portKind: 'fc', label: name }) as const);
    const base = setup.devices[0];
    if (base === undefined) throw new Error('no device');
    const fabric = { ...base, name: 'FC1', deviceKind: 'fcSwitch', ports, uplink: false } as const;
    const run = new Run({ ...setup, devices: [...setup.devices, fabric] });
    for (const command of wiring)
      if (command.type === 'connectCable' && command.cableKind !== 'fc') run.do(command);
    switchOn(run);
    run.do(fc('NODE1/hba1', 'FC1/1'));
    expect(hasStoragePath(run.world, 'node:NODE1', 'disk:1')).toBe(false);
    run.do(fc('ARRAY1/a0', 'FC1/2'));
    expect(hasStoragePath(run.world, 'node:NODE1', 'disk:1')).toBe(true);
  });
});

describe('who has a disk mounted', () => {
  it('is who was told to, as long as no cluster guards it (L-41, L-57)', () => {
    const run = room();
    expect(diskHolders(run.world, 'disk:1')).toEqual([]);
    prepareWindows(run);
    expect(diskHolders(run.world, 'disk:1')).toEqual(['node:NODE1']);
    run.do({ type: 'shutDownComputer', node: 'NODE1' });
    run.wait(120_000);
    expect(diskHolders(run.world, 'disk:1')).toEqual([]);
    run.do({ type: 'changeDriveLetter', node: 'NODE2', disk: 1, letter: 'Q' });
    expect(diskHolders(run.world, 'disk:1')).toEqual(['node:NODE2']);
  });
});
