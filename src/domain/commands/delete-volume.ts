import { z } from 'zod/mini';
import { loseVolume } from '../rules/shared-volumes.ts';
import { volumeName } from '../selectors/volumes.ts';
import type { CommandSpec } from './command-spec.ts';
import { notBeingFormatted, notClusterDisk, sharedUse, theDisk, usableDisk } from './disk-support.ts';
import { judge, refuseIf } from './support.ts';

/** Takes the volume off the disk, with all that is on it: what stands between a dynamic disk and a basic one (L-31). */
export const deleteVolume: CommandSpec<'deleteVolume'> = {
  type: 'deleteVolume',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), disk: z.int().check(z.nonnegative()) }),
  place: 'Disk Management ▸ volume ▸ Delete Partition, Delete Volume',
  prompt: 'diskpart: delete volume',
  query(world, { node, disk }) {
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => notClusterDisk(world, node, disk),
      () => notBeingFormatted(world, disk),
      () => refuseIf(theDisk(world, disk).volume === null, 'disk.noVolume', { disk }),
    ]);
    if (!verdict.ok) return verdict;
    const volume = volumeName(world, theDisk(world, disk));
    const lost = { reason: 'volume.dataLost', params: { disk, volume } } as const;
    return { ...verdict, warnings: [lost, ...sharedUse(world, node, disk)] };
  },
  execute(tx, { disk }) {
    const { mountedOn: _mountedOn, ...empty } = theDisk(tx.world, disk);
    const volume = volumeName(tx.world, empty);
    loseVolume(tx, empty.id);
    tx.put('disk', empty.id, { ...empty, volume: null });
    tx.emit('volume.deleted', empty.id, { disk, volume });
  },
};
