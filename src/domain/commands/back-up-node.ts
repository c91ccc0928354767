import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Reason } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { savedComputer, setContents } from '../rules/saved-computer.ts';
import { backupsOf, canWriteMedia, driveOfMedia } from '../selectors/backups.ts';
import { isActive } from '../selectors/states.ts';
import { tape } from '../world/backup.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, noJob, refuseIf, runningNode, theNode } from './support.ts';

type BackUp = CommandOf<'backUpNode'>;

/** What the trainee should know: a file on the system disk dies with it, and a stopped service leaves the cluster out. */
function warningsOf(world: World, { node, kind, media }: BackUp): readonly Reason[] {
  const { id, clusterMember } = theNode(world, node);
  const onSystemDisk = driveOfMedia(media) === 'C' && kind === 'asr';
  const withoutCluster = clusterMember && !isActive(world, id);
  return [
    ...(onSystemDisk ? [{ reason: 'backup.onSystemDisk', params: { node } } as const] : []),
    ...(withoutCluster ? [{ reason: 'backup.serviceStopped', params: { node } } as const] : []),
  ];
}

/** The medium is written. A file of the same name is replaced; every tape is a new one. */
export function finishBackUpNode(tx: Tx, job: Job): string | null {
  const { node: name, kind, media } = job.payload as unknown as BackUp;
  const node = theNode(tx.world, name);
  if (!canWriteMedia(tx.world, node, media)) return 'backup.mediaMissing';
  const before = backupsOf(node);
  const set = {
    number: (before.at(-1)?.number ?? 0) + 1,
    backupKind: kind,
    media,
    madeAt: tx.world.now,
    floppy: false,
    contents: setContents(tx.world, node, kind),
    saved: savedComputer(tx.world, node),
  };
  const kept = before.filter((other) => media === tape || other.media.toLowerCase() !== media.toLowerCase());
  tx.patch('node', node.id, { backups: [...kept, set] });
  tx.emit('backup.made', node.id, { node: name, backupKind: kind, media });
  return null;
}

/** Backup: the first half of a set for Automated System Recovery, or the System State. */
export const backUpNode: CommandSpec<'backUpNode'> = {
  type: 'backUpNode',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    kind: z.enum(['asr', 'systemState']),
    media: z.string().check(z.minLength(1)),
  }),
  place: 'Backup ▸ Automated System Recovery Wizard; Backup ▸ Start Backup',
  prompt: 'ntbackup backup systemstate /f "<path>"',
  query(world, command) {
    const { node, kind, media } = command;
    const verdict = judge([
      () => runningNode(world, node),
      () => refuseIf(driveOfMedia(media) === undefined, 'backup.mediaInvalid', { media }),
      () => refuseIf(!canWriteMedia(world, theNode(world, node), media), 'backup.mediaMissing', { media }),
      () => noJob(world, node),
    ]);
    if (!verdict.ok) return verdict;
    const { asrBackupMs, systemStateBackupMs } = world.timing;
    const simSeconds = (kind === 'asr' ? asrBackupMs : systemStateBackupMs) / 1000;
    return { ok: true, warnings: warningsOf(world, command), simSeconds };
  },
  execute(tx, { type: _type, ...fields }) {
    const { asrBackupMs, systemStateBackupMs } = tx.world.timing;
    const isAsr = fields.kind === 'asr';
    startJob(
      tx,
      'backUpNode',
      theNode(tx.world, fields.node).id,
      isAsr ? asrBackupMs : systemStateBackupMs,
      [
        'backup.shadowCopy',
        'backup.systemState',
        ...(isAsr ? ['backup.systemFiles' as const] : []),
        'backup.verify',
      ],
      fields,
    );
  },
};
