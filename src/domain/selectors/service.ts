import type { EvsId } from '../ids.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { isServing, nicOn } from './connectivity.ts';
import { reachesUsers } from './network.ts';
import { resourceState } from './states.ts';
import { isStore, resourcesOf, rows, storeType } from './tables.ts';

/** Types whose resources must be online for a user to open the mailbox (E-22, impact 1). */
const mailboxTypes: readonly string[] = [
  'IP Address',
  'Network Name',
  'Physical Disk',
  'Microsoft Exchange System Attendant',
  storeType,
];

/** Whether the users of an EVS can open their mailboxes: its node alive, its resources online, its store answering (F-10), its address reachable. */
export function mailState(world: World, evs: EvsId): 'up' | 'down' {
  const row = world.entities.evs[evs];
  const group = row === undefined ? undefined : world.entities.group[row.group];
  if (group === undefined || !isServing(world, group.owner)) return 'down';
  const needed = resourcesOf(world, group).filter((resource) => mailboxTypes.includes(resource.resourceType));
  const stores = needed.filter(isStore);
  if (stores.length === 0 || stores.some(({ ailment }) => ailment?.kind === 'hung')) return 'down';
  if (!needed.every((resource) => resourceState(world, resource.id) === 'Online')) return 'down';
  const reachable = needed.some((resource) => {
    const network =
      resource.parameters.network === undefined
        ? undefined
        : world.entities.network[resource.parameters.network];
    const nic = network === undefined ? undefined : nicOn(world, group.owner, network);
    return nic !== undefined && reachesUsers(world, nic);
  });
  return reachable ? 'up' : 'down';
}

/** Users of an EVS who cannot open their mailboxes now: all when it is down, those of its dismounted storage groups when it is up (F-19, L-6). */
export function usersAffected(world: World, evs: EvsId): number {
  const row = world.entities.evs[evs];
  if (row === undefined) return 0;
  if (mailState(world, evs) === 'down') return row.users;
  const missing = Math.min(row.storageGroups, row.dismountedGroups + (row.surplusGroups ?? 0));
  return Math.ceil((row.users * missing) / row.storageGroups);
}

/** EVSs that have had users: only those are scored. */
export function servingEvss(world: World): readonly ExchangeVirtualServer[] {
  return rows(world, 'evs').filter((evs) => evs.inServiceSince !== null);
}

/** Users who count: those whose mailboxes have been in service. */
export function totalUsers(world: World): number {
  return servingEvss(world).reduce((sum, evs) => sum + evs.users, 0);
}

/** Users who cannot open their mailboxes now. */
export function usersWithoutMail(world: World): number {
  return Object.values(world.ledger.open).reduce((sum, loss) => sum + loss.users, 0);
}

/** User-milliseconds that one EVS has lost so far. */
export function lostUserMsOf(world: World, evs: EvsId): number {
  const open = world.ledger.open[evs];
  return world.ledger.entries
    .filter((entry) => entry.evs === evs)
    .reduce(
      (sum, entry) => sum + entry.users * (entry.to - entry.from),
      open === undefined ? 0 : open.users * (world.now - open.from),
    );
}

/** User-milliseconds lost so far, the outage that goes on included. Whole numbers: sums are exact. */
export function lostUserMs(world: World): number {
  const closed = world.ledger.entries.reduce((sum, entry) => sum + entry.users * (entry.to - entry.from), 0);
  const open = Object.values(world.ledger.open).reduce(
    (sum, loss) => sum + loss.users * (world.now - loss.from),
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
