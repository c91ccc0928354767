import { after, ms } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { JobId } from '../ids.ts';
import { storeNamed, storeProblem } from '../selectors/stores.ts';
import { evsNamed, nodeNamed } from '../selectors/tables.ts';
import type { MessageStore } from '../world/exchange.ts';
import type { ExchangeVirtualServer, Job } from '../world/windows.ts';
import { patchStore } from './store-building.ts';

/** Of so many mailboxes one has items that cannot be read [SIM]. */
const oneInMailboxesIsCorrupt = 60;
/** How many such items it has [SIM]. */
const corruptItems = [1, 5] as const;

/** What a move is told, and how far it is. Kept in the job, so that its page can show it. */
interface Move {
  readonly node: string;
  readonly server: string;
  readonly storageGroup: string;
  readonly store: string;
  readonly toServer: string;
  readonly toStorageGroup: string;
  readonly toStore: string;
  /** How many are to be moved. */
  readonly mailboxes: number;
  /** Unreadable items that a mailbox may lose; one with more stays where it is. */
  readonly skipCorrupt: number;
}

interface MoveState extends Move {
  /** It is broken off at the first mailbox after this instant; null = never. */
  readonly stopsAt: number | null;
  /** Whether a mailbox is being moved right now: its user waits. */
  readonly onTheWay: boolean;
  readonly moved: number;
  /** Mailboxes that stay since they have too many unreadable items. */
  readonly left: number;
  /** Unreadable items that were skipped. */
  readonly skippedItems: number;
  /** Mailboxes of the store known as corrupt from earlier moves that are still to be tried. */
  readonly known: number;
  readonly problem: string | null;
}

const stateOf = (job: Job): MoveState => job.payload as unknown as MoveState;

/** Begins to move mailboxes one after the other, at once or later. */
export function beginMailboxMove(
  tx: Tx,
  move: Move,
  { begin, end }: { readonly begin: number; readonly end: number | null },
): void {
  const node = nodeNamed(tx.world, move.node);
  const evs = evsNamed(tx.world, move.server);
  if (node === undefined || evs === undefined) return;
  const { now, timing } = tx.world;
  const placed = storeNamed(evs, move.storageGroup, move.store);
  const id: JobId = `job:${tx.nextNumber()}`;
  const last = begin + move.mailboxes * timing.moveMailboxMs;
  const state: MoveState = {
    ...move,
    stopsAt: end === null ? null : now + end,
    onTheWay: begin === 0,
    moved: 0,
    left: 0,
    skippedItems: 0,
    known: placed?.store.corruptMailboxes?.length ?? 0,
    problem: null,
  };
  const moving = { code: 'mailboxes.move', at: after(now, ms(begin)) } as const;
  tx.put('job', id, {
    id,
    jobKind: 'moveMailboxes',
    node: node.id,
    startedAt: now,
    endsAt: after(now, ms(end === null ? last : Math.min(last, end + timing.moveMailboxMs))),
    steps: begin === 0 ? [moving] : [{ code: 'mailboxes.wait', at: now }, moving],
    state: 'running',
    payload: { ...state },
  });
  tx.emit('job.started', id, { job: id, jobKind: 'moveMailboxes', node: node.name });
  tx.schedule('jobs', { type: 'MAILBOX', job: id }, begin === 0 ? timing.moveMailboxMs : begin);
}

/** The mailbox on its way has arrived, or stays; the next one follows. */
export function nextMailbox(tx: Tx, id: JobId): void {
  const job = tx.find('job', id);
  if (job === undefined || job.state !== 'running') return;
  const problem = problemOf(tx, stateOf(job));
  const state = problem === null && stateOf(job).onTheWay ? oneMore(tx, stateOf(job)) : stateOf(job);
  const isOver =
    problem !== null ||
    state.moved + state.left >= state.mailboxes ||
    mailboxesLeft(tx, state) === 0 ||
    (state.stopsAt !== null && tx.world.now >= state.stopsAt);
  tx.patch('job', id, { payload: { ...state, problem, onTheWay: !isOver } });
  if (isOver) tx.schedule('jobs', { type: 'JOB_DONE', job: id }, 0);
  else tx.schedule('jobs', { type: 'MAILBOX', job: id }, tx.world.timing.moveMailboxMs);
}

