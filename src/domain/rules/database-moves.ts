import type { Tx } from '../engine/tx.ts';
import type { Reason } from '../reasons.ts';
import { mailState } from '../selectors/mail-state.ts';
import { databaseMb, letterOfPath, storageGroupNamed } from '../selectors/stores.ts';
import { evsNamed, nodeNamed } from '../selectors/tables.ts';
import type { MessageStore, StorageGroup } from '../world/exchange.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { startJob } from './jobs.ts';
import { patchStorageGroup, patchStore } from './store-building.ts';

/** What is to lie where: the files of one database, or logs and system files of a whole storage group. */
interface NewPaths {
  readonly node: string;
  readonly server: string;
  readonly storageGroup: string;
  readonly store?: string;
  readonly database?: string;
  readonly logPath?: string;
  readonly systemPath?: string;
}

/** Ms for copying a database to another place, by its size [SIM]. */
export function databaseMoveMs(world: World, store: MessageStore): number {
  return Math.ceil((databaseMb(store) * world.timing.moveGigabyteMs) / 1024);
}

/** The warning before files are moved: who has no mail meanwhile. */
export function noUsersLoseMail(store: string, stores: readonly MessageStore[]): readonly Reason[] {
  const users = stores.reduce((sum, { mailboxes }) => sum + mailboxes, 0);
  return users === 0 ? [] : [{ reason: 'store.usersLoseMail', params: { store, users } }];
}

/** Dismounts what is concerned and begins to copy its files; it is mounted again when the files are there. */
export function beginMoveDatabase(tx: Tx, paths: NewPaths, durationMs: number): void {
  const node = nodeNamed(tx.world, paths.node);
  if (node === undefined) return;
  startJob(tx, 'moveDatabase', node.id, durationMs, ['database.dismount', 'database.copy'], { ...paths });
}

/** Logs that no longer lie on the full drive let the storage group go on (F-19). */
function withNewLogs(group: StorageGroup, { logPath, systemPath }: NewPaths): StorageGroup {
  const { halted, ...rest } = group;
  const next = { ...rest, logPath: logPath ?? group.logPath, systemPath: systemPath ?? group.systemPath };
  const isSameDrive = letterOfPath(next.logPath) === letterOfPath(group.logPath);
  return halted === true && isSameDrive ? { ...next, halted } : next;
}

/** The files are where they shall be, or a code tells why not. */
export function finishMoveDatabase(tx: Tx, job: Job): string | null {
  const paths = job.payload as unknown as NewPaths;
  const evs = evsNamed(tx.world, paths.server);
  const group = evs === undefined ? undefined : storageGroupNamed(evs, paths.storageGroup);
  if (evs === undefined || group === undefined) return 'exchange.serverGone';
  if (mailState(tx.world, evs.id) === 'down') return 'exchange.storeUnavailable';
  const { store, database } = paths;
  if (store !== undefined && database !== undefined)
    patchStore(tx, evs, paths.storageGroup, store, (one) => ({ ...one, database }));
  else patchStorageGroup(tx, evs, paths.storageGroup, (one) => withNewLogs(one, paths));
  const path = database ?? paths.logPath ?? '';
  tx.emit('database.moved', evs.id, { server: evs.name, store: store ?? group.name, path });
  return null;
}
