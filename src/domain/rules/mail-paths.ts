import type { Tx } from '../engine/tx.ts';
import { type PlacedStore, storeProblem, storesOf } from '../selectors/stores.ts';
import { rows } from '../selectors/tables.ts';
import { diskOfPath } from '../selectors/volumes.ts';
import type { MessageStore, StorageGroup } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { patchStores } from './store-building.ts';

/** The first path of a store that leads nowhere, since no volume bears its letter or lies in its folder; null = all are found. */
export function lostPath(world: World, group: StorageGroup, store: MessageStore): string | null {
  const paths = [store.database, group.logPath, group.systemPath];
  return paths.find((path) => diskOfPath(world, path) === undefined) ?? null;
}

/** Dismounts those of these stores of a server that are not where they are looked for: their files are whole. */
function dismountLost(tx: Tx, evs: ExchangeVirtualServer, placed: readonly PlacedStore[]): void {
  const lost = placed.filter(({ group, store }) => lostPath(tx.world, group, store) !== null);
  const [first] = lost;
  if (first === undefined) return;
  const path = lostPath(tx.world, first.group, first.store) ?? '';
  const stores = lost.map(({ store }) => store);
  patchStores(tx, evs, stores, (store) => ({ ...store, dismounted: true }));
  tx.emit('store.pathLost', evs.id, { server: evs.name, path, stores: stores.length }, 'error');
}

/**
 * Mounted stores whose database or logs are under a letter or in a folder that is no longer there are dismounted (GK: the running
 * database notices with its next log file at the latest). Their files are whole: somebody gives the volume its place again and mounts them.
 */
export function dismountLostStores(tx: Tx): void {
  for (const evs of rows(tx.world, 'evs')) {
    const mounted = storesOf(evs).filter((placed) => storeProblem(tx.world, evs, placed) === null);
    dismountLost(tx, evs, mounted);
  }
}

/** A store service that starts mounts only what it finds: of this server, stores that are to be mounted and lead nowhere stay dismounted. */
export function leaveLostStores(tx: Tx, evs: ExchangeVirtualServer): void {
  dismountLost(
    tx,
    evs,
    storesOf(evs).filter(({ store }) => store.dismounted !== true),
  );
}
