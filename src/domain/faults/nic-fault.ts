import type { FaultSpec } from './fault-spec.ts';
import { resolvePort } from './targets.ts';

/** A port dies: the plug stays in, the link goes dark (F-3, F-4). */
export const nicFault: FaultSpec = {
  resolve: resolvePort,
  inject: (tx, hit) => tx.patch('port', hit as `${string}/${string}`, { broken: true }),
  heal: (tx, hit) => tx.patch('port', hit as `${string}/${string}`, { broken: false }),
  healed: (world, hit) => world.entities.port[hit as `${string}/${string}`]?.broken === false,
};
