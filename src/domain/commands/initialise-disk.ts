import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import { sharedUse, theDisk, usableDisk } from './disk-support.ts';
import { judge, refuseIf } from './support.ts';

/** Writes a signature and makes the disk a basic one (L-31, L-33). */
export const initialiseDisk: CommandSpec<'initialiseDisk'> = {
  type: 'initialiseDisk',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), disk: z.int().check(z.nonnegative()) }),
  place: 'Disk Management ▸ disk ▸ Initialize Disk',
  query(world, { node, disk }) {
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(theDisk(world, disk).initialised, 'disk.alreadyInitialised', { disk }),
    ]);
    return verdict.ok ? { ...verdict, warnings: sharedUse(world, node, disk) } : verdict;
  },
  execute(tx, { disk }) {
    const { id } = theDisk(tx.world, disk);
    tx.patch('disk', id, { initialised: true });
    tx.emit('disk.initialised', id, { disk });
  },
};
