import { chartPath } from '../selectors/states.ts';
import type { FaultSpec } from './fault-spec.ts';
import { hitNode, resolveNode } from './targets.ts';

/** The Cluster service of a node answers nobody any more; the watchdog of the driver below ends it (N-34 to N-36, F-8). */
export const serviceHangFault: FaultSpec = {
  resolve: resolveNode,
  inject: (tx, hit) => tx.ask(`clussvc:${hitNode(tx.world, hit)}`, { type: 'HANG' }),
  heal: (tx, hit) => tx.ask(`clussvc:${hitNode(tx.world, hit)}`, { type: 'RECOVER' }),
  healed: (world, hit) => chartPath(world, `clussvc:${hitNode(world, hit)}`) !== 'hung',
};
