import { z } from 'zod/mini';
import { dismountLostStores } from '../rules/mail-paths.ts';
import { writeToVolume } from '../rules/shared-volumes.ts';
import type { CommandSpec } from './command-spec.ts';
import { driveLetter, freeLetter, mailUnderLetter, sharedUse, theDisk, usableDisk } from './disk-support.ts';
import { judge, must, refuseIf, theNode } from './support.ts';

/** Gives the volume a letter, on all computers at once: the room keeps one letter a disk (L-44). It is how a computer mounts what another one formatted (L-57). */
export const changeDriveLetter: CommandSpec<'changeDriveLetter'> = {
  type: 'changeDriveLetter',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    disk: z.int().check(z.nonnegative()),
    letter: z.string(),
  }),
  place: 'Disk Management ▸ volume ▸ Change Drive Letter and Paths',
  prompt: 'diskpart: assign letter=<letter>',
  query(world, { node, disk, letter }) {
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(theDisk(world, disk).volume === null, 'disk.noVolume', { disk }),
      () => freeLetter(world, letter, disk),
    ]);
    if (!verdict.ok) return verdict;
    const isOther = theDisk(world, disk).volume?.letter !== driveLetter(letter);
    const lost = isOther ? mailUnderLetter(world, disk) : [];
    return { ...verdict, warnings: [...sharedUse(world, node, disk), ...lost] };
  },
  execute(tx, { node, disk, letter }) {
    const { id, volume } = theDisk(tx.world, disk);
    tx.patch('disk', id, { volume: { ...must(volume ?? undefined), letter: driveLetter(letter) } });
    writeToVolume(tx, theNode(tx.world, node).id, id);
    dismountLostStores(tx);
  },
};
