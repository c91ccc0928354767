import type { Tx } from '../engine/tx.ts';
import type { DiskId } from '../ids.ts';
import { storesOf } from '../selectors/stores.ts';
import { rows } from '../selectors/tables.ts';
import { diskOfPath } from '../selectors/volumes.ts';
import type { MessageStore } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import { patchStores } from './store-building.ts';

/**
 * All that is on the volume goes, the files of databases too: such a store stays dismounted until somebody mounts it,
 * which makes empty files. Mail of people whose mailboxes were in service is lost for good, which the account keeps.
 * To be called while the volume still has its place.
 */
export function loseMailFiles(tx: Tx, disk: DiskId): void {
  for (const evs of rows(tx.world, 'evs')) {
    const hit = storesOf(evs)
      .map(({ store }) => store)
      .filter(
        ({ database, filesMissing }) => filesMissing !== true && diskOfPath(tx.world, database)?.id === disk,
      );
    if (hit.length === 0) continue;
    patchStores(tx, evs, hit, (store) => ({ ...store, dismounted: true, filesMissing: true }));
    keepInMind(tx, evs, hit);
  }
}

function keepInMind(tx: Tx, evs: ExchangeVirtualServer, hit: readonly MessageStore[]): void {
  const mailboxes = hit.reduce((sum, store) => sum + store.mailboxes, 0);
  if (mailboxes === 0 || evs.inServiceSince === null) return;
  tx.setLedger({ ...tx.world.ledger, dataLoss: true });
  tx.emit('mail.destroyed', evs.id, { evs: evs.name, mailboxes }, 'error');
}
