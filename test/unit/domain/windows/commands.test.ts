import { beforeEach, describe, expect, it } from 'vitest';
import { type Command, type CommandOf, nicsInBindingOrder } from '#domain';
import { minutes } from '#kernel';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

let run: Run;

beforeEach(() => {
  run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
});

const connection = (fields: Partial<CommandOf<'configureConnection'>> = {}): Command => ({
  type: 'configureConnection',
  node: 'NODE1',
  adapter: 'nic1',
  name: 'Public',
  address: '10.1.0.11',
  mask: '255.255.0.0',
  gateway: '10.1.0.1',
  dns: ['10.1.0.10'],
  registerInDns: true,
  netbios: true,
  ...fields,
});

describe('configureConnection', () => {
  it('sets what the property sheet holds', () => {
    run.do(connection());
    expect(run.world.entities.nic['nic:NODE1/nic1']).toMatchObject({
      name: 'Public',
      address: '10.1.0.11',
      dns: ['10.1.0.10'],
    });
    run.do(connection()); // the same again changes nothing and conflicts with nothing
    run.do(connection({ address: '', mask: '', gateway: '' }));
    expect(run.world.entities.nic['nic:NODE1/nic1']?.address).toBe('');
  });

  it('keeps the WINS servers in their order, and none when the command names none', () => {
    const nic = () => run.world.entities.nic['nic:NODE1/nic1'];
    run.do(connection({ wins: ['10.1.0.12', '10.1.0.10'] }));
    expect(nic()?.wins).toEqual(['10.1.0.12', '10.1.0.10']);
    run.do(connection());
    expect(nic()).not.toHaveProperty('wins');
    run.do(connection({ wins: ['127.0.0.1'] }));
    run.do(connection({ wins: [] }));
    expect(nic()).not.toHaveProperty('wins');
  });

  it.each([
    [{ node: 'NODE9' }, 'node.unknown'],
    [{ adapter: 'hba1' }, 'connection.unknown'],
    [{ adapter: 'nic3' }, 'connection.unknown'],
    [{ name: '  ' }, 'name.empty'],
    [{ name: 'a/b' }, 'name.invalidCharacters'],
    [{ name: 'x'.repeat(256) }, 'name.tooLong'],
    [{ name: 'local area connection 2' }, 'name.taken'],
    [{ address: '10.1.0.300' }, 'address.invalid'],
    [{ address: '10.1.255.255' }, 'address.invalid'],
    [{ mask: '255.0.255.0' }, 'mask.invalid'],
    [{ address: '', gateway: '' }, 'address.invalid'],
    [{ gateway: '10.2.0.1' }, 'gateway.invalid'],
    [{ gateway: '10.1.0.11' }, 'gateway.invalid'],
    [{ dns: ['10.1.0.10', 'dns'] }, 'dns.invalid'],
    [{ wins: ['10.1.0.10', '10.1.0.'] }, 'wins.invalid'],
    [{ address: '', mask: '', gateway: '', wins: ['224.0.0.1'] }, 'wins.invalid'],
    [{ address: '10.1.0.10' }, 'address.taken'],
    [{ address: '10.1.0.1', gateway: '' }, 'address.taken'],
  ] as const)('refuses %o: %s', (fields, reason) => {
    expect(run.try(connection(fields as never))).toMatchObject({ ok: false, reason });
  });

  it('knows the addresses of computers that run, and only of those', () => {
    run.do(connection());
    const same = connection({ node: 'NODE2' });
    expect(run.try(same)).toMatchObject({ reason: 'address.taken', params: { owner: 'NODE1' } });
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.do(same);
    expect(run.try(connection())).toMatchObject({ reason: 'node.notRunning' });
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(minutes(3));
    // Two computers with one address: whoever loses it logs the conflict (V-54).
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    expect(run.world.events.map((event) => event.type)).toContain('connection.addressConflict');
  });
});

describe('setBindingOrder', () => {
  const order = (adapters: string[], node = 'NODE1') => run.try({ type: 'setBindingOrder', node, adapters });
  const bound = () => {
    const node = run.world.entities.node['node:NODE1'];
    return node === undefined ? [] : nicsInBindingOrder(run.world, node).map(({ id }) => id);
  };

  it('keeps the order that was set, and forgets it when it is that of the ports again (W-37)', () => {
    expect(bound()).toEqual(['nic:NODE1/nic1', 'nic:NODE1/nic2']);
    expect(order(['nic2', 'nic1']).ok).toBe(true);
    expect(bound()).toEqual(['nic:NODE1/nic2', 'nic:NODE1/nic1']);
    expect(order(['nic1', 'nic2']).ok).toBe(true);
    expect(bound()).toEqual(['nic:NODE1/nic1', 'nic:NODE1/nic2']);
    expect(run.world.entities.node['node:NODE1']).not.toHaveProperty('bindingOrder');
  });

  it('outlasts a restart', () => {
    order(['nic2', 'nic1']);
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(minutes(5));
    expect(bound()[0]).toBe('nic:NODE1/nic2');
  });

  it.each([
    [['nic1', 'nic3'], 'NODE1', 'connection.unknown'],
    [['hba1', 'nic1'], 'NODE1', 'connection.unknown'],
    [['nic2'], 'NODE1', 'connection.orderIncomplete'],
    [['nic2', 'nic2'], 'NODE1', 'connection.orderIncomplete'],
    [['nic1', 'nic2', 'nic1'], 'NODE1', 'connection.orderIncomplete'],
    [[], 'NODE1', 'connection.orderIncomplete'],
    [['nic2', 'nic1'], 'NODE9', 'node.unknown'],
  ])('refuses %o on %s: %s', (adapters, node, reason) => {
    expect(order(adapters, node)).toMatchObject({ ok: false, reason });
  });
});

