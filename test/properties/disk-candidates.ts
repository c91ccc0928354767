import { type Command, rows, type World } from '#domain';
import { one } from './one-of.ts';

const nodeNames = (world: World): readonly string[] => rows(world, 'node').map(({ name }) => name);

type Make = (world: World, pick: number) => readonly Command[];

const disksOn = (world: World, make: (node: string, disk: number) => Command): readonly Command[] =>
  nodeNames(world).flatMap((node) => rows(world, 'disk').map(({ number }) => make(node, number)));

/** What Disk Management does, on every computer and with every shared disk. */
export const diskMakers = {
  initialiseDisk: (world) => disksOn(world, (node, disk) => ({ type: 'initialiseDisk', node, disk })),
  formatVolume: (world, pick) =>
    disksOn(world, (node, disk) => ({
      type: 'formatVolume',
      node,
      disk,
      fileSystem: pick % 3 === 0 ? 'FAT32' : 'NTFS',
      label: 'Data',
      letter: one(['Q', 'S', 'T'], pick),
    })),
  changeDriveLetter: (world, pick) =>
    disksOn(world, (node, disk) => ({
      type: 'changeDriveLetter',
      node,
      disk,
      letter: one(['Q', 'S', 'T'], pick),
    })),
  removeDriveLetter: (world) => disksOn(world, (node, disk) => ({ type: 'removeDriveLetter', node, disk })),
  addMountPoint: (world, pick) =>
    disksOn(world, (node, disk) => ({
      type: 'addMountPoint',
      node,
      disk,
      path: one(['Q:\\Logs', 'S:\\Logs', 'C:\\Logs', 'S:'], pick),
    })),
  removeMountPoint: (world) => disksOn(world, (node, disk) => ({ type: 'removeMountPoint', node, disk })),
  deleteVolume: (world) => disksOn(world, (node, disk) => ({ type: 'deleteVolume', node, disk })),
  convertDisk: (world, pick) =>
    disksOn(world, (node, disk) => ({
      type: 'convertDisk',
      node,
      disk,
      to: one(['dynamic', 'basic', 'mbr'], pick),
    })),
  convertFileSystem: (world) => disksOn(world, (node, disk) => ({ type: 'convertFileSystem', node, disk })),
} satisfies Readonly<Record<string, Make>>;
