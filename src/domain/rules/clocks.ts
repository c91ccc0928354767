import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { clockOffset, kerberosSkewMs } from '../selectors/clock.ts';
import { servingMembers } from '../selectors/connectivity.ts';
import type { World } from '../world/world.ts';

/** The clock of a computer is so far ahead of the domain's from now on; 0 = it is right. */
export function setClockOf(tx: Tx, id: NodeId, offsetMs: number): void {
  const { clockOffsetMs: from = 0, ...node } = tx.get('node', id);
  tx.put('node', id, offsetMs === 0 ? node : { ...node, clockOffsetMs: offsetMs });
  tx.emit('clock.set', id, { node: node.name, from, to: offsetMs });
}

/** The clock of a computer is too far from that of a node that serves: each would turn the other's tickets down (F-31). */
export function clockBarsJoin(world: World, id: NodeId): boolean {
  const own = world.entities.node[id];
  if (own === undefined) return false;
  return servingMembers(world).some((other) => {
    const node = world.entities.node[other];
    return (
      other !== id && node !== undefined && Math.abs(clockOffset(node) - clockOffset(own)) > kerberosSkewMs
    );
  });
}
