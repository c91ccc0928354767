import { describe, expect, it } from 'vitest';
import {
  type Command,
  freePlaces,
  missingParts,
  nicsOf,
  nodeNamed,
  type PortId,
  rows,
  type World,
} from '#domain';
import { minutes } from '#kernel';
import { partMakers } from '../../../properties/part-candidates.ts';
import { Run } from '../../../support/run.ts';
import { fullShelf, roomWithShelf } from '../../../support/shelf.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const place = (model: string, name: string, unit = 16): Command => ({
  type: 'placeDevice',
  model,
  name,
  rack: 'A',
  unit,
});
const cardInto = (slot: number, card: string): Command => ({ type: 'fitCard', device: 'NEW', slot, card });
const cable = (cableKind: 'power' | 'lan', from: PortId, to: PortId): Command => ({
  type: 'connectCable',
  cableKind,
  from,
  to,
});
const reasonOf = (run: Run, command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? verdict.warnings.map(({ reason }) => reason) : verdict.reason;
};
const leftOf = (world: World, model: string) =>
  world.shelf?.devices.find((each) => each.model === model)?.left;
const nicIds = (world: World) => rows(world, 'nic').map(({ id }) => id as string);

describe('devices of the shelf', () => {
  it('go into a rack, dark and with Windows outside of any domain (L-60)', () => {
    const run = new Run(roomWithShelf());
    run.do(place('server-2u-pci', 'NEW'));
    expect(leftOf(run.world, 'server-2u-pci')).toBe(1);
    expect(nodeNamed(run.world, 'NEW')).toMatchObject({
      domain: null,
      edition: 'enterprise',
      clusterMember: false,
    });
    run.do(cable('power', 'NEW/psu1', 'PDU-A/out8'));
    run.do({ type: 'pressPowerButton', device: 'NEW' });
    run.wait(minutes(3));
    expect(run.world.charts['computer:node:NEW']?.value).toBe('running');
    expect(reasonOf(run, cardInto(1, 'network'))).toBe('device.stillOn');
    expect(reasonOf(run, { type: 'removeDevice', device: 'NEW' })).toBe('device.stillOn');
  });

  it('are refused where they do not fit, and when none is left', () => {
    const run = new Run(roomWithShelf());
    expect(reasonOf(run, place('server-2u', 'NEW'))).toBe('part.unknown');
    expect(reasonOf(run, place('server-2u-pci', 'no good'))).toBe('name.invalidCharacters');
    expect(reasonOf(run, place('server-2u-pci', 'node1'))).toBe('name.taken');
    expect(reasonOf(run, { ...place('ups-2u', 'NEW'), rack: 'B' } as Command)).toBe('rack.unknown');
    expect(reasonOf(run, place('ups-2u', 'NEW', 30))).toBe('rack.outside');
    expect(reasonOf(run, place('ups-2u', 'NEW', 5))).toBe('rack.occupied');
    run.do(place('ups-2u', 'NEW', 29));
    expect(reasonOf(run, place('ups-2u', 'MORE', 27))).toBe('part.noneLeft');
    expect(reasonOf(new Run(twoNodeRoom()), place('ups-2u', 'NEW'))).toBe('part.unknown');
  });

  it('are warned about when the list of cluster hardware does not have them (L-49)', () => {
    const run = new Run(roomWithShelf());
    run.do(place('server-2u-pci', 'NEW'));
    expect(reasonOf(run, place('storage-array-basic', 'PLAIN', 20))).toEqual(['part.listedAlone']);
    expect(reasonOf(run, cardInto(1, 'scsi-raid'))).toEqual(['part.notListed']);
    expect(reasonOf(run, cardInto(2, 'scsi'))).toEqual([]);
  });

  it('go back with their cards, and leave nothing behind', () => {
    const run = new Run(roomWithShelf());
    const before = run.world;
    run.do(place('server-2u-pci', 'NEW'));
    run.do(place('storage-array', 'STORE', 20));
    expect(rows(run.world, 'disk').map(({ number }) => number)).toEqual([1, 2, 3]);
    run.do(cardInto(1, 'network'));
    run.do(cable('lan', 'NEW/nic2', 'LAN-SW1/9'));
    expect(reasonOf(run, { type: 'removeDevice', device: 'NEW' })).toBe('device.stillPlugged');
    expect(reasonOf(run, { type: 'removeDevice', device: 'NODE1' })).toBe('device.notFromShelf');
    run.do({ type: 'disconnectCable', port: 'NEW/nic2' });
    run.do({ type: 'removeDevice', device: 'NEW' });
    run.do({ type: 'removeDevice', device: 'STORE' });
    expect(run.world.shelf).toEqual(fullShelf);
    expect(run.world.entities).toEqual(before.entities);
    expect(run.world.charts).toEqual(before.charts);
  });
});

