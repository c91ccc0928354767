import type { EvsId } from '../ids.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type ClientUsers, clientsOf, countedUsers, usersWithout } from './clients.ts';
import { mailState } from './mail-state.ts';
import { mailboxesNotMounted, mailboxesOnTheirWay } from './stores.ts';
import { rows } from './tables.ts';

/**
 * Mailboxes of an EVS out of reach now: all when it is down; when it is up, those of stores that are not mounted
 * (F-19, L-6) and those that are being moved.
 */
function mailboxesMissing(world: World, row: ExchangeVirtualServer): number {
  if (mailState(world, row.id) === 'down') return row.users;
  return mailboxesNotMounted(world, row) + mailboxesOnTheirWay(world, row);
}

/** The users of an EVS by how they get at their mail, and who of them cannot now. */
export function clientService(world: World, evs: EvsId): readonly ClientUsers[] {
  const row = world.entities.evs[evs];
  return row === undefined ? [] : clientsOf(world, evs, mailboxesMissing(world, row));
}

/** Users of an EVS who cannot reach their mailboxes now. */
export function usersAffected(world: World, evs: EvsId): number {
  return usersWithout(clientService(world, evs));
}

/** Users that count as without mail now: people, each weighed by what is lost to them. */
export function usersCounted(world: World, evs: EvsId): number {
  return countedUsers(world, evs, clientService(world, evs));
}

/** Whether the users without mail are just those whose mailboxes are on their way: no outage of the server. */
export function onlyMovesAffect(world: World, evs: EvsId): boolean {
  const row = world.entities.evs[evs];
  if (row === undefined || mailState(world, evs) === 'down') return false;
  return mailboxesOnTheirWay(world, row) > 0 && mailboxesNotMounted(world, row) === 0;
}

/** EVSs that have had users: only those are scored. */
export function servingEvss(world: World): readonly ExchangeVirtualServer[] {
  return rows(world, 'evs').filter((evs) => evs.inServiceSince !== null);
}

/** Users who count: those whose mailboxes have been in service. */
export function totalUsers(world: World): number {
  return servingEvss(world).reduce((sum, evs) => sum + evs.users, 0);
}

/** Whether anybody has had mail yet: until then there is nothing whose availability could be told. */
export function hasServed(world: World): boolean {
  return servingEvss(world).length > 0 || world.ledger.entries.length > 0;
}

/** Users who cannot open their mailboxes now. */
export function usersWithoutMail(world: World): number {
  return Object.values(world.ledger.open).reduce((sum, loss) => sum + loss.users, 0);
}

/** How many users a stretch of the account counts for. */
export function countedIn(loss: { readonly users: number; readonly counted?: number }): number {
  return loss.counted ?? loss.users;
}

/** User-milliseconds that one EVS has lost so far. */
export function lostUserMsOf(world: World, evs: EvsId): number {
  const open = world.ledger.open[evs];
  return world.ledger.entries
    .filter((entry) => entry.evs === evs)
    .reduce(
      (sum, entry) => sum + countedIn(entry) * (entry.to - entry.from),
      open === undefined ? 0 : countedIn(open) * (world.now - open.from),
    );
}

/** User-milliseconds lost so far, the outage that goes on included. Whole numbers: sums are exact. */
export function lostUserMs(world: World): number {
  const closed = world.ledger.entries.reduce(
    (sum, entry) => sum + countedIn(entry) * (entry.to - entry.from),
    0,
  );
  const open = Object.values(world.ledger.open).reduce(
    (sum, loss) => sum + countedIn(loss) * (world.now - loss.from),
    0,
  );
  return closed + open;
}

/** Ms at risk so far, the stretch that goes on included. */
export function timeAtRiskMs(world: World): number {
  const { riskMs, riskSince } = world.ledger;
  return riskMs + (riskSince === null ? 0 : world.now - riskSince);
}

/** Share of user time with mail over the horizon, 0 to 1. */
export function currentAvailability(world: World, horizonMs: number): number {
  const users = totalUsers(world);
  return users === 0 ? 1 : Math.max(0, 1 - lostUserMs(world) / (users * horizonMs));
}
