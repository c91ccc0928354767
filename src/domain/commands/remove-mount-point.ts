import { z } from 'zod/mini';
import { dismountLostStores } from '../rules/mail-paths.ts';
import { mountPath } from '../selectors/volumes.ts';
import type { CommandSpec } from './command-spec.ts';
import { theDisk, usableDisk } from './disk-support.ts';
import { judge, must, refuseIf } from './support.ts';

/** Takes the volume out of its folder; what is on it stays. */
export const removeMountPoint: CommandSpec<'removeMountPoint'> = {
  type: 'removeMountPoint',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), disk: z.int().check(z.nonnegative()) }),
  place: 'Disk Management ▸ volume ▸ Change Drive Letter and Paths ▸ Remove the path',
  prompt: 'mountvol <path> /d',
  query: (world, { node, disk }) =>
    judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(theDisk(world, disk).volume?.mountedAt === undefined, 'mount.notMounted', { disk }),
    ]),
  execute(tx, { disk: number }) {
    const disk = theDisk(tx.world, number);
    const path = mountPath(tx.world, disk);
    const { mountedAt: _mountedAt, ...volume } = must(disk.volume ?? undefined);
    tx.patch('disk', disk.id, { volume });
    tx.emit('volume.unmounted', disk.id, { disk: number, path });
    dismountLostStores(tx);
  },
};