describe('Disk Management', () => {
  const initialise = (disk: number, node = 'NODE1') => run.try({ type: 'initialiseDisk', node, disk });
  const format = (fields: Partial<CommandOf<'formatVolume'>> = {}) =>
    run.try({
      type: 'formatVolume',
      node: 'NODE1',
      disk: 1,
      fileSystem: 'NTFS',
      label: 'Quorum',
      letter: 'Q',
      ...fields,
    });

  it('initialises once, with a warning while the other server sees the disk too (L-41, L-56)', () => {
    expect(initialise(1)).toMatchObject({
      ok: true,
      warnings: [{ reason: 'disk.inUseByOtherNode', params: { node: 'NODE2' } }],
    });
    expect(initialise(1)).toMatchObject({ reason: 'disk.alreadyInitialised' });
    expect(initialise(7)).toMatchObject({ reason: 'disk.unknown' });
    run.do({ type: 'disconnectCable', port: 'NODE2/hba1' });
    expect(initialise(2)).toMatchObject({ ok: true, warnings: [] });
    expect(initialise(2, 'NODE2')).toMatchObject({ reason: 'disk.notVisible' });
  });

  it('formats in its time, one volume a letter', () => {
    expect(format()).toMatchObject({ reason: 'disk.notInitialised' });
    initialise(1);
    initialise(2);
    expect(format()).toMatchObject({ ok: true, simSeconds: 20 });
    expect(format()).toMatchObject({ reason: 'job.running' });
    expect(format({ disk: 2 })).toMatchObject({ reason: 'letter.taken' });
    expect(run.world.entities.disk['disk:1']?.volume).toBeNull();
    run.wait(run.world.timing.formatVolumeMs);
    expect(run.world.entities.disk['disk:1']?.volume).toEqual({
      fileSystem: 'NTFS',
      label: 'Quorum',
      letter: 'Q',
    });
    expect(format({ disk: 2, letter: 'q:' })).toMatchObject({ reason: 'letter.taken' });
    expect(format({ letter: 'Q' })).toMatchObject({ ok: true });
  });

  it.each([
    ['A', 'letter.invalid'],
    ['B', 'letter.invalid'],
    ['C', 'letter.taken'],
    ['D', 'letter.taken'],
    ['QQ', 'letter.invalid'],
    ['', 'letter.invalid'],
    ['Ä', 'letter.invalid'],
  ])('does not give the letter "%s"', (letter, reason) => {
    initialise(1);
    expect(format({ letter })).toMatchObject({ ok: false, reason });
  });

  it('warns of FAT32 and of data that will go, and checks labels', () => {
    initialise(1);
    expect(format({ label: 'x'.repeat(33) })).toMatchObject({
      reason: 'name.tooLong',
      params: { longest: 32 },
    });
    expect(format({ fileSystem: 'FAT32', label: 'x'.repeat(12) })).toMatchObject({ reason: 'name.tooLong' });
    const fat = format({ fileSystem: 'FAT32', letter: 'r' });
    expect(fat.ok && fat.warnings.map((warning) => warning.reason)).toContain('volume.notNtfs');
    run.wait(minutes(1));
    expect(run.world.entities.disk['disk:1']?.volume?.letter).toBe('R');
    const again = format();
    expect(again.ok && again.warnings.map((warning) => warning.reason)).toContain('disk.alreadyFormatted');
  });

  it('fails the format when the path goes meanwhile', () => {
    initialise(1);
    format();
    run.do({ type: 'disconnectCable', port: 'NODE1/hba1' });
    run.wait(minutes(1));
    expect(run.world.entities.disk['disk:1']?.volume).toBeNull();
    expect(run.world.events.filter((event) => event.type === 'job.failed')).toHaveLength(1);
  });

  it('changes letters', () => {
    const change = (letter: string) => run.try({ type: 'changeDriveLetter', node: 'NODE1', disk: 1, letter });
    initialise(1);
    expect(change('S')).toMatchObject({ reason: 'disk.noVolume' });
    format();
    run.wait(minutes(1));
    expect(change('C')).toMatchObject({ reason: 'letter.taken' });
    expect(change('s:').ok).toBe(true);
    expect(run.world.entities.disk['disk:1']?.volume?.letter).toBe('S');
  });
});

describe('createUser', () => {
  const create = (fields: Partial<CommandOf<'createUser'>> = {}) =>
    run.try({
      type: 'createUser',
      name: 'clussvc',
      displayName: 'Cluster Service',
      password: 'secret7',
      passwordNeverExpires: true,
      mustChangePassword: false,
      ...fields,
    });

  it('adds an account to the directory', () => {
    expect(create().ok).toBe(true);
    expect(Object.values(run.world.entities.account)).toMatchObject([
      { name: 'clussvc', displayName: 'Cluster Service' },
    ]);
    expect(create({ name: 'CLUSSVC' })).toMatchObject({ reason: 'name.taken' });
  });

  it.each([
    [{ password: 'secret' }, 'password.tooShort'],
    [{ name: '' }, 'name.empty'],
    [{ name: 'x'.repeat(21) }, 'name.tooLong'],
    [{ name: 'clus@svc' }, 'name.invalidCharacters'],
    [{ name: 'clus svc.' }, 'name.invalidCharacters'],
  ])('refuses %o: %s', (fields, reason) => {
    expect(create(fields)).toMatchObject({ ok: false, reason });
  });

  it('needs the domain controller', () => {
    run.do({ type: 'holdPowerButton', device: 'DC1' });
    expect(create()).toMatchObject({ ok: false, reason: 'directory.unreachable' });
  });
});
