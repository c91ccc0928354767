import { describe, expect, it } from 'vitest';
import {
  blindReason,
  type Command,
  missingParts,
  type PortId,
  seesDisk,
  storagePathCount,
  type World,
} from '#domain';
import { minutes } from '#kernel';
import { Run } from '../../../support/run.ts';
import { roomWithShelf } from '../../../support/shelf.ts';
import { type as typeLine } from '../../prompt/support.ts';

const cable = (cableKind: 'lan' | 'crossover' | 'power', from: PortId, to: PortId): Command => ({
  ...{ type: 'connectCable', cableKind },
  ...{ from, to },
});
const address = (node: string, adapter: string, value: string): Command => ({
  ...{ type: 'configureConnection', node, adapter, name: `LAN ${adapter}`, address: value },
  ...{ mask: '255.255.255.0', gateway: '', dns: [], registerInDns: false, netbios: false },
});
const portal = '192.168.130.101';
const add = (node: string, value = portal): Command => ({ type: 'addTargetPortal', node, address: value });
const logOn = (node: string, persistent = true): Command => ({
  ...{ type: 'logOnTarget', node, target: 'STORE', persistent },
});
const reasonOf = (run: Run, command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? 'ok' : verdict.reason;
};

/** Both servers by their second adapter on one switch with an iSCSI array, everything on and addressed. */
function lan(): Run {
  const run = new Run(roomWithShelf());
  run.do({ type: 'placeDevice', model: 'storage-array-iscsi', name: 'STORE', rack: 'A', unit: 26 });
  run.do({ type: 'placeDevice', model: 'lan-switch-16', name: 'SW', rack: 'A', unit: 20 });
  run.do(cable('power', 'STORE/psu1', 'PDU-A/out2'));
  run.do(cable('power', 'SW/psu1', 'PDU-A/out3'));
  run.do(cable('lan', 'STORE/a0', 'SW/1'));
  for (const [index, node] of ['NODE1', 'NODE2'].entries()) {
    run.do(cable('power', `${node}/psu1`, `PDU-A/out${4 + index}`));
    run.do(cable('lan', `${node}/nic2`, `SW/${2 + index}`));
  }
  for (const device of ['STORE', 'NODE1', 'NODE2']) run.do({ type: 'pressPowerButton', device });
  run.wait(minutes(3));
  run.do(address('NODE1', 'nic2', '192.168.130.1'));
  run.do(address('NODE2', 'nic2', '192.168.130.2'));
  return run;
}

const sight = ({ world }: { readonly world: World }) =>
  (['node:NODE1', 'node:NODE2'] as const).map((node) => blindReason(world, node, 'disk:3') ?? 'seen');