/** The move is over; what it did, and a code for why it broke off. */
export function finishMoveMailboxes(tx: Tx, job: Job): string | null {
  const { server, toServer, moved, left, skippedItems, mailboxes, problem } = stateOf(job);
  const data = { server, toServer, moved, left: Math.max(left, mailboxes - moved), items: skippedItems };
  tx.emit('mailboxes.moved', job.id, data, data.left > 0 ? 'warning' : 'info');
  return problem;
}

function placeOf(tx: Tx, server: string, storageGroup: string, store: string) {
  const evs = evsNamed(tx.world, server);
  const placed = evs === undefined ? undefined : storeNamed(evs, storageGroup, store);
  return evs === undefined || placed === undefined ? undefined : { evs, placed };
}

/** Why the next mailbox cannot be moved: both stores have to be there and mounted. */
function problemOf(tx: Tx, state: MoveState): string | null {
  const from = placeOf(tx, state.server, state.storageGroup, state.store);
  const to = placeOf(tx, state.toServer, state.toStorageGroup, state.toStore);
  if (from === undefined || to === undefined) return 'exchange.serverGone';
  const isMounted = [from, to].every(({ evs, placed }) => storeProblem(tx.world, evs, placed) === null);
  return isMounted ? null : 'exchange.storeUnavailable';
}

/** Mailboxes of the source that this move has not tried yet. */
function mailboxesLeft(tx: Tx, state: MoveState): number {
  const from = placeOf(tx, state.server, state.storageGroup, state.store);
  return from === undefined ? 0 : freshIn(from.placed.store) + state.known;
}

const freshIn = ({ mailboxes, corruptMailboxes = [] }: MessageStore): number =>
  mailboxes - corruptMailboxes.length;

/** Tries one mailbox: one that nobody has tried, else one that an earlier move has left behind. */
function oneMore(tx: Tx, state: MoveState): MoveState {
  const from = placeOf(tx, state.server, state.storageGroup, state.store);
  if (from === undefined) return state;
  const { store } = from.placed;
  const isFresh = freshIn(store) > 0;
  const [first = 0, ...rest] = store.corruptMailboxes ?? [];
  const items = isFresh ? drawItems(tx, from.evs) : first;
  const known = isFresh ? state.known : state.known - 1;
  const corrupt = isFresh ? (store.corruptMailboxes ?? []) : rest;
  if (items > state.skipCorrupt) {
    changeSource(tx, state, store.mailboxes, [...corrupt, items]);
    return { ...state, known, left: state.left + 1 };
  }
  changeSource(tx, state, store.mailboxes - 1, corrupt);
  const to = evsNamed(tx.world, state.toServer);
  if (to !== undefined)
    patchStore(tx, to, state.toStorageGroup, state.toStore, (one) => ({
      ...one,
      mailboxes: one.mailboxes + 1,
    }));
  return { ...state, known, moved: state.moved + 1, skippedItems: state.skippedItems + items };
}

function drawItems(tx: Tx, { name }: ExchangeVirtualServer): number {
  const stream = `mailboxes:${name}`;
  return tx.draw(stream, [1, oneInMailboxesIsCorrupt]) === 1 ? tx.draw(stream, corruptItems) : 0;
}

function changeSource(tx: Tx, state: MoveState, mailboxes: number, corrupt: readonly number[]): void {
  const evs = evsNamed(tx.world, state.server);
  if (evs === undefined) return;
  patchStore(tx, evs, state.storageGroup, state.store, ({ corruptMailboxes: _old, ...one }) => ({
    ...one,
    mailboxes,
    ...(corrupt.length === 0 ? {} : { corruptMailboxes: corrupt }),
  }));
}
