import type { Tx } from '../engine/tx.ts';
import type { FaultTarget } from '../world/goal.ts';
import type { World } from '../world/world.ts';

/** One kind of fault: what it does to the hardware or the software, and when it is over. */
export interface FaultSpec {
  /** Name of what it hits (a node, a device, a port, a resource), or null when there is nothing to hit. */
  readonly resolve: (world: World, target: FaultTarget) => string | null;
  readonly inject: (tx: Tx, hit: string, target: FaultTarget) => void;
  /** Whether the damage is repaired. */
  readonly healed: (world: World, hit: string) => boolean;
  /** Puts a new part in, or sets right what people elsewhere have to; absent where the trainee's own hands mend it. */
  readonly heal?: (tx: Tx, hit: string) => void;
}
