import { z } from 'zod/mini';
import { hours, minutes } from '#kernel';
import type { Verdict } from '../reasons.ts';
import { beginMailboxMove } from '../rules/mailbox-moves.ts';
import { moveOutOf, storeProblem } from '../selectors/stores.ts';
import { sameName } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { knownStore, managedServer, storeFields, theServer, theStore } from './exchange-support.ts';
import { judge, type Refusal, refuseIf } from './support.ts';

type MoveMailboxes = CommandOf<'moveMailboxes'>;

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/;
const dayMs = hours(24);

/** Ms until it is next this time of day; null for what is no time of day. */
function untilTimeOfDay(world: World, text: string): number | null {
  const found = timeOfDay.exec(text);
  if (found === null) return null;
  const wanted = hours(Number(found[1])) + minutes(Number(found[2]));
  const now = (world.startsAtMs + world.now) % dayMs;
  return (wanted - now + dayMs) % dayMs;
}

/** Ms until the move begins, and until it is broken off (null = never). */
function scheduleOf(world: World, { beginsAt, endsAt }: MoveMailboxes) {
  const begin = beginsAt === undefined ? 0 : (untilTimeOfDay(world, beginsAt) ?? 0);
  const end = endsAt === undefined ? null : (untilTimeOfDay(world, endsAt) ?? 0);
  // An end before the beginning is that of the next day.
  return { begin, end: end !== null && end <= begin ? end + dayMs : end };
}

function timeRefusal(world: World, time: string | undefined): Refusal {
  const isWrong = time !== undefined && untilTimeOfDay(world, time) === null;
  return refuseIf(isWrong, 'time.invalid', { time: time ?? '' });
}

function storeRefusal(world: World, server: string, storageGroup: string, store: string): Refusal {
  const placed = theStore(world, server, storageGroup, store);
  const problem = storeProblem(world, theServer(world, server), placed);
  return (
    refuseIf(placed.store.storeKind !== 'mailbox', 'store.notMailbox', { store }) ??
    refuseIf(problem === 'serverDown', 'store.serverDown', { server }) ??
    refuseIf(problem !== null, 'store.notMounted', { store })
  );
}

function countRefusal(world: World, { server, storageGroup, store, mailboxes }: MoveMailboxes): Refusal {
  const there = theStore(world, server, storageGroup, store).store.mailboxes;
  return (
    refuseIf(there === 0, 'mailboxes.none', { store }) ??
    refuseIf(mailboxes !== undefined && mailboxes > there, 'mailboxes.tooMany', { store, mailboxes: there })
  );
}

function query(world: World, command: MoveMailboxes): Verdict {
  const { node, server, storageGroup, store, toServer, toStorageGroup, toStore } = command;
  const isSame =
    sameName(server, toServer) && sameName(storageGroup, toStorageGroup) && sameName(store, toStore);
  const verdict = judge([
    () => managedServer(world, node, server),
    () => knownStore(world, server, storageGroup, store),
    () => countRefusal(world, command),
    () => storeRefusal(world, server, storageGroup, store),
    () => {
      const moving = moveOutOf(world, theServer(world, server), theStore(world, server, storageGroup, store));
      return refuseIf(moving !== undefined, 'mailboxes.alreadyMoving', { store });
    },
    () => managedServer(world, node, toServer),
    () => knownStore(world, toServer, toStorageGroup, toStore),
    () => refuseIf(isSame, 'store.sameStore', { store }),
    () => storeRefusal(world, toServer, toStorageGroup, toStore),
    () => timeRefusal(world, command.beginsAt),
    () => timeRefusal(world, command.endsAt),
  ]);
  if (!verdict.ok) return verdict;
  const count = command.mailboxes ?? theStore(world, server, storageGroup, store).store.mailboxes;
  return { ...verdict, simSeconds: (count * world.timing.moveMailboxMs) / 1000 };
}

/** Exchange Tasks ▸ Move Mailbox: one mailbox after the other; each user is without mail while the own mailbox moves (E-68). */
export const moveMailboxes: CommandSpec<'moveMailboxes'> = {
  type: 'moveMailboxes',
  schema: z.strictObject({
    ...storeFields,
    toServer: z.string(),
    toStorageGroup: z.string(),
    toStore: z.string(),
    mailboxes: z.optional(z.int().check(z.positive())),
    skipCorrupt: z.int().check(z.nonnegative(), z.maximum(100)),
    beginsAt: z.optional(z.string()),
    endsAt: z.optional(z.string()),
  }),
  place: 'Exchange System Manager ▸ Mailboxes ▸ Exchange Tasks ▸ Move Mailbox',
  query,
  execute(tx, command) {
    const { type: _type, beginsAt: _beginsAt, endsAt: _endsAt, ...fields } = command;
    const { store } = theStore(tx.world, fields.server, fields.storageGroup, fields.store);
    const mailboxes = fields.mailboxes ?? store.mailboxes;
    beginMailboxMove(tx, { ...fields, mailboxes }, scheduleOf(tx.world, command));
  },
};
