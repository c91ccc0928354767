import { z } from 'zod/mini';
import { type Reason, refused } from '../reasons.ts';
import { exchangeServers, hasSystemManager } from '../selectors/exchange-servers.ts';
import { reachesDirectory } from '../selectors/network.ts';
import {
  dataLettersOf,
  letterOfPath,
  type PlacedStore,
  storageGroupNamed,
  storeNamed,
  storesOf,
} from '../selectors/stores.ts';
import { evsNamed, sameName } from '../selectors/tables.ts';
import type { StorageGroup } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { must, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

const word = z.string().check(z.minLength(1));

/** Fields of a command about a storage group of a server, given at a computer with System Manager. */
export const groupFields = { node: word, server: word, storageGroup: word };
/** Fields of a command about a store. */
export const storeFields = { ...groupFields, store: word };

/** System Manager runs on this computer and reads the organization from the directory; the server is one of it. */
export function managedServer(world: World, node: string, server: string): Refusal {
  const deaf = runningNode(world, node);
  if (deaf !== null) return deaf;
  const computer = theNode(world, node);
  return (
    refuseIf(!hasSystemManager(computer), 'exchange.noSystemManager', { node }) ??
    refuseIf(!reachesDirectory(world, computer.id), 'directory.unreachable') ??
    refuseIf(!exchangeServers(world).some(({ name }) => sameName(name, server)), 'server.unknown', { server })
  );
}

/** The server of a command that was allowed. */
export const theServer = (world: World, name: string): ExchangeVirtualServer => must(evsNamed(world, name));

/** The server has such a storage group. */
export function knownStorageGroup(world: World, server: string, storageGroup: string): Refusal {
  const found = storageGroupNamed(theServer(world, server), storageGroup);
  return refuseIf(found === undefined, 'storageGroup.unknown', { server, storageGroup });
}

/** The storage group of a command that was allowed. */
export const theStorageGroup = (world: World, server: string, name: string): StorageGroup =>
  must(storageGroupNamed(theServer(world, server), name));

/** The storage group has such a store. */
export function knownStore(world: World, server: string, storageGroup: string, store: string): Refusal {
  return (
    knownStorageGroup(world, server, storageGroup) ??
    refuseIf(storeNamed(theServer(world, server), storageGroup, store) === undefined, 'store.unknown', {
      server,
      store,
    })
  );
}

/** The store of a command that was allowed. */
export const theStore = (world: World, server: string, storageGroup: string, store: string): PlacedStore =>
  must(storeNamed(theServer(world, server), storageGroup, store));

/** A path for data: whole, and on a disk of the server's group that its System Attendant depends on (E-4, E-32; so two servers never share a disk, E-2). */
export function dataPathRefusal(world: World, server: string, path: string): Refusal {
  const isWhole = /^[A-Za-z]:\\[^"*?<>|/:]+$/.test(path) && !path.endsWith('\\');
  if (!isWhole) return refused('path.invalid', { path }) as Refusal;
  const letters = dataLettersOf(world, theServer(world, server));
  return refuseIf(!letters.includes(letterOfPath(path)), 'path.notOnServersDisk', {
    path,
    server,
    letters: letters.map((letter) => `${letter}:`).join(' '),
  });
}

/** a database on the disk of its logs is lost with them. `change`: a database that comes to lie in the group, or where all logs are to lie. */
export function besideLogs(
  group: StorageGroup,
  change: { readonly database?: string; readonly logPath?: string },
): readonly Reason[] {
  const { database, logPath = group.logPath } = change;
  const databases = database === undefined ? group.stores.map((store) => store.database) : [database];
  const letter = letterOfPath(logPath);
  if (!databases.some((path) => letterOfPath(path) === letter)) return [];
  return [{ reason: 'storageGroup.logsBesideData', params: { letter, storageGroup: group.name } }];
}

/** A database has its file to itself, and the file is one. */
export function databaseRefusal(
  world: World,
  server: string,
  database: string,
  self: PlacedStore['store'] | null,
): Refusal {
  const other = storesOf(theServer(world, server)).find(
    ({ store }) => store !== self && sameName(store.database, database),
  );
  return (
    dataPathRefusal(world, server, database) ??
    refuseIf(!/\\[^\\]+\.edb$/i.test(database), 'path.noDatabase', { path: database }) ??
    refuseIf(other !== undefined, 'path.taken', { path: database, store: other?.store.name ?? '' })
  );
}
