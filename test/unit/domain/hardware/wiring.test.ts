import { describe, expect, it } from 'vitest';
import { type CableKind, cableKindFor, legalTargets, type PortId, plugFits } from '#domain';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const fits = (from: PortId, to: PortId, cableKind: CableKind) =>
  plugFits(new Run(twoNodeRoom()).world, from, to, cableKind);

describe('plugFits', () => {
  it.each([
    ['NODE1/nic1', 'LAN-SW1/2', 'lan'],
    ['NODE1/nic1', 'LAN-SW1/2', 'crossover'],
    ['NODE1/nic2', 'NODE2/nic2', 'lan'],
    ['NODE1/hba1', 'ARRAY1/a0', 'fc'],
    ['NODE1/psu1', 'PDU-A/out2', 'power'],
    ['PDU-A/out2', 'NODE1/psu1', 'power'],
  ] as const)('takes %s to %s with a %s cable', (from, to, kind) => {
    expect(fits(from, to, kind)).toEqual({ ok: true, warnings: [] });
  });

  it.each([
    ['NODE1/nic1', 'NODE1/nic1', 'lan', 'plug.samePort'],
    ['NODE1/nic1', 'NODE1/nic2', 'crossover', 'plug.sameDevice'],
    ['NODE1/nic1', 'NODE2/hba1', 'lan', 'plug.doesNotFit'],
    ['NODE1/hba1', 'ARRAY1/a0', 'lan', 'plug.doesNotFit'],
    ['NODE1/psu1', 'NODE2/psu1', 'power', 'plug.doesNotFit'],
    ['PDU-A/out2', 'UPS-A/out2', 'power', 'plug.doesNotFit'],
    ['NODE1/nic1', 'LAN-SW1/1', 'lan', 'port.occupied'],
    ['DC1/nic1', 'LAN-SW1/2', 'lan', 'port.occupied'],
    ['NODE9/nic1', 'LAN-SW1/2', 'lan', 'port.unknown'],
    ['NODE1/nic1', 'LAN-SW1/99', 'lan', 'port.unknown'],
  ] as const)('refuses %s to %s with a %s cable: %s', (from, to, kind, reason) => {
    expect(fits(from, to, kind)).toMatchObject({ ok: false, reason });
  });
});

describe('the cable that the hand takes', () => {
  const { world } = new Run(twoNodeRoom());

  it('is a crossover between two adapters, a patch cable to a switch, and what fits elsewhere', () => {
    expect(cableKindFor(world, 'NODE1/nic2', 'NODE2/nic2')).toBe('crossover');
    expect(cableKindFor(world, 'NODE1/nic1', 'DC1/nic2')).toBe('crossover');
    expect(cableKindFor(world, 'NODE1/nic1', 'LAN-SW1/2')).toBe('lan');
    expect(cableKindFor(world, 'NODE1/hba1', 'ARRAY1/b1')).toBe('fc');
    expect(cableKindFor(world, 'NODE1/psu1', 'UPS-A/out3')).toBe('power');
    expect(cableKindFor(world, 'NODE1/psu1', 'NODE2/psu1')).toBeNull();
    expect(cableKindFor(world, 'NODE1/nic1', 'NODE2/hba1')).toBeNull();
  });

  it('offers exactly the ports that it may go into', () => {
    const offered = legalTargets(world, 'NODE1/psu1', 'auto');
    expect(offered).toContain('PDU-A/out2');
    expect(offered).not.toContain('PDU-A/out1'); // occupied by the switch
    expect(offered.every((port) => port.startsWith('PDU-A/out') || port.startsWith('UPS-A/out'))).toBe(true);
    const direct = legalTargets(world, 'NODE1/nic2', 'auto');
    expect(direct).toEqual(expect.arrayContaining(['NODE2/nic1', 'NODE2/nic2', 'DC1/nic2', 'LAN-SW1/16']));
    expect(direct.filter((port) => port.startsWith('NODE1/'))).toEqual([]);
    expect(legalTargets(world, 'NODE1/nic2', 'fc')).toEqual([]);
  });
});

describe('the cable commands', () => {
  it('plug in, refuse a second plug, and pull from either end', () => {
    const run = new Run(twoNodeRoom());
    run.do({ type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic1', to: 'LAN-SW1/2' });
    expect(
      run.try({ type: 'connectCable', cableKind: 'lan', from: 'NODE2/nic1', to: 'LAN-SW1/2' }),
    ).toMatchObject({ reason: 'port.occupied', params: { port: 'LAN-SW1/2' } });
    run.do({ type: 'disconnectCable', port: 'LAN-SW1/2' });
    expect(run.try({ type: 'disconnectCable', port: 'NODE1/nic1' })).toMatchObject({ reason: 'port.empty' });
    expect(run.try({ type: 'disconnectCable', port: 'NODE1/nic7' })).toMatchObject({
      reason: 'port.unknown',
    });
    expect(run.world.events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['cable.connected', 'cable.disconnected']),
    );
  });
});
