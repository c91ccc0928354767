import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '#domain';
import { initI18n, loadTexts } from '#i18n';
import { diskMap, disksToInitialise } from '../../../../src/consoles/disk-management/disk-map.ts';
import { diskMenu, type MenuNeeds } from '../../../../src/consoles/disk-management/disk-menu.ts';
import { barShare, diskSize } from '../../../../src/consoles/disk-management/disk-size.ts';
import { offeredLetters } from '../../../../src/consoles/disk-management/drive-letters.ts';
import {
  formatCommand,
  newPartition,
  type PartitionPage,
  partitionWizard,
} from '../../../../src/consoles/disk-management/partition-wizard-model.ts';
import { pageRefusal } from '../../../../src/consoles/shared/wizard-machine.ts';
import { Room } from './room.ts';

const mapOf = (room: Room, name = 'NODE1') => diskMap(room.world, room.node(name));

describe('the map of disks', () => {
  it('shows the local disk and the shared ones by number', () => {
    const room = new Room().boot();
    expect(mapOf(room).map((row) => [row.number, row.status, row.bar.kind])).toEqual([
      [0, 'online', 'partition'],
      [1, 'notInitialised', 'unallocated'],
      [2, 'notInitialised', 'unallocated'],
    ]);
    expect(disksToInitialise(mapOf(room)).map((row) => row.number)).toEqual([1, 2]);
  });

  it('shows only the local disk when no path leads to the array', () => {
    const room = new Room().boot();
    room.give({ type: 'disconnectCable', port: 'NODE1/hba1' });
    expect(mapOf(room).map((row) => row.number)).toEqual([0]);
    expect(mapOf(room, 'NODE2')).toHaveLength(3);
  });

  it('follows signature, format and letter; the other server sees the volume and does not mount it (L-57)', () => {
    const room = new Room().boot();
    room.give({ type: 'initialiseDisk', node: 'NODE1', disk: 1 });
    expect(mapOf(room)[1]).toMatchObject({ status: 'online', bar: { kind: 'unallocated' } });
    const fields = { node: 'NODE1', disk: 1, fileSystem: 'NTFS', label: 'Quorum', letter: 'Q' } as const;
    room.give(formatCommand(fields));
    const bar = mapOf(room)[1]?.bar;
    expect(bar).toEqual({ kind: 'formatting', place: 'Q:', label: 'Quorum', progress: 0 });
    room.pass(60);
    expect(mapOf(room)[1]?.bar).toEqual({
      kind: 'partition',
      letter: 'Q',
      label: 'Quorum',
      fileSystem: 'NTFS',
      isMounted: true,
      place: 'Q:',
      path: '',
    });
    expect(mapOf(room, 'NODE2')[1]?.bar).toMatchObject({ kind: 'partition', isMounted: false });
  });
});

describe('the menu of a disk', () => {
  beforeAll(async () => {
    await initI18n('en');
    await loadTexts('game', 'consoles');
  });

  const t = ((key: string) => key) as unknown as MenuNeeds['t'];
  const menuOf = (room: Room, number: number) => {
    const row = mapOf(room)[number];
    if (row === undefined) throw new Error(`There is no disk ${number}.`);
    const submit = (command: Command) => room.attempt(command);
    const port = { query: room.query, submit, submitAndTell: submit };
    const items = diskMenu({ row, node: 'NODE1', port, t, open: () => {} });
    return Object.fromEntries(items.map(({ id, label, isDisabled }) => [id, { label, isDisabled }]));
  };

  it('has what goes with a basic disk, and what goes with a dynamic one (L-31)', () => {
    const room = new Room().boot();
    const on = { node: 'NODE1', disk: 1 };
    room.give({ type: 'initialiseDisk', ...on });
    expect(menuOf(room, 1)).toMatchObject({
      newPartition: { label: 'disk.menu.new.basic', isDisabled: false },
      delete: { label: 'disk.menu.delete.basic', isDisabled: true },
      convert: { label: 'disk.menu.convertTo.dynamic', isDisabled: false },
    });
    room.give(formatCommand({ ...on, fileSystem: 'NTFS', label: '', letter: 'Q' }));
    expect(menuOf(room, 1)['convert']?.isDisabled).toBe(true);
    room.pass(1);
    room.give({ type: 'convertDisk', ...on, to: 'dynamic' });
    expect(mapOf(room)[1]).toMatchObject({ isDynamic: true, bar: { kind: 'partition' } });
    expect(menuOf(room, 1)).toMatchObject({
      newPartition: { label: 'disk.menu.new.dynamic', isDisabled: true },
      delete: { label: 'disk.menu.delete.dynamic', isDisabled: false },
      convert: { label: 'disk.menu.convertTo.basic', isDisabled: true },
    });
    room.give({ type: 'deleteVolume', ...on });
    expect(menuOf(room, 1)['convert']?.isDisabled).toBe(false);
    expect(Object.values(menuOf(room, 0)).every(({ isDisabled }) => isDisabled)).toBe(true);
  });
});

describe('sizes', () => {
  it('uses the unit that reads best', () => {
    expect(diskSize(502)).toEqual({ value: 502, unit: 'mb', digits: 0 });
    expect(diskSize(102_400)).toEqual({ value: 100, unit: 'gb', digits: 2 });
  });

  it('keeps small disks readable and the largest whole', () => {
    expect(barShare(100_000, 100_000)).toBe(1);
    expect(barShare(1, 100_000)).toBe(0.45);
    expect(barShare(0, 0)).toBe(1);
    expect(barShare(50_000, 100_000)).toBeGreaterThan(barShare(20_000, 100_000));
  });
});

describe('the New Partition Wizard', () => {
  const lettersFor = (room: Room, disk: number) =>
    offeredLetters((letter) =>
      room.query(formatCommand({ node: 'NODE1', disk, fileSystem: 'NTFS', label: '', letter })),
    );

  it('offers the letters that the engine takes: not those of local drives or other volumes', () => {
    const room = new Room().boot();
    room.give({ type: 'initialiseDisk', node: 'NODE1', disk: 1 });
    room.give({ type: 'initialiseDisk', node: 'NODE1', disk: 2 });
    expect(lettersFor(room, 1)[0]).toBe('E');
    expect(lettersFor(room, 1)).toContain('Q');
    room.give(formatCommand({ node: 'NODE1', disk: 1, fileSystem: 'NTFS', label: '', letter: 'Q' }));
    expect(lettersFor(room, 2)).not.toContain('Q');
  });

  it('stops on the page where the trouble can be put right', () => {
    const room = new Room().boot();
    const refusalOn = (page: PartitionPage, patch: object) => {
      const start = newPartition('NODE1', 1, 'Q', 'Quorum');
      const fields = { ...start.fields, ...patch };
      return pageRefusal(partitionWizard, { page, fields }, 'format', room.query)?.reason ?? null;
    };
    expect(refusalOn('welcome', {})).toBe('disk.notInitialised');
    room.give({ type: 'initialiseDisk', node: 'NODE1', disk: 1 });
    expect(refusalOn('welcome', { letter: 'C' })).toBeNull();
    expect(refusalOn('letter', { letter: 'C' })).toBe('letter.taken');
    expect(refusalOn('letter', { letter: '' })).toBe('letter.invalid');
    expect(refusalOn('letter', { label: 'a/b' })).toBeNull();
    expect(refusalOn('format', { label: 'a/b' })).toBe('name.invalidCharacters');
    expect(refusalOn('completing', {})).toBeNull();
  });
});
