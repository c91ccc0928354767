import type { Reason } from '../reasons.ts';
import { portalsOf } from '../selectors/iscsi.ts';
import { isRunning } from '../selectors/states.ts';
import { diskResource, ownsDisk, seesDisk } from '../selectors/storage.ts';
import { diskWithLetter, nodeNamed, rows } from '../selectors/tables.ts';
import { diskOfPath } from '../selectors/volumes.ts';
import type { Disk } from '../world/hardware.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { must, type Refusal, refuseIf, runningNode } from './support.ts';

/** Letters that every server uses itself: its system volume and its CD drive. */
const localLetters = ['C', 'D'];

/** The disk with this number in Disk Management. */
export function diskNumbered(world: World, number: number): Disk | undefined {
  return rows(world, 'disk').find((disk) => disk.number === number);
}

/** The disk of a command that was allowed. */
export const theDisk = (world: World, number: number): Disk => must(diskNumbered(world, number));

/** `q`, `Q` and `Q:` mean the same drive. */
export function driveLetter(text: string): string {
  return text.trim().replace(/:$/, '').toUpperCase();
}

function hasStorageAdapter(world: World, node: ComputerNode): boolean {
  const ports = world.entities.device[node.device]?.ports ?? [];
  return ports.some((id) => ['fc', 'scsi'].includes(world.entities.port[id]?.portKind ?? ''));
}

/** Disk Management on this computer can work on the disk: Windows runs, the disk is in sight and not the cluster's. */
export function usableDisk(world: World, nodeName: string, number: number): Refusal {
  const blind = runningNode(world, nodeName);
  if (blind !== null) return blind;
  const node = must(nodeNamed(world, nodeName));
  const disk = diskNumbered(world, number);
  if (disk === undefined) return refuseIf(true, 'disk.unknown', { disk: number });
  const params = { node: node.name, disk: number };
  return (
    refuseIf(
      !hasStorageAdapter(world, node) && portalsOf(world, disk.array).length === 0,
      'node.noStorageAdapter',
      params,
    ) ??
    refuseIf(!seesDisk(world, node.id, disk.id), 'disk.notVisible', params) ??
    refuseIf(!ownsDisk(world, node.id, disk.id), 'disk.heldByCluster', params)
  );
}

/** The disk is none of the cluster's, not even of a node that holds it right now: the cluster would lose it. */
export function notClusterDisk(world: World, node: string, disk: number): Refusal {
  const isResource = diskResource(world, theDisk(world, disk).id) !== undefined;
  return refuseIf(isResource, 'disk.heldByCluster', { node, disk });
}

/** No format of the disk is going on, on any computer. */
export function notBeingFormatted(world: World, disk: number): Refusal {
  const job = rows(world, 'job').find(
    ({ jobKind, state, payload }) =>
      jobKind === 'formatVolume' && state === 'running' && payload.disk === disk,
  );
  const node = job === undefined ? '' : (world.entities.node[job.node]?.name ?? '');
  return refuseIf(job !== undefined, 'job.running', { node });
}

/** The letter is one that a shared volume may bear and that no other volume has (L-14, L-44). */
export function freeLetter(world: World, text: string, number: number): Refusal {
  const letter = driveLetter(text);
  const other = diskWithLetter(world, letter);
  const promised = rows(world, 'job').some(
    ({ jobKind, state, payload }) =>
      jobKind === 'formatVolume' &&
      state === 'running' &&
      payload.letter === letter &&
      payload.disk !== number,
  );
  const taken = localLetters.includes(letter) || promised || (other !== undefined && other.number !== number);
  return (
    refuseIf(!/^[C-Z]$/.test(letter), 'letter.invalid', { letter }) ??
    refuseIf(taken, 'letter.taken', { letter })
  );
}

/** A warning for each Exchange server with databases or logs on the disk: under another letter it does not find them. */
export function mailUnderLetter(world: World, number: number): readonly Reason[] {
  const disk = diskNumbered(world, number);
  const letter = disk?.volume?.letter ?? '';
  return rows(world, 'evs')
    .filter(({ storageGroups }) =>
      storageGroups.some(({ logPath, systemPath, stores }) =>
        [logPath, systemPath, ...stores.map(({ database }) => database)].some(
          (path) => letter !== '' && diskOfPath(world, path)?.id === disk?.id,
        ),
      ),
    )
    .map(({ name }) => ({ reason: 'letter.mailFiles', params: { letter, server: name } }));
}

/** A warning for each other computer that runs and sees the disk: until a cluster guards it, both write as they like (L-41, L-56). */
export function sharedUse(world: World, nodeName: string, number: number): readonly Reason[] {
  const disk = diskNumbered(world, number);
  if (disk === undefined) return [];
  return rows(world, 'node')
    .filter((node) => node.id !== nodeNamed(world, nodeName)?.id)
    .filter((node) => isRunning(world, node.id) && seesDisk(world, node.id, disk.id))
    .map((node) => ({ reason: 'disk.inUseByOtherNode', params: { disk: number, node: node.name } }));
}
