import { diskHolders } from '../selectors/storage.ts';
import { diskWithLetter, nodeNamed, rows, sameName } from '../selectors/tables.ts';
import { diskAt } from '../selectors/volumes.ts';
import type { MountPoint } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import { must, type Refusal, refuseIf } from './support.ts';

/** `S:\Logs`: one folder right below the root of a volume with a letter. */
const folderPath = /^([A-Za-z]):\\([^\\/:*?"<>|]+)\\?$/;

function partsOf(path: string): { readonly letter: string; readonly folder: string } | null {
  const [, letter, folder] = folderPath.exec(path.trim()) ?? [];
  return letter === undefined || folder === undefined ? null : { letter, folder: folder.trim() };
}

/** The folder is an empty one on an NTFS volume of another shared disk that this computer has mounted (L-14, L-15). */
export function goodMountPath(world: World, nodeName: string, path: string, number: number): Refusal {
  const parts = partsOf(path);
  if (parts === null) return refuseIf(true, 'mount.pathInvalid', { path });
  const { letter } = parts;
  const host = diskWithLetter(world, letter);
  const node = nodeNamed(world, nodeName);
  const isHere = host !== undefined && node !== undefined && diskHolders(world, host.id).includes(node.id);
  const promised = rows(world, 'job').some(
    ({ jobKind, state, payload }) =>
      jobKind === 'formatVolume' &&
      state === 'running' &&
      payload.disk !== number &&
      sameName(String(payload.mountPath ?? ''), path),
  );
  return (
    refuseIf(host === undefined || !isHere, 'mount.hostNotShared', { letter }) ??
    refuseIf(host?.number === number || host?.volume?.mountedAt !== undefined, 'mount.hostIsMounted', {
      letter,
    }) ??
    refuseIf(host?.volume?.fileSystem !== 'NTFS', 'mount.hostNotNtfs', { letter }) ??
    refuseIf(promised || diskAt(world, path) !== undefined, 'mount.folderTaken', { path })
  );
}

/** The place that a path means which was found to be good. */
export function mountAt(world: World, path: string): MountPoint {
  const { letter, folder } = must(partsOf(path) ?? undefined);
  return { disk: must(diskWithLetter(world, letter)).id, folder };
}
