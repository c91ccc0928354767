import { z } from 'zod/mini';
import { writeToVolume } from '../rules/shared-volumes.ts';
import { volumeName } from '../selectors/volumes.ts';
import type { CommandSpec } from './command-spec.ts';
import { notBeingFormatted, notClusterDisk, sharedUse, theDisk, usableDisk } from './disk-support.ts';
import { judge, must, refuseIf, theNode } from './support.ts';

/** Makes an NTFS volume of one with FAT32, as a cluster demands (L-32). What is on it stays; there is no way back. */
export const convertFileSystem: CommandSpec<'convertFileSystem'> = {
  type: 'convertFileSystem',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), disk: z.int().check(z.nonnegative()) }),
  place: 'Command Prompt',
  prompt: 'convert <letter>: /fs:ntfs',
  query(world, { node, disk }) {
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => notClusterDisk(world, node, disk),
      () => notBeingFormatted(world, disk),
      () => refuseIf(theDisk(world, disk).volume === null, 'disk.noVolume', { disk }),
      () => refuseIf(theDisk(world, disk).volume?.fileSystem === 'RAW', 'volume.unreadable', { disk }),
      () => refuseIf(theDisk(world, disk).volume?.fileSystem === 'NTFS', 'volume.alreadyNtfs', { disk }),
    ]);
    return verdict.ok ? { ...verdict, warnings: sharedUse(world, node, disk) } : verdict;
  },
  execute(tx, { node, disk }) {
    const { id, volume } = theDisk(tx.world, disk);
    const before = must(volume ?? undefined);
    tx.patch('disk', id, { volume: { ...before, fileSystem: 'NTFS' } });
    tx.emit('volume.converted', id, { disk, volume: volumeName(tx.world, theDisk(tx.world, disk)) });
    writeToVolume(tx, theNode(tx.world, node).id, id);
  },
};
