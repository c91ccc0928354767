import { after } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import { faultRegistry } from '../faults/registry.ts';
import type { FaultId } from '../ids.ts';
import { holds } from '../predicates/predicates.ts';
import { rows } from '../selectors/tables.ts';
import type { Goal, PlannedFault } from '../world/goal.ts';

/** A fault is survived when the users have mail this long after it: what it does is not always felt at once (W-6). In ms. */
const survivedAfterMs = 60_000;

/** Draws the instant of each planned fault whose condition has come true. */
function settlePlans(tx: Tx): void {
  for (const fault of rows(tx.world, 'fault')) {
    if (fault.state !== 'waiting' || (fault.when !== null && !holds(tx.world, fault.when))) continue;
    const delay = tx.draw(`fault:${fault.id}`, fault.delayMs);
    tx.patch('fault', fault.id, { state: 'scheduled', strikesAt: after(tx.world.now, delay) });
    tx.scheduleInjection('faults', { type: 'STRIKE', fault: fault.id }, delay, {
      kind: 'fault',
      fault: fault.id,
    });
  }
}

function settleHealed(tx: Tx): void {
  for (const fault of rows(tx.world, 'fault')) {
    if (
      fault.state !== 'active' ||
      fault.hit === null ||
      !faultRegistry[fault.faultKind].healed(tx.world, fault.hit)
    )
      continue;
    tx.patch('fault', fault.id, { state: 'healed' });
    // What is over as soon as it has struck was not repaired by anybody.
    if (fault.strikesAt !== tx.world.now)
      tx.emit('fault.healed', fault.id, { fault: fault.id, hit: fault.hit });
  }
}

/** A planned fault strikes what it finds at this instant. */
export function strike(tx: Tx, faultId: FaultId): void {
  const fault: PlannedFault = tx.get('fault', faultId);
  const spec = faultRegistry[fault.faultKind];
  const hit = spec.resolve(tx.world, fault.target);
  tx.patch('fault', faultId, { state: hit === null ? 'healed' : 'active', hit });
  if (hit === null) return;
  tx.emit('fault.struck', faultId, { fault: faultId, faultKind: fault.faultKind, hit }, 'debug');
  spec.inject(tx, hit, fault.target);
  tx.schedule('faults', { type: 'FELT', fault: faultId }, survivedAfterMs);
}

/** By now whoever has not felt the fault will not feel it. */
export function felt(tx: Tx, fault: FaultId): void {
  tx.patch('fault', fault, { felt: true });
}

function end(tx: Tx, goal: Goal, outcome: 'won' | 'lost'): void {
  tx.setGoal({ ...goal, outcome, endedAt: tx.world.now });
  tx.emit('level.ended', 'level', { outcome });
}

/** The deadline: a run that is not won by now is lost. */
export function reachDeadline(tx: Tx): void {
  if (tx.world.goal.outcome === 'running') end(tx, tx.world.goal, 'lost');
}

function settleObjectives(tx: Tx): void {
  const { goal } = tx.world;
  const metIds = (): string[] =>
    tx.world.goal.objectives.filter((objective) => objective.metAt !== null).map(({ id }) => id);
  for (const objective of goal.objectives) {
    const ready = objective.metAt === null && objective.after.every((id) => metIds().includes(id));
    if (!ready || !holds(tx.world, objective.predicate)) continue;
    const objectives = tx.world.goal.objectives.map((row) =>
      row.id === objective.id ? { ...row, metAt: tx.world.now } : row,
    );
    tx.setGoal({ ...tx.world.goal, objectives });
    tx.emit('objective.met', objective.id, { objective: objective.id });
  }
  const now = tx.world.goal;
  if (now.objectives.length > 0 && now.objectives.every((objective) => objective.metAt !== null))
    end(tx, now, 'won');
}

/** Looks at plans and objectives after anything changed. */
export function settleGoal(tx: Tx): void {
  if (tx.world.goal.outcome !== 'running') return;
  settlePlans(tx);
  settleHealed(tx);
  settleObjectives(tx);
}
