import { describe, expect, it } from 'vitest';
import { createWorld, deviceId, executeCommand, type World } from '#domain';
import { artKeyOf, artSideOf, type DeviceView, layoutRoom, routeCables, viewModelOf } from '#rack/model';
import { changesBetween } from '../../../src/rack/scene/reconcile.ts';
import { Run } from '../../support/run.ts';
import { roomWithShelf } from '../../support/shelf.ts';
import { breakPort, changeDevice, twoNodeRoom } from '../../support/worlds.ts';

const fresh = (): World => createWorld(twoNodeRoom(), 7);

function named(world: World, name: string): DeviceView {
  const device = viewModelOf(world).devices.find((each) => each.name === name);
  if (device === undefined) throw new Error(`no ${name}`);
  return device;
}

describe('the view model of a world', () => {
  it('shows what runs, what is dark, and says so in words', () => {
    const world = fresh();
    expect(named(world, 'LAN-SW1')).toMatchObject({ status: 'on', lamp: 'good', powered: true });
    expect(named(world, 'NODE1')).toMatchObject({
      status: 'noPower',
      lamp: 'fault',
      powered: false,
      hasConsole: true,
    });
    expect(named(world, 'UPS-A').loadPercent).toBeGreaterThan(0);
    expect(named(changeDevice(world, deviceId('LAN-SW1'), { broken: true }), 'LAN-SW1').status).toBe('fault');
  });

  it('shows links, empty sockets and broken ones', () => {
    const ports = new Map(named(fresh(), 'LAN-SW1').ports.map((port) => [port.key, port]));
    expect(ports.get('1')).toMatchObject({ link: 'up', label: '1', portKind: 'rj45' });
    expect(ports.get('2')).toMatchObject({ link: 'empty', cable: null });
    const broken = named(breakPort(fresh(), 'LAN-SW1/1'), 'LAN-SW1').ports.find((port) => port.key === '1');
    expect(broken).toMatchObject({ broken: true, link: 'down' });
  });

  it('gives every port of the level a socket and every cable a way', () => {
    const model = viewModelOf(fresh());
    const layout = layoutRoom(model, 'rear');
    expect(layout.ports.size).toBe(model.devices.flatMap((device) => device.ports).length);
    expect(routeCables(model, layout)).toHaveLength(model.cables.length);
  });

  it('has racks as high as the highest device needs', () => {
    const model = viewModelOf(fresh());
    const tops = model.devices.map((device) => device.unit + device.heightUnits - 1);
    expect(new Set(model.racks.map((rack) => rack.units))).toEqual(new Set([Math.max(8, ...tops)]));
  });

  it('draws the cards in their slots and says how a SCSI controller is set (T-15)', () => {
    const run = new Run(roomWithShelf());
    run.do({ type: 'placeDevice', model: 'server-2u-pci', name: 'NEW', rack: 'A', unit: 16 });
    const bare = named(run.world, 'NEW');
    expect(bare.slots).toEqual(['', '', '']);
    expect(artKeyOf(bare)).toBe('server-2u-pci');
    for (const [slot, card] of [
      [1, 'network'],
      [2, 'scsi'],
      [3, 'hba'],
    ] as const)
      run.do({ type: 'fitCard', device: 'NEW', slot, card });
    const label = () => named(run.world, 'NEW').ports.find(({ key }) => key === 'scsi1')?.label;
    expect(label()).toBe('SCSI1 ID7 ▮');
    run.do({ type: 'setScsiId', port: 'NEW/scsi1', id: 6 });
    run.do({ type: 'setTermination', port: 'NEW/scsi1', terminated: false });
    expect(label()).toBe('SCSI1 ID6');
    const full = named(run.world, 'NEW');
    const drawn = artSideOf(full, 'rear');
    expect(Object.keys(drawn.ports)).toEqual(expect.arrayContaining(full.ports.map(({ key }) => key)));
    for (const { x, width } of Object.values(drawn.ports)) expect(x + width).toBeLessThan(382);
    expect(viewModelOf(run.world).racks).toEqual([{ id: 'A', units: 30 }]);
  });

  it('is equal for equal worlds, and a plugged cable is a change of what rests', () => {
    const before = fresh();
    expect(viewModelOf(before)).toEqual(viewModelOf(fresh()));
    expect(changesBetween(viewModelOf(before), viewModelOf(before))).toEqual({
      places: false,
      resting: false,
      lamps: false,
    });
    const { world } = executeCommand(before, {
      seq: 0,
      at: before.now,
      actor: 'trainee:1',
      command: { type: 'connectCable', cableKind: 'power', from: 'NODE1/psu1', to: 'PDU-A/out2' },
    });
    expect(changesBetween(viewModelOf(before), viewModelOf(world))).toMatchObject({
      places: false,
      resting: true,
    });
    expect(named(world, 'NODE1').status).toBe('off');
  });
});
