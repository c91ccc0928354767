import { deviceNamed } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveDevice } from './targets.ts';

/** A device dies as a whole: a switch, an array (F-5, F-18). */
export const switchFault: FaultSpec = {
  resolve: resolveDevice,
  inject(tx, hit) {
    const device = deviceNamed(tx.world, hit);
    if (device !== undefined) tx.patch('device', device.id, { broken: true });
  },
  heal(tx, hit) {
    const device = deviceNamed(tx.world, hit);
    if (device !== undefined) tx.patch('device', device.id, { broken: false });
  },
  healed: (world, hit) => deviceNamed(world, hit)?.broken === false,
};
