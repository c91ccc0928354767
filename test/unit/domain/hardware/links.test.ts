import { describe, expect, it } from 'vitest';
import { type CableKind, lanSegment, lineState, type PortId, portLink, segmentHasUplink } from '#domain';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { breakPort, changeDevice, twoNodeRoom } from '../../../support/worlds.ts';

const cable = (cableKind: CableKind, from: PortId, to: PortId) =>
  ({ type: 'connectCable', cableKind, from, to }) as const;

/** Both nodes cabled and switched on, without the heartbeat cable. */
function room(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring)
    if (command.type === 'connectCable' && command.cableKind !== 'crossover') run.do(command);
  switchOn(run);
  return run;
}

describe('a LAN link', () => {
  it('needs a crossover cable between two adapters', () => {
    const run = room();
    run.do(cable('lan', 'NODE1/nic2', 'NODE2/nic2'));
    expect(portLink(run.world, 'NODE1/nic2')).toBe('down');
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    expect(portLink(run.world, 'NODE1/nic2')).toBe('none');
    run.do(cable('crossover', 'NODE1/nic2', 'NODE2/nic2'));
    expect(portLink(run.world, 'NODE2/nic2')).toBe('up');
  });

  it('needs both ends on and whole', () => {
    const run = room();
    expect(portLink(run.world, 'NODE1/nic1')).toBe('up');
    expect(portLink(breakPort(run.world, 'LAN-SW1/5'), 'NODE1/nic1')).toBe('down');
    expect(portLink(changeDevice(run.world, 'dev:LAN-SW1', { broken: true }), 'NODE1/nic1')).toBe('down');
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(portLink(run.world, 'LAN-SW1/5')).toBe('down');
  });

  it('is told apart from one that merely waits for a device', () => {
    const run = room();
    expect(lineState(run.world, 'NODE1/nic1')).toBe('up');
    expect(lineState(run.world, 'NODE1/nic2')).toBe('none');
    expect(lineState(breakPort(run.world, 'LAN-SW1/5'), 'NODE1/nic1')).toBe('down');
    expect(lineState(changeDevice(run.world, 'dev:LAN-SW1', { broken: true }), 'NODE1/nic1')).toBe('down');
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(lineState(run.world, 'NODE1/nic1')).toBe('off');
    expect(lineState(run.world, 'LAN-SW1/5')).toBe('off');
    for (const port of ['NODE1/psu1', 'NODE1/psu2'] as const) run.do({ type: 'disconnectCable', port });
    expect(lineState(run.world, 'LAN-SW1/5')).toBe('noPower');
  });

  it('tells each end once when it comes and goes', () => {
    const run = room();
    const before = run.world.events.length;
    run.do({ type: 'disconnectCable', port: 'NODE1/nic1' });
    run.do(cable('lan', 'NODE1/nic1', 'LAN-SW1/9'));
    const told = run.world.events.slice(before).filter((event) => event.type.startsWith('link.'));
    expect(told.map((event) => `${event.type} ${event.subject}`)).toEqual([
      'link.down LAN-SW1/5',
      'link.down NODE1/nic1',
      'link.up LAN-SW1/9',
      'link.up NODE1/nic1',
    ]);
  });
});

describe('LAN segments', () => {
  it('join what hangs on one switch and leave the heartbeat apart', () => {
    const run = room();
    run.do(cable('crossover', 'NODE1/nic2', 'NODE2/nic2'));
    const { world } = run;
    const lan = lanSegment(world, 'NODE1/nic1');
    expect(lan).not.toBeNull();
    expect(lanSegment(world, 'NODE2/nic1')).toBe(lan);
    expect(lanSegment(world, 'DC1/nic1')).toBe(lan);
    expect(segmentHasUplink(world, lan ?? '')).toBe(true);
    const heartbeat = lanSegment(world, 'NODE1/nic2');
    expect(heartbeat).toBe(lanSegment(world, 'NODE2/nic2'));
    expect(heartbeat).not.toBe(lan);
    expect(segmentHasUplink(world, heartbeat ?? '')).toBe(false);
  });

  it('take in the heartbeat that somebody plugs into the public switch', () => {
    const run = room();
    run.do(cable('lan', 'NODE1/nic2', 'LAN-SW1/7'));
    expect(lanSegment(run.world, 'NODE1/nic2')).toBe(lanSegment(run.world, 'NODE1/nic1'));
  });

  it('end with the switch', () => {
    const run = room();
    run.do({ type: 'disconnectCable', port: 'LAN-SW1/psu1' });
    expect(lanSegment(run.world, 'NODE1/nic1')).toBeNull();
  });
});
