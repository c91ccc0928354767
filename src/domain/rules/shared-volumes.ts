import type { Tx } from '../engine/tx.ts';
import type { DiskId, NodeId } from '../ids.ts';
import { diskHolders, diskResource } from '../selectors/storage.ts';
import { rows } from '../selectors/tables.ts';
import { volumeName } from '../selectors/volumes.ts';
import { loseMailFiles } from './mail-files.ts';

/** The other computers that have the volume mounted right now, while no cluster sees to it that only one has (L-41). */
function otherUsers(tx: Tx, node: NodeId, disk: DiskId): readonly NodeId[] {
  if (diskResource(tx.world, disk) !== undefined) return [];
  return diskHolders(tx.world, disk).filter((id) => id !== node);
}

/** Two file systems have each kept their own picture of one volume: nothing of it can be read (L-41, L-56; V-57). */
function corrupt(tx: Tx, disk: DiskId, users: readonly NodeId[]): void {
  const { number, volume } = tx.get('disk', disk);
  if (volume === null) return;
  loseMailFiles(tx, disk);
  tx.patch('disk', disk, { volume: { ...volume, fileSystem: 'RAW', label: '' } });
  for (const user of users)
    tx.emit(
      'volume.corrupted',
      disk,
      { node: tx.get('node', user).name, disk: number, volume: volumeName(tx.world, tx.get('disk', disk)) },
      'error',
    );
}

/**
 * Windows on this computer writes to the volume, and from now on has it mounted (L-57: until somebody gives it a place,
 * it has not). Another computer that runs and has it mounted as well writes what it still holds: the volume is lost.
 */
export function writeToVolume(tx: Tx, node: NodeId, disk: DiskId): void {
  const others = otherUsers(tx, node, disk);
  const { mountedOn = [] } = tx.get('disk', disk);
  if (!mountedOn.includes(node)) tx.patch('disk', disk, { mountedOn: [...mountedOn, node] });
  if (others.length > 0) corrupt(tx, disk, [...others, node]);
}

/** A new volume stands where none or another one stood: only who is still busy with the old one knows it (L-56). */
export function writeNewVolume(tx: Tx, node: NodeId, disk: DiskId): void {
  const others = otherUsers(tx, node, disk);
  tx.patch('disk', disk, { mountedOn: others });
  writeToVolume(tx, node, disk);
}

/** A volume goes, with its files and its folders: what was mounted in those no longer is (L-14). It still has its place. */
export function loseVolume(tx: Tx, host: DiskId): void {
  loseMailFiles(tx, host);
  for (const { id, volume } of rows(tx.world, 'disk')) {
    if (volume?.mountedAt?.disk !== host) continue;
    const { mountedAt: _mountedAt, ...rest } = volume;
    tx.patch('disk', id, { volume: rest });
  }
}
