import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { chartPath } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { Failback, Group } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { availableTargets } from './failover.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Ms until the window opens; 0 when it is open now (P-26 to P-28). Null: failback is prevented. */
export function msUntilFailback(world: World, failback: Failback): number | null {
  if (failback.kind === 'prevent') return null;
  if (failback.kind === 'immediate') return 0;
  const timeOfDay = (world.startsAtMs + world.now) % dayMs;
  const from = failback.from * hourMs;
  const to = failback.to * hourMs;
  const inside = from < to ? timeOfDay >= from && timeOfDay < to : timeOfDay >= from || timeOfDay < to;
  return inside ? 0 : (from - timeOfDay + dayMs) % dayMs;
}

/** The best preferred owner that is available, when it is not the owner already (P-25, P-30). */
function failbackTarget(world: World, group: Group): NodeId | null {
  const available = availableTargets(world, group);
  const best = group.preferredOwners.find((node) => node === group.owner || available.includes(node));
  return best === undefined || best === group.owner ? null : best;
}

/** Looks whether groups may go back to a node that has come up, now or when their window opens (P-24 to P-32). */
export function evaluateFailback(tx: Tx, node: NodeId): void {
  for (const group of rows(tx.world, 'group')) {
    const wait = msUntilFailback(tx.world, group.failback);
    if (wait !== null && group.preferredOwners.includes(node))
      tx.schedule('failback', { type: 'CHECK', group: group.id }, wait, group.id);
  }
}

/** Moves a group back when that is still right at this instant. */
export function failBackNow(tx: Tx, groupId: Group['id']): void {
  const group = tx.find('group', groupId);
  if (group === undefined || msUntilFailback(tx.world, group.failback) !== 0) return;
  const target = failbackTarget(tx.world, group);
  if (target === null || chartPath(tx.world, `group:${group.id}`) !== 'idle') return;
  tx.ask(`group:${group.id}`, { type: 'MOVE', target, reason: 'failback' });
}
