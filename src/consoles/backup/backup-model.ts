import type { BackupContent, BackupKind, BackupSet, CommandOf, ComputerNode } from '#domain';
import { backupsOf } from '#domain/selectors';

/** Where a backup goes, as the wizards and the tab Backup ask for it. */
export interface Destination {
  readonly mediaType: 'tape' | 'file';
  readonly path: string;
}

/** What stands in the fields at first: a file, as Windows proposes it. */
export const firstDestination: Destination = { mediaType: 'tape', path: 'C:\\Backup.bkf' };

/** The medium as commands name it. */
export function mediaOf({ mediaType, path }: Destination): string {
  return mediaType === 'tape' ? 'Tape' : path.trim();
}

/** The one command that a wizard, or Start Backup, ends in. An empty path is no medium, which the engine says. */
export function backUpCommand(
  node: string,
  kind: BackupKind,
  destination: Destination,
): CommandOf<'backUpNode'> {
  return { type: 'backUpNode', node, kind, media: mediaOf(destination) || ' ' };
}

/** One line of Restore and Manage Media. */
export interface SetRow {
  readonly id: string;
  readonly set: BackupSet;
}

/** The backups of a computer, newest first. */
export function setRows(node: ComputerNode): readonly SetRow[] {
  return backupsOf(node)
    .map((set) => ({ id: String(set.number), set }))
    .toReversed();
}

/** What a set holds in the order in which it is told; the floppy is no part of the medium. */
export function contentsOf({ contents }: BackupSet): readonly BackupContent[] {
  return contents;
}
