import { cableAt } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolvePort } from './targets.ts';

/** A plug comes out of its port (F-1, F-3). */
export const cableFault: FaultSpec = {
  resolve: resolvePort,
  inject(tx, hit) {
    const cable = cableAt(tx.world, hit);
    if (cable === undefined) return;
    tx.remove('cable', cable.id);
    tx.emit(
      'cable.disconnected',
      cable.id,
      { from: cable.from, to: cable.to, cableKind: cable.cableKind },
      'debug',
    );
  },
  healed: (world, hit) => cableAt(world, hit) !== undefined,
};
