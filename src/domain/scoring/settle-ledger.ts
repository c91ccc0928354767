import type { Tx } from '../engine/tx.ts';
import type { EvsId } from '../ids.ts';
import { countedUsers, usersWithout } from '../selectors/clients.ts';
import { mailState } from '../selectors/mail-state.ts';
import { riskReasons } from '../selectors/risk.ts';
import { clientService, countedIn, onlyMovesAffect, servingEvss } from '../selectors/service.ts';
import { groupState, isActive } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { Ledger, LossEntry, LossKind, OpenLoss } from './ledger.ts';

/** An account with nothing in it. */
export const emptyLedger: Ledger = { entries: [], open: {}, riskMs: 0, riskSince: null, riskReasons: [] };

/** Whether the cluster is at work on the EVS by itself: regroup, arbitration, failover, restart. */
function clusterAtWork(world: World, evs: EvsId): boolean {
  const row = world.entities.evs[evs];
  const group = row === undefined ? undefined : world.entities.group[row.group];
  if (group === undefined) return false;
  const membership = String(world.charts.membership?.value);
  const regroup = membership !== 'stable' && membership !== 'suspecting';
  const quorumBusy = ['contested', 'mounting'].includes(String(world.charts.quorum?.value));
  const groupBusy = world.charts[`group:${group.id}`]?.value !== 'idle';
  return (
    world.nlb?.phase === 'converging' ||
    regroup ||
    quorumBusy ||
    (isActive(world, group.owner) && (groupBusy || groupState(world, group) === 'Pending'))
  );
}

/** Whether nothing of the cluster has noticed yet: members are still believed in, or a poll is still to come (W-6, R-38). */
function unnoticed(world: World): boolean {
  const believed = ['stable', 'suspecting'].includes(String(world.charts.membership?.value));
  const pollToCome = world.queue.some((item) => item.timerId === 'health' || item.to === 'membership');
  return world.nlb?.phase === 'missing' || (believed && pollToCome);
}

/** What the outage is put down to from now on. An own action stays one, and a repair that has begun goes on, to the end. */
function nextKind(tx: Tx, evs: EvsId, open: OpenLoss): LossKind {
  if (open.kind === 'ownAction' || open.kind === 'repair') return open.kind;
  if (clusterAtWork(tx.world, evs)) return 'failover';
  if (open.kind === 'detection' && unnoticed(tx.world)) return 'detection';
  const acted = tx.cause.kind === 'command' && tx.cause.actor.startsWith('trainee');
  return open.kind === 'diagnosis' && acted ? 'repair' : 'diagnosis';
}

function firstKind(tx: Tx): LossKind {
  return tx.cause.kind === 'command' ? 'ownAction' : 'detection';
}

/** Who is hit now, and what it counts for where that is another number. */
function hitNow(world: World, evs: EvsId): { readonly users: number; readonly counted?: number } {
  const clients = clientService(world, evs);
  const users = usersWithout(clients);
  const counted = countedUsers(world, evs, clients);
  return counted === users ? { users } : { users, counted };
}

type Hit = ReturnType<typeof hitNow>;

function closed(evs: EvsId, open: OpenLoss, world: World): LossEntry[] {
  if (open.from === world.now) return [];
  const { from, began: _began, moving: _moving, ...rest } = open;
  return [{ evs, from, to: world.now, ...rest }];
}

function beginOutage(tx: Tx, evs: EvsId, hit: Hit): void {
  const { world } = tx;
  const moving = onlyMovesAffect(world, evs);
  const loss: OpenLoss = {
    from: world.now,
    began: world.now,
    kind: moving ? 'ownAction' : firstKind(tx),
    cause: tx.cause,
    ...hit,
    ...(moving ? { moving } : {}),
  };
  tx.setLedger({ ...world.ledger, open: { ...world.ledger.open, [evs]: loss } });
  if (moving) return;
  if (countedIn(hit) > 0 && hit.users === 0)
    tx.emit('mail.waits', evs, { evs: tx.get('evs', evs).name }, 'warning');
  else tellLost(tx, evs, hit.users);
}

function tellLost(tx: Tx, evs: EvsId, users: number): void {
  tx.emit('users.lost', evs, { evs: tx.get('evs', evs).name, users }, 'error');
}

