import type { Tx } from '../engine/tx.ts';
import { mailboxesOf, storeNamed } from '../selectors/stores.ts';
import type { MessageStore, StorageGroup } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';

/** Names that the product gives to the first storage groups of a server. */
const groupNames = ['First', 'Second', 'Third', 'Fourth'].map((word) => `${word} Storage Group`);

/** The storage groups with which a server is made: one with a mailbox store and the public folder store, all data in the data directory (E-4, E-30). A level may give it more; the mailboxes are spread evenly. */
export function firstStorageGroups(
  server: string,
  dataDirectory: string,
  users: number,
  count: number,
): readonly StorageGroup[] {
  return groupNames.slice(0, count).map((name, index) => {
    const isFirst = index === 0;
    const folder = isFirst ? `${dataDirectory}\\MDBDATA` : `${dataDirectory}\\${name}`;
    const mailboxes = Math.trunc(users / count) + (index < users % count ? 1 : 0);
    const title = isFirst ? `Mailbox Store (${server})` : `Mailbox Store ${index + 1} (${server})`;
    const mailboxStore: MessageStore = {
      name: title,
      storeKind: 'mailbox',
      database: `${folder}\\priv${index + 1}.edb`,
      mailboxes,
    };
    const publicStore: MessageStore = {
      name: `Public Folder Store (${server})`,
      storeKind: 'public',
      database: `${folder}\\pub1.edb`,
      mailboxes: 0,
    };
    return {
      name,
      logPath: folder,
      systemPath: folder,
      stores: isFirst ? [mailboxStore, publicStore] : [mailboxStore],
    };
  });
}

/** Writes the storage groups of a server; its users are those who have a mailbox in them. */
export function putStorageGroups(
  tx: Tx,
  evs: ExchangeVirtualServer,
  storageGroups: readonly StorageGroup[],
): void {
  tx.patch('evs', evs.id, { storageGroups, users: mailboxesOf({ ...evs, storageGroups }) });
}

/** Changes one storage group of a server. */
export function patchStorageGroup(
  tx: Tx,
  evs: ExchangeVirtualServer,
  name: string,
  change: (group: StorageGroup) => StorageGroup,
): void {
  const found = evs.storageGroups.find((group) => group.name.toLowerCase() === name.toLowerCase());
  putStorageGroups(
    tx,
    evs,
    evs.storageGroups.map((group) => (group === found ? change(group) : group)),
  );
}

/** Puts a new database into a storage group, not mounted yet, and tells of it. */
export function addStore(
  tx: Tx,
  evs: ExchangeVirtualServer,
  storageGroup: string,
  { name, storeKind, database }: Pick<MessageStore, 'name' | 'storeKind' | 'database'>,
): void {
  const store: MessageStore = { name, storeKind, database, mailboxes: 0, dismounted: true };
  patchStorageGroup(tx, evs, storageGroup, (group) => ({ ...group, stores: [...group.stores, store] }));
  tx.emit('store.created', evs.id, { server: evs.name, storageGroup, store: name });
}

/** Changes these stores of a server, whichever storage groups they are in. */
export function patchStores(
  tx: Tx,
  evs: ExchangeVirtualServer,
  stores: readonly MessageStore[],
  change: (store: MessageStore) => MessageStore,
): void {
  putStorageGroups(
    tx,
    evs,
    evs.storageGroups.map((group) => ({
      ...group,
      stores: group.stores.map((store) => (stores.includes(store) ? change(store) : store)),
    })),
  );
}

/** Changes one store of a server. */
export function patchStore(
  tx: Tx,
  evs: ExchangeVirtualServer,
  groupName: string,
  name: string,
  change: (store: MessageStore) => MessageStore,
): void {
  const found = storeNamed(evs, groupName, name);
  if (found !== undefined) patchStores(tx, evs, [found.store], change);
}
