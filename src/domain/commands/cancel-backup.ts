import { failJob } from '../rules/computer-jobs.ts';
import { nodeNamed, runningJobs } from '../selectors/tables.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, must, nameOnly, refuseIf, runningNode } from './support.ts';

function runningBackup(world: World, name: string): Job | undefined {
  const node = nodeNamed(world, name);
  if (node === undefined) return undefined;
  return runningJobs(world, node).find(({ jobKind }) => jobKind === 'backUpNode');
}

/** Ends a backup before its time: what was written so far is worth nothing. */
export const cancelBackup: CommandSpec<'cancelBackup'> = {
  type: 'cancelBackup',
  schema: nameOnly('node'),
  place: 'Backup ▸ Backup Progress ▸ Cancel',
  query: (world, { node }) =>
    judge([
      () => runningNode(world, node),
      () => refuseIf(runningBackup(world, node) === undefined, 'backup.noneRunning', { node }),
    ]),
  execute: (tx, { node }) => failJob(tx, must(runningBackup(tx.world, node)), 'cancelled'),
};