describe('an array on the LAN (T-18)', () => {
  it('is seen by those whose initiator is logged on', () => {
    const run = lan();
    expect(sight(run)).toEqual(['notLoggedOn', 'notLoggedOn']);
    expect(reasonOf(run, logOn('NODE1'))).toBe('iscsi.targetUnknown');
    run.do(add('NODE1'));
    expect(sight(run)).toEqual(['notLoggedOn', 'notLoggedOn']);
    run.do(logOn('NODE1'));
    expect(sight(run)).toEqual(['seen', 'notLoggedOn']);
    expect(seesDisk(run.world, 'node:NODE1', 'disk:3')).toBe(true);
    run.do({ type: 'initialiseDisk', node: 'NODE1', disk: 3 });
    expect(reasonOf(run, { type: 'initialiseDisk', node: 'NODE2', disk: 3 })).toBe('disk.notVisible');
  });

  it('is reached on one wire and in one subnet only', () => {
    const run = lan();
    run.do(add('NODE1'));
    run.do(logOn('NODE1'));
    run.do(address('NODE1', 'nic2', '192.168.140.1'));
    expect(sight(run)[0]).toBe('noPath');
    expect(reasonOf(run, add('NODE1', '192.168.131.101'))).toBe('iscsi.portalUnreachable');
    run.do(address('NODE1', 'nic2', '192.168.130.1'));
    expect(sight(run)[0]).toBe('seen');
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    expect(sight(run)).toEqual(['noPath', 'notLoggedOn']);
    run.do(cable('lan', 'NODE1/nic2', 'SW/2'));
    run.do({ type: 'disconnectCable', port: 'STORE/a0' });
    expect(sight(run)).toEqual(['noPath', 'noPath']);
  });

  it('needs no switch: each of its ports can lead to one server', () => {
    const run = lan();
    run.do({ type: 'disconnectCable', port: 'NODE2/nic2' });
    run.do(cable('crossover', 'NODE2/nic2', 'STORE/b0'));
    run.do(address('NODE2', 'nic2', '192.168.131.2'));
    expect(reasonOf(run, add('NODE2'))).toBe('iscsi.portalUnreachable');
    run.do(add('NODE2', '192.168.131.101'));
    run.do(logOn('NODE2'));
    expect(sight(run)[1]).toBe('seen');
  });

  it('counts as many ways as there are ports that answer and connections to reach them by', () => {
    const run = lan();
    run.do(add('NODE1'));
    run.do(logOn('NODE1'));
    expect(storagePathCount(run.world, 'node:NODE1', 'disk:3')).toBe(1);
    run.do(cable('lan', 'NODE1/nic1', 'SW/8'));
    run.do(address('NODE1', 'nic1', '192.168.130.9'));
    expect(storagePathCount(run.world, 'node:NODE1', 'disk:3')).toBe(1);
    run.do(cable('lan', 'STORE/b0', 'SW/9'));
    run.do({
      ...{ type: 'setPortalAddress', port: 'STORE/b0', address: '192.168.130.102' },
      mask: '255.255.255.0',
    });
    expect(storagePathCount(run.world, 'node:NODE1', 'disk:3')).toBe(2);
    run.do({ type: 'disconnectCable', port: 'STORE/a0' });
    expect(sight(run)[0]).toBe('seen');
  });

  it('lets a server do without a controller for shared disks', () => {
    const run = lan();
    run.do({ type: 'placeDevice', model: 'server-2u-pci', name: 'NEW', rack: 'A', unit: 21 });
    expect(missingParts(run.world)).toEqual([{ part: 'networkAdapter', device: 'NEW' }]);
  });

  it('is forgotten when it leaves the room', () => {
    const run = lan();
    run.do(add('NODE1'));
    run.do(logOn('NODE1'));
    for (const port of ['STORE/psu1', 'STORE/a0'] as const) run.do({ type: 'disconnectCable', port });
    run.do({ type: 'removeDevice', device: 'STORE' });
    expect(run.world.entities.node['node:NODE1']?.iscsi?.targets).toEqual([]);
  });
});

