import { computerState } from '../selectors/states.ts';
import type { FaultSpec } from './fault-spec.ts';
import { hitNode, resolveNode } from './targets.ts';

/** The operating system hangs or shows a blue screen (F-8). */
export const hangFault: FaultSpec = {
  resolve: resolveNode,
  inject: (tx, hit) => tx.ask(`computer:${hitNode(tx.world, hit)}`, { type: 'HANG' }),
  healed: (world, hit) => computerState(world, hitNode(world, hit)) === 'running',
};
