import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import { startJob } from '../rules/jobs.ts';
import { putSavedComputer } from '../rules/saved-computer.ts';
import { backupNumbered, canReadMedia } from '../selectors/backups.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, must, type Refusal, refuseIf, theNode } from './support.ts';
import { atSetup } from './text-setup-support.ts';

/** What has to be there: a floppy, and the medium that was written together with it. */
function missingPart(world: World, { node: name, floppy, media }: CommandOf<'restoreNode'>): Refusal {
  const node = theNode(world, name);
  const disk = backupNumbered(node, floppy);
  const set = backupNumbered(node, media);
  return (
    refuseIf(disk?.floppy !== true, 'restore.noFloppy', { node: name }) ??
    refuseIf(set === undefined, 'backup.unknown', { node: name }) ??
    refuseIf(floppy !== media, 'restore.doesNotMatch', { node: name }) ??
    refuseIf(!canReadMedia(world, node, must(set)), 'restore.mediaUnreachable', { media: must(set).media })
  );
}

/** The computer is as it was, and starts; its Cluster service joins by itself and takes over what the others know. */
export function finishRestoreNode(tx: Tx, job: Job): string | null {
  const command = job.payload as unknown as CommandOf<'restoreNode'>;
  const missing = missingPart(tx.world, command);
  if (missing !== null) return missing.reason;
  const node = theNode(tx.world, command.node);
  putSavedComputer(tx, node, must(backupNumbered(node, command.media)).saved);
  tx.emit('backup.restored', node.id, { node: node.name, backupKind: 'asr' });
  tx.ask(`computer:${node.id}`, { type: 'SETUP_DONE' });
  return null;
}

/** Automated System Recovery: F2 in text-mode Setup, the floppy, the medium. The system volume is formatted. */
export const restoreNode: CommandSpec<'restoreNode'> = {
  type: 'restoreNode',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    floppy: z.int().check(z.nonnegative()),
    media: z.int().check(z.nonnegative()),
  }),
  place: 'Windows Setup ▸ F2 ▸ Automated System Recovery',
  query(world, command) {
    const verdict = judge([() => atSetup(world, command.node), () => missingPart(world, command)]);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.restoreNodeMs / 1000 } : verdict;
  },
  execute(tx, { type: _type, ...fields }) {
    const { id } = theNode(tx.world, fields.node);
    startJob(
      tx,
      'restoreNode',
      id,
      tx.world.timing.restoreNodeMs,
      [
        'restore.prepare',
        'restore.formatDisk',
        'restore.copyFiles',
        'restore.readMedia',
        'restore.systemState',
        'restore.finish',
      ],
      fields,
    );
    tx.ask(`computer:${id}`, { type: 'SETUP' });
  },
};
