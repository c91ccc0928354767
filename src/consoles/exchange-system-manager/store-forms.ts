import type { CommandOf, ExchangeVirtualServer, StorageGroup, World } from '#domain';
import { dataLettersOf } from '#domain/selectors';

/** The data directory's last part, in which the product puts everything new. */
function folderOn(letter: string, evs: ExchangeVirtualServer): string {
  const folder = evs.dataDirectory.slice(3) || 'Exchsrvr';
  return `${letter}:\\${folder}`;
}

/** A new storage group as its dialog opens: below the data directory, as the product proposes it. */
export function newGroupCommand(
  world: World,
  evs: ExchangeVirtualServer,
  node: string,
  name = `Storage Group ${evs.storageGroups.length + 1}`,
): CommandOf<'createStorageGroup'> {
  const [first = 'C'] = dataLettersOf(world, evs);
  const path = `${evs.dataDirectory === '' ? folderOn(first, evs) : evs.dataDirectory}\\${name}`;
  return {
    type: 'createStorageGroup',
    node,
    server: evs.name,
    storageGroup: name,
    logPath: path,
    systemPath: path,
  };
}

/** A new mailbox store as its dialog opens: in the folder of the storage group's system files. */
export function newStoreCommand(
  { name: server }: ExchangeVirtualServer,
  group: StorageGroup,
  node: string,
  name = `Mailbox Store ${group.stores.length + 1} (${server})`,
): CommandOf<'createMailboxStore'> {
  return {
    type: 'createMailboxStore',
    node,
    server,
    storageGroup: group.name,
    store: name,
    database: databasePath(group, name),
  };
}

/** A new public folder store as its dialog opens. */
export function newPublicStoreCommand(
  { name: server }: ExchangeVirtualServer,
  group: StorageGroup,
  node: string,
  name = `Public Folder Store (${server})`,
): CommandOf<'createPublicStore'> {
  return {
    type: 'createPublicStore',
    node,
    server,
    storageGroup: group.name,
    store: name,
    database: databasePath(group, name),
  };
}

/** Where the product proposes to put the database of a store of this name. */
export function databasePath({ systemPath }: StorageGroup, name: string): string {
  return `${systemPath}\\${name.replaceAll(/["*?<>|/:\\]/g, '')}.edb`;
}

/** The streaming file lies beside the database and has its name. */
export function streamingPath(database: string): string {
  return database.replace(/\.edb$/i, '.stm');
}
