import { z } from 'zod/mini';
import { after } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { JobId } from '../ids.ts';
import type { Reason } from '../reasons.ts';
import { writeNewVolume } from '../rules/shared-volumes.ts';
import { diskResource, seesDisk } from '../selectors/storage.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import {
  driveLetter,
  freeLetter,
  notBeingFormatted,
  notClusterDisk,
  sharedUse,
  theDisk,
  usableDisk,
} from './disk-support.ts';
import { judge, type Refusal, refuseIf, theNode } from './support.ts';

type FormatVolume = CommandOf<'formatVolume'>;

/** Longest labels of the two file systems. */
const longestLabel = { NTFS: 32, FAT32: 11 } as const;

function goodLabel({ label, fileSystem }: FormatVolume): Refusal {
  const longest = longestLabel[fileSystem];
  return (
    refuseIf(label.length > longest, 'name.tooLong', { longest }) ??
    refuseIf(/[*?/\\|.,;:+=[\]<>"]/.test(label), 'name.invalidCharacters', { name: label })
  );
}

/** What the dialog would say before it begins: data will go, others write too, the cluster wants NTFS. */
function warningsOf(world: World, { node, disk, fileSystem }: FormatVolume): readonly Reason[] {
  const { volume } = theDisk(world, disk);
  const warnings: Reason[] = [...sharedUse(world, node, disk)];
  if (volume !== null)
    warnings.push({ reason: 'disk.alreadyFormatted', params: { disk, letter: volume.letter } });
  if (fileSystem !== 'NTFS') warnings.push({ reason: 'volume.notNtfs', params: { disk, fileSystem } }); // L-32
  return warnings;
}

/** Makes one volume over the whole disk and formats it. A volume that is there already is lost. */
export const formatVolume: CommandSpec<'formatVolume'> = {
  type: 'formatVolume',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    disk: z.int().check(z.nonnegative()),
    fileSystem: z.enum(['NTFS', 'FAT32']),
    label: z.string(),
    letter: z.string(),
  }),
  place: 'Disk Management ▸ disk ▸ New Partition, Format',
  query(world, command) {
    const { node, disk, letter } = command;
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(!theDisk(world, disk).initialised, 'disk.notInitialised', { disk }),
      () => notClusterDisk(world, node, disk),
      () => notBeingFormatted(world, disk),
      () => freeLetter(world, letter, disk),
      () => goodLabel(command),
    ]);
    if (!verdict.ok) return verdict;
    return { ok: true, warnings: warningsOf(world, command), simSeconds: world.timing.formatVolumeMs / 1000 };
  },
  execute(tx, { node: name, disk, fileSystem, label, letter }) {
    const node = theNode(tx.world, name);
    const id: JobId = `job:${tx.nextNumber()}`;
    const { now, timing } = tx.world;
    tx.put('job', id, {
      id,
      jobKind: 'formatVolume',
      node: node.id,
      startedAt: now,
      endsAt: after(now, timing.formatVolumeMs),
      steps: [{ code: 'formatting', at: now }],
      state: 'running',
      payload: { node: name, disk, fileSystem, label, letter: driveLetter(letter) },
    });
    tx.emit('job.started', id, { job: id, jobKind: 'formatVolume', node: node.name });
    tx.schedule('jobs', { type: 'JOB_DONE', job: id }, timing.formatVolumeMs, id);
  },
};

/** The format is over: the volume stands, or a code tells why not. */
export function finishFormatVolume(tx: Tx, job: Job): string | null {
  const { disk: number, fileSystem, label, letter } = job.payload as Omit<FormatVolume, 'type'>;
  const disk = theDisk(tx.world, number);
  if (!seesDisk(tx.world, job.node, disk.id)) return 'diskNotFound';
  if (diskResource(tx.world, disk.id) !== undefined) return 'diskHeldByCluster';
  tx.patch('disk', disk.id, { volume: { fileSystem, label, letter } });
  tx.emit('volume.formatted', disk.id, { disk: number, letter, label });
  writeNewVolume(tx, job.node, disk.id);
  return null;
}
