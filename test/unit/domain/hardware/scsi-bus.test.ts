import { describe, expect, it } from 'vitest';
import { blindReason, type Command, type PortId, portLink, scsiSetting } from '#domain';
import { minutes } from '#kernel';
import { Run } from '../../../support/run.ts';
import { roomWithShelf } from '../../../support/shelf.ts';

const cable = (cableKind: 'scsi' | 'power', from: PortId, to: PortId): Command => ({
  type: 'connectCable',
  cableKind,
  from,
  to,
});
const id = (port: PortId, value: number): Command => ({ type: 'setScsiId', port, id: value });
const end = (port: PortId, terminated: boolean): Command => ({ type: 'setTermination', port, terminated });

/** Two servers with a SCSI controller each on the two sockets of an array, nothing set and nothing on. */
function bus(): Run {
  const run = new Run(roomWithShelf());
  run.do({ type: 'placeDevice', model: 'storage-array-scsi', name: 'STORE', rack: 'A', unit: 20 });
  for (const [index, name] of ['S1', 'S2'].entries()) {
    run.do({ type: 'placeDevice', model: 'server-2u-pci', name, rack: 'A', unit: 26 + 2 * index });
    run.do({ type: 'fitCard', device: name, slot: 1, card: 'scsi' });
    run.do(cable('scsi', `${name}/scsi1`, `STORE/${index === 0 ? 'a0' : 'b0'}`));
    run.do(cable('power', `${name}/psu1`, `PDU-A/out${3 + index}`));
  }
  run.do(cable('power', 'STORE/psu1', 'PDU-A/out5'));
  return run;
}

function on(run: Run): Run {
  for (const device of ['STORE', 'S1', 'S2']) run.do({ type: 'pressPowerButton', device });
  run.wait(minutes(3));
  return run;
}

const blind = (run: Run) =>
  (['node:S1', 'node:S2'] as const).map((node) => blindReason(run.world, node, 'disk:3'));

describe('a parallel SCSI bus (T-15)', () => {
  it('works with two ids and both ends terminated', () => {
    const run = bus();
    run.do(id('S2/scsi1', 6));
    run.do(end('STORE/a0', false));
    expect(blind(on(run))).toEqual([null, null]);
    expect(portLink(run.world, 'S1/scsi1')).toBe('up');
  });

  it('shows nothing as it leaves the factory: the array in the middle ends it', () => {
    const run = on(bus());
    expect(blind(run)).toEqual(['termination', 'termination']);
    expect(portLink(run.world, 'S1/scsi1')).toBe('down');
    expect(scsiSetting(run.world, 'S1/scsi1')).toMatchObject({
      id: 7,
      terminated: true,
      problem: 'termination',
    });
    expect(scsiSetting(run.world, 'STORE/a0')).toMatchObject({ id: 0, terminated: true });
    expect(scsiSetting(run.world, 'STORE/b0')).toBeNull();
  });

  it('shows nothing with one id on two controllers, or on a controller and the array', () => {
    const same = bus();
    same.do(end('STORE/b0', false));
    expect(blind(on(same))).toEqual(['scsiId', 'scsiId']);
    const asArray = bus();
    asArray.do(end('STORE/b0', false));
    asArray.do(id('S2/scsi1', 0));
    expect(blind(on(asArray))).toEqual(['scsiId', 'scsiId']);
    const moved = bus();
    moved.do(end('STORE/b0', false));
    moved.do(id('S2/scsi1', 0));
    moved.do(id('STORE/b0', 1));
    expect(blind(on(moved))).toEqual([null, null]);
  });

  it('minds only what is on when it comes to ids, and every end when it comes to termination', () => {
    const run = bus();
    run.do(end('STORE/a0', false));
    for (const device of ['STORE', 'S1']) run.do({ type: 'pressPowerButton', device });
    expect(blind(run)[0]).toBeNull();
    run.do(end('S2/scsi1', false));
    expect(blind(run)[0]).toBe('termination');
  });

  it('ends at the array while only one server is plugged in', () => {
    const run = bus();
    run.do({ type: 'disconnectCable', port: 'STORE/b0' });
    on(run);
    expect(blind(run)).toEqual([null, 'noPath']);
  });

  it('is set while the device is off, with an id that exists', () => {
    const run = bus();
    const reasonOf = (command: Command) => {
      const verdict = run.try(command);
      return verdict.ok ? 'ok' : verdict.reason;
    };
    expect(reasonOf(id('S1/scsi1', 16))).toBe('scsi.idInvalid');
    expect(reasonOf(id('S1/scsi1', -1))).toBe('scsi.idInvalid');
    expect(reasonOf(id('S1/nic1', 5))).toBe('port.notScsi');
    expect(reasonOf(end('S1/scsi9', true))).toBe('port.unknown');
    on(run);
    expect(reasonOf(id('S1/scsi1', 5))).toBe('device.stillOn');
    expect(reasonOf(end('STORE/a0', false))).toBe('device.stillOn');
  });
});
