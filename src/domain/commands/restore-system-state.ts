import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import { startJob } from '../rules/jobs.ts';
import { putSavedComputer } from '../rules/saved-computer.ts';
import { backupNumbered, canReadMedia } from '../selectors/backups.ts';
import { isActive } from '../selectors/states.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, must, noJob, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

function missingPart(world: World, { node: name, backup }: CommandOf<'restoreSystemState'>): Refusal {
  const node = theNode(world, name);
  const set = backupNumbered(node, backup);
  return (
    refuseIf(set === undefined, 'backup.unknown', { node: name }) ??
    refuseIf(!canReadMedia(world, node, must(set)), 'restore.mediaUnreachable', { media: must(set).media }) ??
    refuseIf(isActive(world, node.id), 'node.serviceRunning', { node: name })
  );
}

/** Registry, domain and connections are as they were; programs that had been there are not. The rest needs a restart. */
export function finishRestoreSystemState(tx: Tx, job: Job): string | null {
  const command = job.payload as unknown as CommandOf<'restoreSystemState'>;
  const missing = missingPart(tx.world, command);
  if (missing !== null) return missing.reason;
  const node = theNode(tx.world, command.node);
  const { saved, contents } = must(backupNumbered(node, command.backup));
  const { windowsComponents, exchange } = node;
  // Without the cluster in it, the node knows as little of the cluster as before.
  const knows = contents.includes('clusterDatabase') || node.lacksConfiguration !== true;
  const row = { ...saved.node, windowsComponents, exchange, lacksConfiguration: !knows };
  putSavedComputer(tx, node, { ...saved, node: row });
  tx.emit('backup.restored', node.id, { node: node.name, backupKind: 'systemState' });
  return null;
}

/** Restores the System State of a backup into a running Windows. */
export const restoreSystemState: CommandSpec<'restoreSystemState'> = {
  type: 'restoreSystemState',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), backup: z.int().check(z.nonnegative()) }),
  place: 'Backup ▸ Restore and Manage Media ▸ Start Restore',
  query(world, command) {
    const verdict = judge([
      () => runningNode(world, command.node),
      () => missingPart(world, command),
      () => noJob(world, command.node),
    ]);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.restoreSystemStateMs / 1000 } : verdict;
  },
  execute(tx, { type: _type, ...fields }) {
    startJob(
      tx,
      'restoreSystemState',
      theNode(tx.world, fields.node).id,
      tx.world.timing.restoreSystemStateMs,
      ['restore.readMedia', 'restore.systemState', 'restore.finish'],
      fields,
    );
  },
};
