import { type Envelope, invariant, type QueueItem, type SimTime } from '#kernel';
import type { Command } from '../commands/command-types.ts';
import { specOf } from '../commands/registry.ts';
import type { Cause } from '../events/domain-event.ts';
import { refused, type Verdict } from '../reasons.ts';
import { databaseIsFull } from '../rules/database.ts';
import { settleNlb } from '../rules/nlb.ts';
import { settleHardware } from '../rules/power.ts';
import { settleCluster } from '../rules/settle-cluster.ts';
import { settleGoal } from '../rules/settle-goal.ts';
import { settleLedger } from '../scoring/settle-ledger.ts';
import type { World } from '../world/world.ts';
import { deliverToChart } from './chart-runner.ts';
import { handlers } from './handlers.ts';
import { OwnTables, Tx } from './tx.ts';

/** Version of the rules. A change of any rule raises it: older saves are shown, not continued. */
export const simVersion = 9;

/** More deliveries at one instant than this are a loop. */
const maxDeliveriesAtOnce = 10_000;

/** Recomputes what follows from a change: links and power, what the cluster notices, the account, the objectives. */
export function settle(tx: Tx): void {
  if (!tx.touched) return;
  settleHardware(tx);
  settleCluster(tx);
  settleNlb(tx);
  settleLedger(tx);
  settleGoal(tx);
}

function deliver(world: World, item: QueueItem, own: OwnTables): World {
  const tx = new Tx({ ...world, now: item.at, queue: world.queue.slice(1) }, item.cause as Cause, own);
  const handler = handlers[item.to];
  if (handler !== undefined) handler(tx, item.event);
  else deliverToChart(tx, item.to, item.event);
  settle(tx);
  return tx.world;
}

/** The instant of the next delivery, or null. */
export function nextEventAt(world: World): SimTime | null {
  return world.goal.outcome === 'running' ? (world.queue[0]?.at ?? null) : null;
}

/** The world at `until`, everything due by then delivered in order. A run that has ended stands still. */
export function drainUntil(world: World, until: SimTime): World {
  let next = world;
  let instant = world.now;
  let count = 0;
  const own = new OwnTables();
  for (let item = next.queue[0]; item !== undefined && item.at <= until; item = next.queue[0]) {
    if (next.goal.outcome !== 'running') return next;
    count = item.at === instant ? count + 1 : 1;
    instant = item.at;
    invariant(
      count <= maxDeliveriesAtOnce,
      `over ${maxDeliveriesAtOnce} deliveries at ${instant} ms, last to ${item.to}`,
    );
    next = deliver(next, item, own);
  }
  if (next.goal.outcome !== 'running' || next.now >= until) return next;
  return { ...next, now: until };
}

/** What a command would do at this instant, or why it may not. */
export function queryCommand(world: World, command: Command): Verdict {
  if (world.goal.outcome !== 'running') return refused('run.ended');
  if (databaseIsFull(world, command.type)) return refused('quorum.databaseFull');
  return specOf(command.type).query(world, command as never);
}

/** Carries out a logged command at its instant, or notes why not. The world must stand at the envelope's instant. */
export function executeCommand(
  world: World,
  envelope: Envelope<Command>,
): { readonly world: World; readonly verdict: Verdict } {
  invariant(
    world.now === envelope.at,
    `command ${envelope.seq} is for ${envelope.at} ms, the world stands at ${world.now} ms`,
  );
  const { command, seq, actor } = envelope;
  const verdict = queryCommand(world, command);
  if (world.goal.outcome !== 'running') return { world, verdict };
  const tx = new Tx(world, { kind: 'command', seq, actor });
  if (verdict.ok) {
    tx.emit('command.accepted', command.type, { seq, command: command.type }, 'debug');
    specOf(command.type).execute(tx, command as never);
  } else
    tx.emit('command.refused', command.type, { seq, command: command.type, reason: verdict.reason }, 'debug');
  settle(tx);
  return { world: drainUntil(tx.world, tx.world.now), verdict };
}
