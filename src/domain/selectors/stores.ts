import type { MessageStore, StorageGroup } from '../world/exchange.ts';
import type { ExchangeVirtualServer, Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { attendantOf } from './exchange.ts';
import { mailState } from './mail-state.ts';
import { diskWithLetter, members, rows, sameName } from './tables.ts';

/** Storage groups that one server may have, and that a node mounts of all its servers together (L-5). */
export const storageGroupLimit = 4;
/** Databases that a storage group may have (L-7). */
export const storesPerGroupLimit = 5;
/** Databases that a server may have (L-7). */
export const storesPerServerLimit = 20;

/** A store with the storage group in which it is. */
export interface PlacedStore {
  readonly group: StorageGroup;
  readonly store: MessageStore;
}

/** The storage group with this name on a server. */
export function storageGroupNamed(evs: ExchangeVirtualServer, name: string): StorageGroup | undefined {
  return evs.storageGroups.find((group) => sameName(group.name, name));
}

/** The store with this name in a storage group of a server. */
export function storeNamed(
  evs: ExchangeVirtualServer,
  groupName: string,
  name: string,
): PlacedStore | undefined {
  const group = storageGroupNamed(evs, groupName);
  const store = group?.stores.find((one) => sameName(one.name, name));
  return group === undefined || store === undefined ? undefined : { group, store };
}

/** All stores of a server, group by group. */
export function storesOf(evs: ExchangeVirtualServer): readonly PlacedStore[] {
  return evs.storageGroups.flatMap((group) => group.stores.map((store) => ({ group, store })));
}

/** How many mailboxes a server has: what has to be moved before it can be removed (E-68). */
export function mailboxesOf(evs: ExchangeVirtualServer): number {
  return storesOf(evs).reduce((sum, { store }) => sum + store.mailboxes, 0);
}

/** Why a store is not mounted. */
export type StoreProblem = 'serverDown' | 'logDriveFull' | 'nodeFull' | 'moving' | 'dismounted';

/** The work that has a database's files under its hands, if any. */
function databaseJob(
  world: World,
  evs: ExchangeVirtualServer,
  { group, store }: PlacedStore,
): Job | undefined {
  return rows(world, 'job').find(
    ({ jobKind, state, payload }) =>
      jobKind === 'moveDatabase' &&
      state === 'running' &&
      sameName(String(payload.server), evs.name) &&
      sameName(String(payload.storageGroup), group.name) &&
      (payload.store === undefined || sameName(String(payload.store), store.name)),
  );
}

/** What keeps the store from being mounted whatever its server does; null = nothing. */
function ownProblem(world: World, evs: ExchangeVirtualServer, placed: PlacedStore): StoreProblem | null {
  if (placed.group.halted === true) return 'logDriveFull';
  if (placed.group.surplus === true) return 'nodeFull';
  if (databaseJob(world, evs, placed) !== undefined) return 'moving';
  return placed.store.dismounted === true ? 'dismounted' : null;
}

/** Why a store is not mounted; null = it is, and its users have their mail. */
export function storeProblem(
  world: World,
  evs: ExchangeVirtualServer,
  placed: PlacedStore,
): StoreProblem | null {
  return mailState(world, evs.id) === 'down' ? 'serverDown' : ownProblem(world, evs, placed);
}

/** Mailboxes in stores that are not mounted although the server is up (F-19, L-6). */
export function mailboxesNotMounted(world: World, evs: ExchangeVirtualServer): number {
  return storesOf(evs)
    .filter((placed) => placed.store.mailboxes > 0 && ownProblem(world, evs, placed) !== null)
    .reduce((sum, { store }) => sum + store.mailboxes, 0);
}

/** Moves of mailboxes that are going on, away from this server. */
function movesFrom(world: World, evs: ExchangeVirtualServer): readonly Job[] {
  return rows(world, 'job').filter(
    ({ jobKind, state, payload }) =>
      jobKind === 'moveMailboxes' && state === 'running' && sameName(String(payload.server), evs.name),
  );
}

/** Mailboxes of mounted stores that are on their way to another store at this instant: their users wait. */
export function mailboxesOnTheirWay(world: World, evs: ExchangeVirtualServer): number {
  return movesFrom(world, evs).filter(({ payload }) => {
    const placed = storeNamed(evs, String(payload.storageGroup), String(payload.store));
    return (
      payload.onTheWay === true &&
      placed !== undefined &&
      placed.store.mailboxes > 0 &&
      ownProblem(world, evs, placed) === null
    );
  }).length;
}

/** The move that empties this store, or waits to do so. */
export function moveOutOf(world: World, evs: ExchangeVirtualServer, placed: PlacedStore): Job | undefined {
  return movesFrom(world, evs).find(
    ({ payload }) =>
      sameName(String(payload.storageGroup), placed.group.name) &&
      sameName(String(payload.store), placed.store.name),
  );
}

/** Whether the files of any database of the storage group are being moved. */
export function isBeingMoved(world: World, evs: ExchangeVirtualServer, group: StorageGroup): boolean {
  return rows(world, 'job').some(
    ({ jobKind, state, payload }) =>
      jobKind === 'moveDatabase' &&
      state === 'running' &&
      sameName(String(payload.server), evs.name) &&
      sameName(String(payload.storageGroup), group.name),
  );
}

/** Size of a database in MB: about 40 MB a mailbox, as the model server of F-50 has it [SIM]. */
export function databaseMb({ mailboxes }: MessageStore): number {
  return 8 + mailboxes * 40;
}

/** Letters of the disks on which a server may keep its data: in its group, and among what its System Attendant depends on (E-4, E-32). */
export function dataLettersOf(world: World, evs: ExchangeVirtualServer): readonly string[] {
  const needed = attendantOf(world, evs)?.dependsOn ?? [];
  return needed.flatMap((id) => {
    const disk = world.entities.resource[id]?.parameters.disk;
    const letter = disk === undefined ? undefined : world.entities.disk[disk]?.volume?.letter;
    return letter === undefined ? [] : [letter];
  });
}

/** The drive letter with which a path begins, in capitals; empty for a path that has none. */
export function letterOfPath(path: string): string {
  return /^[A-Za-z]:\\/.test(path) ? path.slice(0, 1).toUpperCase() : '';
}

/** Whether logs and a database of the group share a disk: one broken disk then takes both. */
export function logsBesideData(group: StorageGroup): boolean {
  return group.stores.some(({ database }) => letterOfPath(database) === letterOfPath(group.logPath));
}

/** Storage groups of all servers that may meet on one node: in a cluster of two every server may, in a larger one none (L-5, E-60, E-65). */
export function storageGroupsThatMayMeet(world: World, evs: ExchangeVirtualServer): number {
  const meet = members(world).length <= 2 ? rows(world, 'evs') : [evs];
  return meet.reduce((sum, row) => sum + row.storageGroups.length, 0);
}

/** Whether a path is on a disk that all nodes share. */
export function isOnSharedDisk(world: World, path: string): boolean {
  return diskWithLetter(world, letterOfPath(path)) !== undefined;
}
