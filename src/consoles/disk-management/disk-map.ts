import type { ComputerNode, Disk, World } from '#domain';
import { diskHolders, mountPath, ownsDisk, runningJobs, visibleDisks, volumeName } from '#domain/selectors';

/** What Disk Management writes under "Disk 1". A disk that another node has reserved cannot be read (L-41). */
export type DiskStatus = 'online' | 'notInitialised' | 'unreadable';

/** The bar beside a disk. */
export type DiskBar =
  | {
      readonly kind: 'partition';
      readonly letter: string;
      readonly label: string;
      readonly fileSystem: 'NTFS' | 'FAT32' | 'RAW';
      /** This computer has given the volume its letter: what another one formatted is not mounted by itself (L-57). */
      readonly isMounted: boolean;
      /** `S:`, the path of its folder, or empty. */
      readonly place: string;
      /** The path of the folder in which it is mounted; empty without one (L-14). */
      readonly path: string;
    }
  | {
      readonly kind: 'formatting';
      readonly place: string;
      readonly label: string;
      readonly progress: number;
    }
  | { readonly kind: 'unallocated' }
  | { readonly kind: 'unknown' };

/** One disk of the graphical view. */
export interface DiskRow {
  readonly number: number;
  /** Null for the local system disk, which the game does not let anybody touch. */
  readonly disk: Disk | null;
  readonly status: DiskStatus;
  /** A dynamic disk, which no cluster can use (L-31). */
  readonly isDynamic: boolean;
  /** A disk with a GPT, which no cluster here can use (L-33). */
  readonly isGpt: boolean;
  readonly sizeMb: number;
  readonly bar: DiskBar;
}

/** The local boot disk that each server has (L-60): on a bus of its own and outside the cluster. */
export const localDisk: DiskRow = {
  number: 0,
  disk: null,
  status: 'online',
  isDynamic: false,
  isGpt: false,
  sizeMb: 34_732,
  bar: {
    kind: 'partition',
    letter: 'C',
    label: '',
    fileSystem: 'NTFS',
    isMounted: true,
    place: 'C:',
    path: '',
  },
};

/** The disks that Windows sees on this server: the local one, then those of the shared bus by number. */
export function diskMap(world: World, node: ComputerNode): readonly DiskRow[] {
  const shared = visibleDisks(world, node.id).toSorted((a, b) => a.number - b.number);
  return [localDisk, ...shared.map((disk) => rowOf(world, node, disk))];
}

/** New disks without a signature: what the Initialize Disk wizard offers when the console opens. */
export function disksToInitialise(map: readonly DiskRow[]): readonly DiskRow[] {
  return map.filter((row) => row.status === 'notInitialised');
}

function rowOf(world: World, node: ComputerNode, disk: Disk): DiskRow {
  const row = {
    number: disk.number,
    disk,
    sizeMb: disk.sizeMb,
    isDynamic: disk.dynamic === true,
    isGpt: disk.gpt === true,
  };
  if (!ownsDisk(world, node.id, disk.id)) return { ...row, status: 'unreadable', bar: { kind: 'unknown' } };
  const formatting = formattingBar(world, node, disk);
  if (formatting !== null) return { ...row, status: 'online', bar: formatting };
  if (!disk.initialised) return { ...row, status: 'notInitialised', bar: { kind: 'unallocated' } };
  const isMounted = diskHolders(world, disk.id).includes(node.id);
  const bar: DiskBar =
    disk.volume === null
      ? { kind: 'unallocated' }
      : {
          kind: 'partition',
          letter: disk.volume.letter,
          label: disk.volume.label,
          fileSystem: disk.volume.fileSystem,
          isMounted,
          place: volumeName(world, disk),
          path: mountPath(world, disk),
        };
  return { ...row, status: 'online', bar };
}

/** The volume that a running format is making, with how far it is (0 to 1); null when none is running. */
function formattingBar(world: World, node: ComputerNode, disk: Disk): DiskBar | null {
  const job = runningJobs(world, node).find(
    (running) => running.jobKind === 'formatVolume' && running.payload['disk'] === disk.number,
  );
  if (job === undefined) return null;
  const {
    letter,
    label,
    mountPath: path,
  } = job.payload as {
    readonly letter: string;
    readonly label: string;
    readonly mountPath?: string;
  };
  const progress = Math.min(1, (world.now - job.startedAt) / Math.max(1, job.endsAt - job.startedAt));
  return { kind: 'formatting', place: path ?? `${letter}:`, label, progress };
}
