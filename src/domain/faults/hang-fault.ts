import { nodeId } from '../ids.ts';
import { computerState } from '../selectors/states.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNode } from './targets.ts';

/** The operating system hangs or shows a blue screen (F-8). */
export const hangFault: FaultSpec = {
  resolve: resolveNode,
  inject: (tx, hit) => tx.ask(`computer:${nodeId(hit)}`, { type: 'HANG' }),
  healed: (world, hit) => computerState(world, nodeId(hit)) === 'running',
};
