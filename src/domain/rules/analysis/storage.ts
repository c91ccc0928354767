import { serversOnLoop } from '../../selectors/loops.ts';
import { isRunning } from '../../selectors/states.ts';
import { blindReason, diskResource, seesDisk, visibleDisks } from '../../selectors/storage.ts';
import { nodeNamed, rows } from '../../selectors/tables.ts';
import { volumeName } from '../../selectors/volumes.ts';
import type { Disk } from '../../world/hardware.ts';
import type { ComputerNode } from '../../world/windows.ts';
import type { World } from '../../world/world.ts';
import { quorumWithoutDisk } from '../quorum-kind.ts';
import { type AnalysisRequest, type AnalysisTask, finding, heading } from './task.ts';

/** */
const minimumQuorumMb = 50;

/** Disks that could be the quorum: seen by every one of the computers, basic (L-31), with an MBR (L-33), NTFS, 50 MB or more. By number. */
export function suitableQuorumDisks(world: World, nodeNames: readonly string[]): readonly Disk[] {
  const nodes = nodeNames.map((name) => nodeNamed(world, name));
  const [first] = nodes;
  if (first === undefined || nodes.includes(undefined)) return [];
  return visibleDisks(world, first.id).filter(
    (disk) =>
      disk.initialised &&
      disk.dynamic !== true &&
      disk.gpt !== true &&
      disk.volume?.fileSystem === 'NTFS' &&
      disk.sizeMb >= minimumQuorumMb &&
      nodes.every((node) => node !== undefined && seesDisk(world, node.id, disk.id)),
  );
}

/** The disk that the wizard takes when nobody chooses: the smallest NTFS disk larger than 50 MB. */
export function defaultQuorumDisk(world: World, nodeNames: readonly string[]): Disk | null {
  const large = suitableQuorumDisks(world, nodeNames).filter(
    ({ sizeMb, volume }) => sizeMb > minimumQuorumMb && volume?.letter !== '',
  );
  return large.toSorted((a, b) => a.sizeMb - b.sizeMb || a.number - b.number)[0] ?? null;
}

/** What becomes the quorum: the choice; without one the disk that the wizard takes, or a local quorum where there is none or none was looked for. */
export function proposedQuorum(
  world: World,
  { nodes, quorumDisk, minimum }: Pick<AnalysisRequest, 'nodes' | 'quorumDisk' | 'minimum'>,
): string {
  if (quorumDisk !== '') return quorumDisk;
  const disk = minimum === true ? null : defaultQuorumDisk(world, nodes);
  return disk?.volume?.letter ?? 'Local Quorum';
}

function diskTask(world: World, node: ComputerNode, disk: Disk): AnalysisTask {
  const params = { node: node.name, disk: disk.number };
  if (!disk.initialised) return finding('disk.notInitialised', 'warning', params);
  if (disk.dynamic === true) return finding('disk.dynamic', 'warning', params);
  if (disk.gpt === true) return finding('disk.gpt', 'warning', params); // L-33
  if (disk.volume === null) return finding('disk.notFormatted', 'warning', params);
  const { fileSystem } = disk.volume;
  const volume = volumeName(world, disk);
  if (fileSystem !== 'NTFS') return finding('disk.notNtfs', 'warning', { ...params, volume, fileSystem });
  const other = rows(world, 'node').find(
    (row) => row.id !== node.id && isRunning(world, row.id) && seesDisk(world, row.id, disk.id),
  );
  const unguarded = diskResource(world, disk.id) === undefined;
  return other !== undefined && unguarded
    ? finding('disk.exposed', 'warning', { ...params, volume, other: other.name })
    : finding('disk.fits', 'ok', { ...params, volume });
}

