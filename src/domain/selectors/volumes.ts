import type { DiskId } from '../ids.ts';
import type { Disk } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import { resourceState } from './states.ts';
import { diskResource } from './storage.ts';
import { diskWithLetter, rows, sameName } from './tables.ts';

/** Where the folder lies in which the volume is mounted: `S:\Logs`; empty for one that is mounted nowhere (L-14). */
export function mountPath(world: World, { volume }: Disk): string {
  const mount = volume?.mountedAt;
  const host = mount === undefined ? undefined : world.entities.disk[mount.disk]?.volume;
  return mount === undefined || host == null || host.letter === '' ? '' : `${host.letter}:\\${mount.folder}`;
}

/** How people call the volume: `S:`, or the path of its folder when it has no letter; empty when it has neither. */
export function volumeName(world: World, disk: Disk): string {
  const letter = disk.volume?.letter ?? '';
  return letter === '' ? mountPath(world, disk) : `${letter}:`;
}

/** The text by which commands name a disk: its letter without the colon, or the path of its folder. */
export function placeOfDisk(world: World, id: DiskId): string {
  const disk = world.entities.disk[id];
  return disk === undefined ? '' : volumeName(world, disk).replace(/:$/, '');
}

/** The disk that is meant by a letter, with or without colon, or by the path of the folder in which it is mounted. */
export function diskAt(world: World, place: string): Disk | undefined {
  const text = place.trim().replace(/:?\\?$/, '');
  return (
    diskWithLetter(world, text) ??
    rows(world, 'disk').find((disk) => text !== '' && sameName(mountPath(world, disk), text))
  );
}

/** The disk on which a path leads: the one that is mounted on the way, else the one with the letter. */
export function diskOfPath(world: World, path: string): Disk | undefined {
  const wanted = `${path.toLowerCase()}\\`;
  const mounted = rows(world, 'disk').find((disk) => {
    const folder = mountPath(world, disk).toLowerCase();
    return folder !== '' && wanted.startsWith(`${folder}\\`);
  });
  return mounted ?? diskWithLetter(world, path.slice(0, 1));
}

/** What keeps the cluster from offering the volume in its folder (L-15). */
export type MountProblem = 'hostNotClustered' | 'otherGroup' | 'noDependency' | 'hostOffline';

/** L-15: host and mounted disk are disks of the cluster, in one group, and the mounted one depends on its host. Null = in order, or not mounted. */
export function mountProblem(world: World, disk: Disk): MountProblem | null {
  const mount = disk.volume?.mountedAt;
  const own = diskResource(world, disk.id);
  if (mount === undefined || own === undefined) return null;
  const host = diskResource(world, mount.disk);
  if (host === undefined) return 'hostNotClustered';
  if (host.group !== own.group) return 'otherGroup';
  if (resourceState(world, host.id) !== 'Online') return 'hostOffline';
  return own.dependsOn.includes(host.id) ? null : 'noDependency';
}
