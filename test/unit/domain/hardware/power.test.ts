import { describe, expect, it } from 'vitest';
import {
  type DeviceId,
  deviceStatus,
  hasPower,
  isDeviceOn,
  type PortId,
  portLink,
  powerFeeds,
  type World,
} from '#domain';
import { Run } from '../../../support/run.ts';
import { changeDevice, twoNodeRoom } from '../../../support/worlds.ts';

const power = (from: PortId, to: PortId) => ({ type: 'connectCable', cableKind: 'power', from, to }) as const;

function withBrokenDevice(world: World, id: DeviceId): World {
  return changeDevice(world, id, { broken: true });
}

describe('power', () => {
  it('reaches what the electrician cabled and nothing else', () => {
    const { world } = new Run(twoNodeRoom());
    expect(hasPower(world, 'dev:LAN-SW1')).toBe(true);
    expect(isDeviceOn(world, 'dev:DC1')).toBe(true);
    expect(hasPower(world, 'dev:PDU-A')).toBe(true);
    expect(hasPower(world, 'dev:NODE1')).toBe(false);
    expect(deviceStatus(world, 'dev:NODE1')).toBe('noPower');
  });

  it('counts each live feed once', () => {
    const run = new Run(twoNodeRoom());
    run.do(power('NODE1/psu1', 'PDU-A/out2'));
    expect(powerFeeds(run.world, 'dev:NODE1')).toEqual(['dev:PDU-A']);
    run.do(power('NODE1/psu2', 'PDU-A/out3'));
    expect(powerFeeds(run.world, 'dev:NODE1')).toEqual(['dev:PDU-A']);
    run.do({ type: 'disconnectCable', port: 'NODE1/psu2' });
    run.do(power('UPS-A/out3', 'NODE1/psu2'));
    expect(powerFeeds(run.world, 'dev:NODE1')).toEqual(['dev:PDU-A', 'dev:UPS-A']);
    expect(deviceStatus(run.world, 'dev:NODE1')).toBe('off');
  });

  it('does not come out of a broken strip, and lights the sockets that carry', () => {
    const run = new Run(twoNodeRoom());
    run.do(power('NODE1/psu1', 'PDU-A/out2'));
    expect(portLink(run.world, 'NODE1/psu1')).toBe('up');
    expect(portLink(run.world, 'NODE1/psu2')).toBe('none');
    const broken = withBrokenDevice(run.world, 'dev:PDU-A');
    expect(hasPower(broken, 'dev:NODE1')).toBe(false);
    expect(hasPower(broken, 'dev:LAN-SW1')).toBe(false);
    expect(portLink(broken, 'NODE1/psu1')).toBe('down');
    expect(deviceStatus(broken, 'dev:PDU-A')).toBe('broken');
  });

  it('passes through chained strips, and a ring of strips without a feed stays dark', () => {
    const setup = twoNodeRoom();
    const strip = { ...setup.devices[5], uplink: false } as (typeof setup.devices)[number];
    const inlet = { name: 'in', portKind: 'inlet', label: 'IN' } as const;
    const chained = ['STRIP1', 'STRIP2'].map((name) => ({ ...strip, name, ports: [...strip.ports, inlet] }));
    const run = new Run({ ...setup, devices: [...setup.devices, ...chained] });
    run.do(power('STRIP1/in', 'STRIP2/out1'));
    run.do(power('STRIP2/in', 'STRIP1/out1'));
    run.do(power('NODE1/psu1', 'STRIP1/out2'));
    expect(hasPower(run.world, 'dev:NODE1')).toBe(false);
    run.do({ type: 'disconnectCable', port: 'STRIP2/in' });
    run.do(power('STRIP2/in', 'PDU-A/out8'));
    expect(hasPower(run.world, 'dev:NODE1')).toBe(true);
  });
});

describe('the power button', () => {
  it('needs power, exists on servers and arrays only, and says so', () => {
    const run = new Run(twoNodeRoom());
    const press = (device: string) => run.try({ type: 'pressPowerButton', device });
    expect(press('NODE1')).toMatchObject({ ok: false, reason: 'device.noPower' });
    expect(press('LAN-SW1')).toMatchObject({ ok: false, reason: 'device.noButton' });
    expect(press('NODE9')).toMatchObject({ ok: false, reason: 'device.unknown' });
    expect(run.try({ type: 'holdPowerButton', device: 'NODE1' })).toMatchObject({
      reason: 'device.alreadyOff',
    });
  });

  it('toggles an array, which comes back by itself when its power returns', () => {
    const run = new Run(twoNodeRoom());
    run.do(power('ARRAY1/psu1', 'PDU-A/out2'));
    run.do({ type: 'pressPowerButton', device: 'ARRAY1' });
    expect(deviceStatus(run.world, 'dev:ARRAY1')).toBe('on');
    run.do({ type: 'disconnectCable', port: 'ARRAY1/psu1' });
    expect(deviceStatus(run.world, 'dev:ARRAY1')).toBe('noPower');
    run.do(power('ARRAY1/psu1', 'PDU-A/out2'));
    expect(deviceStatus(run.world, 'dev:ARRAY1')).toBe('on');
    run.do({ type: 'pressPowerButton', device: 'ARRAY1' });
    expect(deviceStatus(run.world, 'dev:ARRAY1')).toBe('off');
    const heard = run.world.events
      .filter((event) => event.type.startsWith('device.'))
      .map((event) => event.type);
    expect(heard).toEqual(['device.poweredOn', 'device.poweredOff', 'device.poweredOn', 'device.poweredOff']);
  });
});
