import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';

/** Where the game keeps things between visits: small JSON values by name. */
export interface Keeper {
  /** False when the browser keeps nothing (private windows of some): the game then lives until the tab closes. */
  readonly isLasting: boolean;
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** Name of the database in the browser. */
export const DATABASE_NAME = 'cluster-room';

interface Schema extends DBSchema {
  kept: { key: string; value: unknown };
}

/** Steps from each version of the database to the next. Never changed once released; only added to. */
const migrations: readonly ((database: IDBPDatabase<Schema>) => void)[] = [
  (database) => {
    database.createObjectStore('kept');
  },
];

/** Opens the browser's store, or one in memory when the browser refuses. */
export async function openKeeper(): Promise<Keeper> {
  try {
    return lastingKeeper(await openDatabase());
  } catch {
    return memoryKeeper();
  }
}

/** A store that forgets everything when the tab closes. */
export function memoryKeeper(): Keeper {
  const kept = new Map<string, unknown>();
  return {
    isLasting: false,
    read: async (key) => structuredClone(kept.get(key)),
    write: async (key, value) => {
      kept.set(key, structuredClone(value));
    },
    remove: async (key) => {
      kept.delete(key);
    },
    keys: async () => [...kept.keys()],
  };
}

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE_NAME, migrations.length, {
    upgrade(database, oldVersion) {
      for (const migrate of migrations.slice(oldVersion)) migrate(database);
    },
    // Another tab with a newer build wants to migrate: give way, the next access opens it anew.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function lastingKeeper(opened: IDBPDatabase<Schema>): Keeper {
  let database = opened;
  const use = async <T>(work: (usable: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(database);
    } catch (problem) {
      if (!(problem instanceof DOMException) || problem.name !== 'InvalidStateError') throw problem;
      database = await openDatabase();
      return work(database);
    }
  };
  return {
    isLasting: true,
    read: (key) => use((usable) => usable.get('kept', key)),
    write: (key, value) => use(async (usable) => void (await usable.put('kept', value, key))),
    remove: (key) => use((usable) => usable.delete('kept', key)),
    keys: () => use((usable) => usable.getAllKeys('kept')),
  };
}
