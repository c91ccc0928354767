import type { Tx } from '../engine/tx.ts';
import { hasPower } from '../selectors/hardware.ts';
import { cableAt, nodeNamed, portsOf } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNode } from './targets.ts';

/** Somebody pulls every power cord of a server (F-7): the machine dies at once and stays off until it is plugged in and switched on. */
export const powerFault: FaultSpec = {
  resolve: resolveNode,
  inject(tx: Tx, hit: string) {
    const node = nodeNamed(tx.world, hit);
    const device = node === undefined ? undefined : tx.find('device', node.device);
    if (device === undefined) return;
    for (const port of portsOf(tx.world, device).filter((row) => row.portKind === 'inlet')) {
      const cable = cableAt(tx.world, port.id);
      if (cable === undefined) continue;
      tx.remove('cable', cable.id);
      tx.emit(
        'cable.disconnected',
        cable.id,
        { from: cable.from, to: cable.to, cableKind: cable.cableKind },
        'debug',
      );
    }
  },
  healed(world, hit) {
    const node = nodeNamed(world, hit);
    return node !== undefined && hasPower(world, node.device);
  },
};
