import { z } from 'zod/mini';
import { writeToVolume } from '../rules/shared-volumes.ts';
import type { CommandSpec } from './command-spec.ts';
import { sharedUse, theDisk, usableDisk } from './disk-support.ts';
import { goodMountPath, mountAt } from './mount-support.ts';
import { judge, must, refuseIf, theNode } from './support.ts';

/** Mounts the volume in a folder of another shared disk, beside its letter or instead of one (L-14). */
export const addMountPoint: CommandSpec<'addMountPoint'> = {
  type: 'addMountPoint',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    disk: z.int().check(z.nonnegative()),
    path: z.string(),
  }),
  place: 'Disk Management ▸ volume ▸ Change Drive Letter and Paths ▸ Mount in a folder',
  prompt: 'mountvol <path> <volume>',
  query(world, { node, disk, path }) {
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(theDisk(world, disk).volume === null, 'disk.noVolume', { disk }),
      () => refuseIf(theDisk(world, disk).volume?.mountedAt !== undefined, 'mount.alreadyMounted', { disk }),
      () => goodMountPath(world, node, path, disk),
    ]);
    return verdict.ok ? { ...verdict, warnings: sharedUse(world, node, disk) } : verdict;
  },
  execute(tx, { node, disk, path }) {
    const { id, volume } = theDisk(tx.world, disk);
    tx.patch('disk', id, { volume: { ...must(volume ?? undefined), mountedAt: mountAt(tx.world, path) } });
    tx.emit('volume.mounted', id, { disk, path: path.trim() });
    writeToVolume(tx, theNode(tx.world, node).id, id);
  },
};