function goOn(tx: Tx, evs: EvsId, open: OpenLoss, hit: Hit): void {
  const kind = nextKind(tx, evs, open);
  if (kind === open.kind && hit.users === open.users && countedIn(hit) === countedIn(open)) return;
  const { world } = tx;
  const { counted: _before, ...rest } = open;
  const next = { ...rest, from: world.now, kind, ...hit };
  tx.setLedger({
    ...world.ledger,
    entries: [...world.ledger.entries, ...closed(evs, open, world)],
    open: { ...world.ledger.open, [evs]: next },
  });
  if (open.users === 0 && hit.users > 0) tellLost(tx, evs, hit.users);
  if (open.users > 0 && hit.users === 0) tellRestored(tx, evs, open);
}

function endOutage(tx: Tx, evs: EvsId, open: OpenLoss): void {
  const { world } = tx;
  const { [evs]: _over, ...rest } = world.ledger.open;
  tx.setLedger({
    ...world.ledger,
    entries: [...world.ledger.entries, ...closed(evs, open, world)],
    open: rest,
  });
  if (open.moving === true) return;
  if (open.counted !== undefined && open.users === 0)
    tx.emit('mail.flows', evs, { evs: tx.get('evs', evs).name });
  else tellRestored(tx, evs, open);
}

function tellRestored(tx: Tx, evs: EvsId, open: OpenLoss): void {
  const minutes = Math.round((tx.world.now - open.began) / 6_000) / 10;
  tx.emit('users.restored', evs, { evs: tx.get('evs', evs).name, users: open.users, minutes });
}

/** Ends the account of a virtual server that is about to be removed; what was lost on it stays in the account. */
export function closeAccount(tx: Tx, evs: EvsId): void {
  const { ledger } = tx.world;
  const { [evs]: open, ...rest } = ledger.open;
  if (open === undefined) return;
  tx.setLedger({ ...ledger, entries: [...ledger.entries, ...closed(evs, open, tx.world)], open: rest });
}

function settleOutage(tx: Tx, evs: EvsId): void {
  const hit = hitNow(tx.world, evs);
  const isOut = countedIn(hit) > 0;
  const open = tx.world.ledger.open[evs];
  if (open === undefined) {
    if (isOut) beginOutage(tx, evs, hit);
  } else if (!isOut) endOutage(tx, evs, open);
  else if ((open.moving === true) === onlyMovesAffect(tx.world, evs)) goOn(tx, evs, open, hit);
  else {
    // A failure is not put down to the mailboxes that were on their way when it struck, nor the other way round.
    endOutage(tx, evs, open);
    beginOutage(tx, evs, hit);
  }
}

/** While users are without mail the clock of the risk stands still and nothing is told of it: an outage restores no redundancy. */
function settleRisk(tx: Tx): void {
  const { world } = tx;
  const { ledger } = world;
  const isOut = Object.values(ledger.open).some(({ moving, users }) => moving !== true && users > 0);
  const reasons = isOut ? ledger.riskReasons : riskReasons(world);
  const counts = !isOut && reasons.length > 0;
  const isNew = reasons.join() !== ledger.riskReasons.join();
  if (!isNew && counts === (ledger.riskSince !== null)) return;
  const ended = ledger.riskSince === null ? 0 : world.now - ledger.riskSince;
  const riskSince = counts ? world.now : null;
  tx.setLedger({ ...ledger, riskMs: ledger.riskMs + ended, riskSince, riskReasons: reasons });
  if (isNew && counts && ledger.riskSince === null)
    tx.emit('risk.began', 'risk', { reasons: reasons.join() }, 'warning');
  if (isNew && reasons.length === 0) tx.emit('risk.ended', 'risk', { minutes: Math.round(ended / 60_000) });
}

/** Brings the account up to this instant: users who got or lost their mail, and what is at risk. */
export function settleLedger(tx: Tx): void {
  for (const evs of rows(tx.world, 'evs')) {
    if (evs.inServiceSince !== null || mailState(tx.world, evs.id) === 'down') continue;
    tx.patch('evs', evs.id, { inServiceSince: tx.world.now });
    tx.emit('users.connected', evs.id, { evs: evs.name, users: evs.users });
  }
  for (const evs of servingEvss(tx.world)) settleOutage(tx, evs.id);
  settleRisk(tx);
}
