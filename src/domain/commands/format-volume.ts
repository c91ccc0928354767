import { z } from 'zod/mini';
import { after } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { JobId } from '../ids.ts';
import type { Reason } from '../reasons.ts';
import { loseVolume, writeNewVolume } from '../rules/shared-volumes.ts';
import { diskResource, seesDisk } from '../selectors/storage.ts';
import { volumeName } from '../selectors/volumes.ts';
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
import { goodMountPath, mountAt } from './mount-support.ts';
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

/** A letter that is free, or a folder, or the folder in which the volume is mounted already (L-14). */
function freePlace(world: World, { node, disk, letter, mountPath }: FormatVolume): Refusal {
  if (letter !== '') return freeLetter(world, letter, disk);
  if (mountPath !== undefined) return goodMountPath(world, node, mountPath, disk);
  const stays = theDisk(world, disk).volume?.mountedAt !== undefined;
  return stays ? null : freeLetter(world, letter, disk);
}

/** What the dialog would say before it begins: data will go, others write too, the cluster wants NTFS. */
function warningsOf(world: World, { node, disk, fileSystem }: FormatVolume): readonly Reason[] {
  const { volume } = theDisk(world, disk);
  const warnings: Reason[] = [...sharedUse(world, node, disk)];
  if (volume !== null)
    warnings.push({
      reason: 'disk.alreadyFormatted',
      params: { disk, volume: volumeName(world, theDisk(world, disk)) },
    });
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
    mountPath: z.optional(z.string()),
  }),
  place: 'Disk Management ▸ disk ▸ New Partition, Format',
  query(world, command) {
    const { node, disk } = command;
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(!theDisk(world, disk).initialised, 'disk.notInitialised', { disk }),
      () => notClusterDisk(world, node, disk),
      () => notBeingFormatted(world, disk),
      () => freePlace(world, command),
      () => goodLabel(command),
    ]);
    if (!verdict.ok) return verdict;
    return { ok: true, warnings: warningsOf(world, command), simSeconds: world.timing.formatVolumeMs / 1000 };
  },
  execute(tx, { node: name, disk, fileSystem, label, letter, mountPath }) {
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
      payload: {
        node: name,
        disk,
        fileSystem,
        label,
        letter: driveLetter(letter),
        ...(mountPath === undefined ? {} : { mountPath }),
      },
    });
    tx.emit('job.started', id, { job: id, jobKind: 'formatVolume', node: node.name });
    tx.schedule('jobs', { type: 'JOB_DONE', job: id }, timing.formatVolumeMs, id);
  },
};

/** The format is over: the volume stands, or a code tells why not. */
export function finishFormatVolume(tx: Tx, job: Job): string | null {
  const fields = job.payload as Omit<FormatVolume, 'type'>;
  const { disk: number, fileSystem, label, letter, mountPath } = fields;
  const disk = theDisk(tx.world, number);
  if (!seesDisk(tx.world, job.node, disk.id)) return 'diskNotFound';
  if (diskResource(tx.world, disk.id) !== undefined) return 'diskHeldByCluster';
  if (mountPath !== undefined && goodMountPath(tx.world, fields.node, mountPath, number) !== null)
    return 'mountHostGone';
  const mountedAt = mountPath === undefined ? disk.volume?.mountedAt : mountAt(tx.world, mountPath);
  const volume = { fileSystem, label, letter, ...(mountedAt === undefined ? {} : { mountedAt }) };
  loseVolume(tx, disk.id);
  tx.patch('disk', disk.id, { volume });
  tx.emit('volume.formatted', disk.id, {
    disk: number,
    volume: volumeName(tx.world, tx.get('disk', disk.id)),
    label,
  });
  writeNewVolume(tx, job.node, disk.id);
  return null;
}
