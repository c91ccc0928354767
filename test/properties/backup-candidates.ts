import { type Command, rows, type World } from '#domain';

type Make = (world: World, pick: number) => readonly Command[];

const each = (world: World, make: (node: string) => Command): readonly Command[] =>
  rows(world, 'node').map(({ name }) => make(name));

const media = ['Tape', 'Tape', 'C:\\Backup.bkf', 'S:\\Backup.bkf', 'nowhere'] as const;

/** Backups and what comes of them, on every computer. */
export const backupMakers = {
  backUpNode: (world, pick) =>
    each(world, (node) => ({
      type: 'backUpNode',
      node,
      kind: pick % 3 === 0 ? 'systemState' : 'asr',
      media: media[pick % media.length] ?? 'Tape',
    })),
  cancelBackup: (world) => each(world, (node) => ({ type: 'cancelBackup', node })),
  writeRecoveryFloppy: (world) => each(world, (node) => ({ type: 'writeRecoveryFloppy', node })),
  replaceSystemDisk: (world) => each(world, (node) => ({ type: 'replaceSystemDisk', node })),
  restoreNode: (world, pick) =>
    each(world, (node) => ({
      type: 'restoreNode',
      node,
      floppy: 1 + (pick % 2),
      media: 1 + (Math.trunc(pick / 2) % 2),
    })),
  reinstallWindows: (world) => each(world, (node) => ({ type: 'reinstallWindows', node })),
  restoreSystemState: (world, pick) =>
    each(world, (node) => ({ type: 'restoreSystemState', node, backup: 1 + (pick % 2) })),
} as const satisfies Readonly<Record<string, Make>>;