describe('the iSCSI initiator (T-18)', () => {
  const restart = (run: Run) => {
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(minutes(6));
  };

  it('logs on again when Windows starts, but to persistent targets only', () => {
    const run = lan();
    run.do(add('NODE1'));
    run.do(logOn('NODE1', false));
    restart(run);
    expect(sight(run)[0]).toBe('notLoggedOn');
    run.do(logOn('NODE1', true));
    restart(run);
    expect(sight(run)[0]).toBe('seen');
    run.do({ type: 'removePersistentTarget', node: 'NODE1', target: 'STORE' });
    expect(sight(run)[0]).toBe('seen');
    restart(run);
    expect(sight(run)[0]).toBe('notLoggedOn');
  });

  it('does not log off from disks that are in use, and keeps a persistent target when it does', () => {
    const run = lan();
    const off: Command = { type: 'logOffTarget', node: 'NODE1', target: 'STORE' };
    run.do(add('NODE1'));
    expect(reasonOf(run, off)).toBe('iscsi.notLoggedOn');
    run.do(logOn('NODE1'));
    run.do({ type: 'initialiseDisk', node: 'NODE1', disk: 3 });
    run.do({ type: 'formatVolume', node: 'NODE1', disk: 3, fileSystem: 'NTFS', label: '', letter: 'Q' });
    run.wait(minutes(2));
    expect(reasonOf(run, off)).toBe('iscsi.inUse');
    run.do({ type: 'deleteVolume', node: 'NODE1', disk: 3 });
    run.do(off);
    expect(sight(run)[0]).toBe('notLoggedOn');
    restart(run);
    expect(sight(run)[0]).toBe('seen');
  });

  it('refuses what it knows, what it does not know and what it is', () => {
    const run = lan();
    expect(reasonOf(run, add('NODE9'))).toBe('node.unknown');
    expect(reasonOf(run, add('NODE1', '192.168'))).toBe('address.invalid');
    run.do(add('NODE1'));
    expect(reasonOf(run, add('NODE1'))).toBe('iscsi.portalKnown');
    const remove: Command = { type: 'removeTargetPortal', node: 'NODE1', address: portal };
    run.do(remove);
    expect(reasonOf(run, remove)).toBe('iscsi.portalUnknown');
    expect(reasonOf(run, logOn('NODE1'))).toBe('iscsi.targetUnknown');
    run.do(add('NODE1'));
    run.do({ type: 'pressPowerButton', device: 'STORE' });
    expect(reasonOf(run, logOn('NODE1'))).toBe('iscsi.targetUnreachable');
    const forget: Command = { type: 'removePersistentTarget', node: 'NODE1', target: 'STORE' };
    expect(reasonOf(run, forget)).toBe('iscsi.notPersistent');
  });

  it('is worked at the prompt as well', () => {
    const run = lan();
    typeLine(run, `iscsicli QAddTargetPortal ${portal}`);
    expect(typeLine(run, 'iscsicli ListTargetPortals').text).toContain(portal);
    expect(typeLine(run, 'iscsicli ListTargets').text).toContain('iqn.2003-01.com.example:store');
    typeLine(run, 'iscsicli QLoginTarget iqn.2003-01.com.example:store');
    expect(sight(run)[0]).toBe('seen');
    const [session = ''] = /[0-9a-f]{16}-[0-9a-f]{16}/.exec(typeLine(run, 'iscsicli SessionList').text) ?? [];
    expect(typeLine(run, 'iscsicli LogoutTarget 1').exitCode).toBe(87);
    expect(typeLine(run, `iscsicli LogoutTarget ${session}`).exitCode).toBe(0);
    expect(sight(run)[0]).toBe('notLoggedOn');
    expect(typeLine(run, 'iscsicli ListPersistentTargets').text).not.toContain('iqn');
  });
});

describe('the address of an iSCSI port (T-18)', () => {
  const set = (port: PortId, value: string, mask = '255.255.255.0'): Command => ({
    ...{ type: 'setPortalAddress', port, address: value, mask },
  });

  it('is one that nobody has, and is set while the array is on', () => {
    const run = lan();
    expect(reasonOf(run, set('STORE/a0', '192.168.130.1'))).toBe('address.taken');
    expect(reasonOf(run, set('STORE/a0', '192.168.131.101'))).toBe('address.taken');
    expect(reasonOf(run, set('STORE/a0', '192.168.130.0'))).toBe('address.invalid');
    expect(reasonOf(run, set('STORE/a0', '192.168.130.9', '1.2.3.4'))).toBe('mask.invalid');
    expect(reasonOf(run, set('STORE/psu1', '192.168.130.9'))).toBe('port.notIscsi');
    expect(reasonOf(run, set('NODE1/nic1', '192.168.130.9'))).toBe('port.notIscsi');
    expect(reasonOf(run, set('STORE/x', '192.168.130.9'))).toBe('port.unknown');
    run.do(set('STORE/a0', '192.168.130.9'));
    expect(reasonOf(run, address('NODE1', 'nic1', '192.168.130.9'))).toBe('address.taken');
    run.do({ type: 'pressPowerButton', device: 'STORE' });
    expect(reasonOf(run, set('STORE/a0', '192.168.130.10'))).toBe('device.notOn');
  });

  it('is what the portal is called from then on', () => {
    const run = lan();
    run.do(add('NODE1'));
    run.do(logOn('NODE1'));
    run.do(set('STORE/a0', '192.168.140.9'));
    expect(sight(run)[0]).toBe('noPath');
  });
});
