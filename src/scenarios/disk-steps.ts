import {
  type Command,
  computerLoad,
  diskHolders,
  nodeNamed,
  riskReasons,
  rows,
  volumeName,
  type World,
} from '#domain';
import type { DiskStep } from './disk-words.ts';
import type { Mismatch } from './hardware.ts';
import { said } from './properties.ts';
import type { Expectation } from './scenario-schema.ts';

/** The command of a step in Disk Management. */
export function diskCommand(step: DiskStep): Command {
  const { node, disk } = step;
  if (step.do === 'format') {
    const { fileSystem = 'NTFS', letter = '', folder } = step;
    const label = `Disk ${disk}`;
    return { type: 'formatVolume', node, disk, fileSystem, label, letter, ...said({ mountPath: folder }) };
  }
  if (step.do === 'letter') return { type: 'changeDriveLetter', node, disk, letter: step.letter };
  if (step.do === 'mount') return { type: 'addMountPoint', node, disk, path: step.folder };
  if (step.do === 'convert') return { type: 'convertDisk', node, disk, to: step.to };
  const types = {
    initialise: 'initialiseDisk',
    unmount: 'removeMountPoint',
    delete: 'deleteVolume',
    toNtfs: 'convertFileSystem',
  } as const;
  return { type: types[step.do], node, disk };
}

/** File system and place of a shared disk's volume, and the computers that have it mounted (L-41, L-57). */
export function lookAtVolume(world: World, { volume, fileSystem, at, heldBy }: Expectation): Mismatch {
  const disk = rows(world, 'disk').find(({ number }) => number === volume?.disk);
  if (disk === undefined) return `there is no disk ${volume?.disk}`;
  const system = disk.volume?.fileSystem ?? 'none';
  if (fileSystem !== undefined && fileSystem !== system) return `disk ${disk.number} has ${system}`;
  const where = volumeName(world, disk);
  if (at !== undefined && at !== where) return `disk ${disk.number} is at ${where || 'no place'}`;
  const holders = diskHolders(world, disk.id).map((id) => world.entities.node[id]?.name ?? '');
  const isSo =
    heldBy === undefined ||
    (holders.length === heldBy.length && holders.every((node) => heldBy.includes(node)));
  return isSo ? null : `disk ${disk.number} is mounted on ${holders.join(', ') || 'nobody'}`;
}

/** How busy the processors of a computer are, in per cent (L-11). */
export function lookAtProcessors(world: World, { processors, atLeast, atMost }: Expectation): Mismatch {
  const node = nodeNamed(world, processors?.node ?? '');
  if (node === undefined) return `there is no computer ${processors?.node}`;
  const { cpuPercent } = computerLoad(world, node);
  const isRight = cpuPercent >= (atLeast ?? 0) && cpuPercent <= (atMost ?? 100);
  return isRight ? null : `the processors of ${node.name} are at ${cpuPercent} per cent`;
}

/** Whether something stands alone, or carries too much, so that the next failure would be felt. */
export function lookAtRisk(world: World, { risk, is = true }: Expectation): Mismatch {
  const reasons = riskReasons(world);
  const isThere = reasons.some((reason) => reason === risk);
  return isThere === is ? null : `at risk: ${reasons.join(', ') || 'nothing'}`;
}
