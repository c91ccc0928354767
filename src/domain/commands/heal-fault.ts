import { faultRegistry } from '../faults/registry.ts';
import type { CommandSpec } from './command-spec.ts';
import { faultFields } from './inject-fault.ts';
import { judge, must, refuseIf } from './support.ts';

/** A broken part is replaced. What a trainee mends by hand, such as a cable or a power button, is not mended from here. */
export const healFault: CommandSpec<'healFault'> = {
  type: 'healFault',
  schema: faultFields,
  place: 'Instructor ▸ Repair',
  query: (world, { fault, target }) => {
    const spec = faultRegistry[fault];
    const hit = spec.resolve(world, target);
    return judge([
      () => refuseIf(hit === null, 'fault.noTarget', { fault }),
      () => refuseIf(spec.heal === undefined, 'fault.mendedByHand', { fault }),
      () => refuseIf(hit !== null && spec.healed(world, hit), 'fault.notThere', { fault }),
    ]);
  },
  execute(tx, { fault, target }) {
    const spec = faultRegistry[fault];
    const hit = must(spec.resolve(tx.world, target) ?? undefined);
    tx.emit('fault.healed', hit, { fault, hit });
    spec.heal?.(tx, hit);
  },
};
