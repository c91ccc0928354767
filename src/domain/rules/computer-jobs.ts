import type { Tx } from '../engine/tx.ts';
import { runningJobs } from '../selectors/tables.ts';
import type { ComputerNode, Job } from '../world/windows.ts';

/** Work that was going on at a computer ends with its Windows, and does not go on after a restart. */
export function failJobsOf(tx: Tx, node: ComputerNode): void {
  for (const job of runningJobs(tx.world, node)) failJob(tx, job, 'computerStopped');
}

/** Work ends before its time and leaves nothing behind. */
export function failJob(tx: Tx, job: Job, reason: 'computerStopped' | 'cancelled'): void {
  tx.patch('job', job.id, { state: 'failed' });
  const queue = tx.world.queue.filter((item) => item.to !== 'jobs' || item.event.job !== job.id);
  tx.world = { ...tx.world, queue };
  const data = { job: job.id, jobKind: job.jobKind, node: tx.get('node', job.node).name, reason };
  tx.emit('job.failed', job.id, data, reason === 'cancelled' ? 'warning' : 'error');
}