describe('cards of the shelf', () => {
  it('bring a socket, and Windows a connection on it (L-50, L-51)', () => {
    const run = new Run(roomWithShelf());
    run.do(place('server-2u-pci', 'NEW'));
    for (const [slot, card] of [
      [3, 'network'],
      [1, 'hba'],
      [2, 'network'],
    ] as const)
      run.do(cardInto(slot, card));
    expect(run.world.entities.device['dev:NEW']?.ports.slice(-3)).toEqual([
      'NEW/nic2',
      'NEW/hba1',
      'NEW/nic3',
    ]);
    const node = nodeNamed(run.world, 'NEW');
    expect(node === undefined ? [] : nicsOf(run.world, node).map(({ name }) => name)).toEqual([
      'Local Area Connection',
      'Local Area Connection 2',
      'Local Area Connection 3',
    ]);
    run.do({ type: 'removeCard', device: 'NEW', slot: 3 });
    expect(nicIds(run.world)).not.toContain('nic:NEW/nic2');
    expect(reasonOf(run, { type: 'removeCard', device: 'NEW', slot: 3 })).toBe('slot.empty');
    expect(reasonOf(run, { type: 'removeCard', device: 'NODE1', slot: 1 })).toBe('device.noSlots');
  });

  it('come last in the binding order and leave it as they go (W-37)', () => {
    const run = new Run(roomWithShelf());
    run.do(place('server-2u-pci', 'NEW'));
    run.do(cardInto(1, 'network'));
    run.do(cable('power', 'NEW/psu1', 'PDU-A/out8'));
    const press: Command = { type: 'pressPowerButton', device: 'NEW' };
    run.do(press);
    run.wait(minutes(3));
    run.do({ type: 'setBindingOrder', node: 'NEW', adapters: ['nic2', 'nic1'] });
    run.do(press);
    run.wait(minutes(3));
    run.do(cardInto(2, 'network'));
    const order = () => nodeNamed(run.world, 'NEW')?.bindingOrder;
    expect(order()).toEqual(['nic:NEW/nic2', 'nic:NEW/nic1', 'nic:NEW/nic3']);
    run.do({ type: 'removeCard', device: 'NEW', slot: 1 });
    expect(order()).toEqual(['nic:NEW/nic1', 'nic:NEW/nic3']);
  });

  it('stay in while a cable is in them', () => {
    const run = new Run(roomWithShelf());
    run.do(place('server-2u-pci', 'NEW'));
    run.do(cardInto(1, 'network'));
    run.do(cable('lan', 'NEW/nic2', 'LAN-SW1/9'));
    expect(reasonOf(run, { type: 'removeCard', device: 'NEW', slot: 1 })).toBe('device.stillPlugged');
  });
});

describe('what is missing for a cluster', () => {
  it('is what servers lack, and what the room lacks (L-50 to L-52)', () => {
    const setup = roomWithShelf();
    const run = new Run({
      ...setup,
      devices: setup.devices.filter(({ name }) => name !== 'ARRAY1'),
      disks: [],
    });
    expect(missingParts(run.world)).toEqual([{ part: 'array', device: '' }]);
    run.do(place('server-2u-pci', 'NEW'));
    run.do(place('storage-array-scsi', 'STORE', 20));
    expect(missingParts(run.world)).toEqual([
      { part: 'networkAdapter', device: 'NEW' },
      { part: 'storageAdapter', device: 'NEW' },
    ]);
    run.do(cardInto(1, 'network'));
    run.do(cardInto(2, 'scsi'));
    expect(missingParts(run.world)).toEqual([]);
  });
});

describe('free places', () => {
  it('are all that placing accepts, and no other', () => {
    const run = new Run(roomWithShelf());
    const array = fullShelf.devices.find(({ model }) => model === 'storage-array');
    const free = freePlaces(run.world, array ?? { heightUnits: 3 }).map(({ unit }) => unit);
    const accepted = Array.from({ length: 32 }, (_, unit) => unit).filter((unit) => {
      const verdict = new Run(roomWithShelf()).try(place('storage-array', 'NEW', unit));
      return verdict.ok;
    });
    expect(free.toReversed()).toEqual(accepted);
  });
});

describe('any order of placing, fitting and taking out', () => {
  it('leaves every row with what it belongs to', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const run = new Run(roomWithShelf(), seed);
      let pick = seed * 7_919;
      for (let step = 0; step < 120; step += 1) {
        pick = (pick * 48_271) % 2_147_483_647;
        const makers = Object.values(partMakers);
        const commands = makers[pick % makers.length]?.(run.world, Math.trunc(pick / 13)) ?? [];
        const command = commands[Math.trunc(pick / 101) % Math.max(1, commands.length)];
        if (command !== undefined) run.try(command);
      }
      const { device, port, node, nic, disk } = run.world.entities;
      expect(rows(run.world, 'port').filter(({ device: owner }) => device[owner] === undefined)).toEqual([]);
      expect(rows(run.world, 'device').flatMap(({ ports }) => ports.filter((id) => !port[id]))).toEqual([]);
      expect(rows(run.world, 'nic').filter((row) => !port[row.port] || !node[row.node])).toEqual([]);
      expect(rows(run.world, 'disk').filter(({ array }) => !device[array])).toEqual([]);
      expect(Object.keys(nic).length + Object.keys(disk).length).toBeGreaterThan(4);
      const shelf = run.world.shelf?.devices ?? [];
      expect(shelf.filter(({ left }) => left !== null && left < 0)).toEqual([]);
    }
  });
});
