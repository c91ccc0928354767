import { diskWithLetter } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveDisk } from './targets.ts';

/** A shared disk dies (F-16, F-17). */
export const diskFault: FaultSpec = {
  resolve: resolveDisk,
  inject(tx, hit) {
    const disk = diskWithLetter(tx.world, hit);
    if (disk !== undefined) tx.patch('disk', disk.id, { broken: true });
  },
  heal(tx, hit) {
    const disk = diskWithLetter(tx.world, hit);
    if (disk !== undefined) tx.patch('disk', disk.id, { broken: false });
  },
  healed: (world, hit) => diskWithLetter(world, hit)?.broken === false,
};
