import { z } from 'zod/mini';
import type { CableId } from '../ids.ts';
import { plugFits } from '../selectors/hardware.ts';
import type { CommandSpec } from './command-spec.ts';

/** Plugs a cable from the shelf into two ports. Whatever fits goes in; what it does is the wiring's business (L-60 to L-65). */
export const connectCable: CommandSpec<'connectCable'> = {
  type: 'connectCable',
  schema: z.strictObject({
    cableKind: z.enum(['lan', 'crossover', 'fc', 'scsi', 'power']),
    from: z.string().check(z.minLength(1)),
    to: z.string().check(z.minLength(1)),
  }),
  place: 'Rack room ▸ drag from port to port; wiring list ▸ Connect',
  query: (world, { from, to, cableKind }) => plugFits(world, from, to, cableKind),
  execute(tx, { from, to, cableKind }) {
    const id: CableId = `cable:${tx.nextNumber()}`;
    tx.put('cable', id, { id, cableKind, from, to });
    tx.emit('cable.connected', id, { from, to, cableKind });
  },
};