/** Why the computer does not see what it is wired to (T-15, T-17, T-18), each array once. */
function blindTasks(world: World, node: ComputerNode): readonly AnalysisTask[] {
  const found = new Map<string, AnalysisTask>();
  for (const { id, number, array } of rows(world, 'disk')) {
    const reason = blindReason(world, node.id, id);
    const device = world.entities.device[array]?.name ?? '';
    if (reason === null || reason === 'noPath') continue;
    const task = {
      scsiId: () => finding('scsi.idConflict', 'warning', { node: node.name }),
      termination: () => finding('scsi.termination', 'warning', { node: node.name }),
      zoned: () => finding('array.zonedOff', 'warning', { node: node.name, device }),
      notLoggedOn: () => finding('iscsi.notLoggedOn', 'warning', { node: node.name, device }),
      masked: () => finding('disk.masked', 'warning', { node: node.name, disk: number }),
    }[reason]();
    found.set(JSON.stringify([task.code, task.params]), task);
  }
  return [...found.values()];
}

/** T-16: two servers on a loop is what was supported. */
const mostOnLoop = 2;

/** Arrays that have more servers on a loop with them than it may have, none of them through a switch (T-16). */
function loopTasks(world: World, nodes: readonly ComputerNode[]): readonly AnalysisTask[] {
  const arrays = rows(world, 'device').filter(({ deviceKind }) => deviceKind === 'storageArray');
  return arrays.flatMap(({ id, name }) => {
    const servers = serversOnLoop(world, id);
    const isMeant = nodes.some(({ device }) => servers.includes(device));
    return isMeant && servers.length > mostOnLoop
      ? [finding('loop.tooManyNodes', 'warning', { device: name, count: servers.length })]
      : [];
  });
}

function foundDisks(world: World, node: ComputerNode): AnalysisTask {
  const disks = visibleDisks(world, node.id);
  const children = disks.map((disk) => diskTask(world, node, disk));
  if (children.length === 0) children.push(finding('storage.noneFound', 'warning', { node: node.name }));
  children.push(...blindTasks(world, node));
  return heading('node', { node: node.name }, children);
}

function chosenQuorum(world: World, request: AnalysisRequest): AnalysisTask {
  if (quorumWithoutDisk(request.quorumDisk) !== null) return finding('quorum.withoutDisk', 'ok', {});
  const letter = request.quorumDisk.replace(/:$/, '').toUpperCase();
  const suitable = suitableQuorumDisks(world, request.nodes);
  if (letter !== '') {
    const fits = suitable.some((disk) => disk.volume?.letter.toUpperCase() === letter);
    return fits
      ? finding('quorum.found', 'ok', { letter })
      : finding('quorum.unsuitable', 'error', { letter });
  }
  const disk = defaultQuorumDisk(world, request.nodes);
  return disk === null
    ? finding('quorum.noSharedDisk', 'warning')
    : finding('quorum.found', 'ok', { letter: disk.volume?.letter ?? '' });
}

/** Whether a computer that joins sees the quorum disk and the other disks of the cluster (L-55). */
function clusterDiskTasks(world: World, node: ComputerNode): readonly AnalysisTask[] {
  const found: AnalysisTask[] = [];
  for (const disk of rows(world, 'disk')) {
    const resource = diskResource(world, disk.id);
    if (resource === undefined) continue;
    const isQuorum = world.cluster?.quorumResource === resource.id;
    const params = { node: node.name, disk: disk.number, letter: disk.volume?.letter ?? '' };
    const sees = seesDisk(world, node.id, disk.id);
    if (isQuorum) {
      found.push(
        sees ? finding('quorum.found', 'ok', params) : finding('quorum.notVisible', 'error', params),
      );
    } else if (!sees) found.push(finding('disk.notVisible', 'warning', params));
  }
  return found;
}

/** Checks of the shared disks (L-31, L-32, L-41, L-55, Q-7). */
export function storageTask(
  world: World,
  request: AnalysisRequest,
  nodes: readonly ComputerNode[],
): AnalysisTask {
  if (request.minimum === true && request.quorumDisk === '')
    return heading('storage', {}, [finding('storage.notChecked', 'ok')]);
  const children: AnalysisTask[] = nodes.map((node) => foundDisks(world, node));
  if (request.kind === 'create') children.push(chosenQuorum(world, request));
  else for (const node of nodes) children.push(...clusterDiskTasks(world, node));
  children.push(...loopTasks(world, nodes));
  return heading('storage', {}, children);
}
