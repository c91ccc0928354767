import { type BackupSet, tape } from '../world/backup.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { diskHolders, hasStoragePath } from './storage.ts';
import { diskWithLetter } from './tables.ts';

/** The path of a backup file: a drive, folders, a name. */
const filePath = /^([A-Z]):\\[^"*?<>|/:]*[^"*?<>|/:\\]$/i;

/** Backups of a computer, oldest first. */
export const backupsOf = (node: ComputerNode): readonly BackupSet[] => node.backups ?? [];

/** A backup of a computer by its number. */
export function backupNumbered(node: ComputerNode, number: number): BackupSet | undefined {
  return backupsOf(node).find((set) => set.number === number);
}

/** The newest set for Automated System Recovery, floppy or not. */
export function newestRecoverySet(node: ComputerNode): BackupSet | undefined {
  return backupsOf(node).findLast(({ backupKind }) => backupKind === 'asr');
}

/** Whether there is a set with both its halves. */
export function hasRecoverySet(node: ComputerNode): boolean {
  return backupsOf(node).some(({ backupKind, floppy }) => backupKind === 'asr' && floppy);
}

/** The drive on which a medium is a file; null for a tape; undefined when it is neither. */
export function driveOfMedia(media: string): string | null | undefined {
  if (media === tape) return null;
  return filePath.exec(media)?.[1]?.toUpperCase();
}

/** Whether a running Windows on this computer can write the medium: a tape, its own disk, or a shared disk that it holds. */
export function canWriteMedia(world: World, node: ComputerNode, media: string): boolean {
  const drive = driveOfMedia(media);
  if (drive === undefined) return false;
  if (drive === null || drive === 'C') return true;
  const disk = diskWithLetter(world, drive);
  return disk !== undefined && diskHolders(world, disk.id).includes(node.id);
}

/** Whether the medium can be read there. What lay on a disk that died is gone; a shared disk may be another's (L-41). */
export function canReadMedia(world: World, node: ComputerNode, { media }: BackupSet): boolean {
  const drive = driveOfMedia(media);
  if (drive === null) return true;
  if (drive === undefined) return false;
  if (drive === 'C') return node.systemDisk === undefined;
  const disk = diskWithLetter(world, drive);
  if (disk === undefined || !hasStoragePath(world, node.id, disk.id)) return false;
  return diskHolders(world, disk.id).every((holder) => holder === node.id);
}
