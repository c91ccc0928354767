import { describe, expect, it } from 'vitest';
import { blindReason, type Command, type NodeId, type PortId, serversOnLoop } from '#domain';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { roomWithShelf } from '../../../support/shelf.ts';

const fc = (from: PortId, to: PortId): Command => ({ type: 'connectCable', cableKind: 'fc', from, to });
const zones = (...all: (readonly string[])[]): Command => ({
  type: 'setZones',
  device: 'SAN',
  zones: all.map((ports, index) => ({ name: `Zone ${index}`, ports: [...ports] })),
});

/** Both nodes, the array of the room and a second one on one switch: sockets 1 and 2, 3 and 4. */
function fabric(): Run {
  const run = new Run(roomWithShelf());
  for (const command of wiring)
    if (command.type !== 'connectCable' || command.cableKind !== 'fc') run.do(command);
  run.do({ type: 'placeDevice', model: 'fc-switch-8', name: 'SAN', rack: 'A', unit: 20 });
  run.do({ type: 'placeDevice', model: 'storage-array', name: 'STORE', rack: 'A', unit: 26 });
  for (const [device, out] of [
    ['SAN', 7],
    ['STORE', 8],
  ] as const)
    run.do({ type: 'connectCable', cableKind: 'power', from: `${device}/psu1`, to: `PDU-A/out${out}` });
  const ends: readonly PortId[] = ['NODE1/hba1', 'NODE2/hba1', 'ARRAY1/a0', 'STORE/a0'];
  for (const [index, end] of ends.entries()) run.do(fc(end, `SAN/${index + 1}`));
  run.do({ type: 'pressPowerButton', device: 'STORE' });
  switchOn(run);
  return run;
}

/** What each node says of disk 1, which is in ARRAY1, and of disk 3, which is in STORE. */
const sight = (run: Run) =>
  (['node:NODE1', 'node:NODE2'] as const).map((node: NodeId) =>
    (['disk:1', 'disk:3'] as const).map((disk) => blindReason(run.world, node, disk) ?? 'seen').join(' '),
  );
const reasonOf = (run: Run, command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? 'ok' : verdict.reason;
};

describe('zones of a Fibre Channel switch (T-17)', () => {
  it('are none at first: everybody reaches everything', () => {
    expect(sight(fabric())).toEqual(['seen seen', 'seen seen']);
  });

  it('let those pass that share one, and do not pass on what others share', () => {
    const run = fabric();
    run.do(zones(['1', '3'], ['1', '4'], ['2', '4']));
    expect(sight(run)).toEqual(['seen seen', 'zoned seen']);
    run.do(zones(['1', '3'], ['2', '4'], ['3', '4']));
    expect(sight(run)).toEqual(['seen zoned', 'zoned seen']);
    run.do(zones());
    expect(sight(run)).toEqual(['seen seen', 'seen seen']);
  });

  it('are refused on other devices, with names twice and ports that are not there', () => {
    const run = fabric();
    const twice: Command = {
      type: 'setZones',
      device: 'SAN',
      zones: [
        { name: 'One', ports: ['1'] },
        { name: 'one', ports: ['2'] },
      ],
    };
    expect(reasonOf(run, twice)).toBe('zone.nameTaken');
    expect(reasonOf(run, zones(['1', '9']))).toBe('zone.portUnknown');
    expect(reasonOf(run, zones(['psu1']))).toBe('zone.portUnknown');
    expect(reasonOf(run, { type: 'setZones', device: 'LAN-SW1', zones: [] })).toBe('device.noZones');
    run.do({ type: 'disconnectCable', port: 'SAN/psu1' });
    expect(reasonOf(run, zones())).toBe('device.notOn');
  });
});

describe('masks of an array (T-17)', () => {
  const mask = (disk: number, nodes: string[] | null): Command => ({ type: 'setLunMask', disk, nodes });

  it('show a disk to those whom they name, and to all again', () => {
    const run = fabric();
    run.do(mask(1, ['NODE2']));
    expect(sight(run)).toEqual(['masked seen', 'seen seen']);
    run.do(mask(1, []));
    expect(sight(run)).toEqual(['masked seen', 'masked seen']);
    run.do(mask(1, null));
    expect(sight(run)).toEqual(['seen seen', 'seen seen']);
    expect(run.world.entities.disk['disk:1']).not.toHaveProperty('presentedTo');
  });

  it('are refused for disks and servers that are not there, and on a SCSI array', () => {
    const run = fabric();
    expect(reasonOf(run, mask(9, null))).toBe('disk.unknown');
    expect(reasonOf(run, mask(1, ['NODE9']))).toBe('node.unknown');
    run.do({ type: 'placeDevice', model: 'storage-array-scsi', name: 'BUS', rack: 'A', unit: 21 });
    expect(reasonOf(run, mask(4, null))).toBe('disk.noMasking');
    run.do({ type: 'pressPowerButton', device: 'STORE' });
    expect(reasonOf(run, mask(3, null))).toBe('device.notOn');
  });
});

describe('a loop (T-16)', () => {
  it('is what is plugged straight into an array, switched on or not', () => {
    const run = fabric();
    expect(serversOnLoop(run.world, 'dev:ARRAY1')).toEqual([]);
    run.do(fc('NODE1/hba2', 'ARRAY1/a1'));
    run.do(fc('NODE2/hba2', 'ARRAY1/b1'));
    expect(serversOnLoop(run.world, 'dev:ARRAY1')).toEqual(['dev:NODE1', 'dev:NODE2']);
  });
});
