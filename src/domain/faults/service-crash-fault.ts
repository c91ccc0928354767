import { nodeId } from '../ids.ts';
import { isActive } from '../selectors/states.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNode } from './targets.ts';

/** The Cluster service of a node ends unexpectedly; the Service Control Manager restarts it after a minute (W-25, V-51). */
export const serviceCrashFault: FaultSpec = {
  resolve: resolveNode,
  inject: (tx, hit) => tx.ask(`clussvc:${nodeId(hit)}`, { type: 'CRASH' }),
  healed: (world, hit) => isActive(world, nodeId(hit)),
};
