import { isActive } from '../selectors/states.ts';
import type { FaultSpec } from './fault-spec.ts';
import { hitNode, resolveNode } from './targets.ts';

/** The Cluster service of a node ends unexpectedly; the Service Control Manager restarts it after a minute (W-25, V-51). */
export const serviceCrashFault: FaultSpec = {
  resolve: resolveNode,
  inject: (tx, hit) => tx.ask(`clussvc:${hitNode(tx.world, hit)}`, { type: 'CRASH' }),
  healed: (world, hit) => isActive(world, hitNode(world, hit)),
};
