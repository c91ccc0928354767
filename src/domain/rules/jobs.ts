import { after, ms } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { JobId, NodeId } from '../ids.ts';
import type { Job, JobStep } from '../world/windows.ts';

/** Begins long work at a computer: its steps share the time evenly, its result comes when it ends. */
export function startJob(
  tx: Tx,
  jobKind: Job['jobKind'],
  node: NodeId,
  durationMs: number,
  steps: readonly JobStep[],
  payload: Readonly<Record<string, unknown>>,
): void {
  const { now } = tx.world;
  const id: JobId = `job:${tx.nextNumber()}`;
  const share = Math.trunc(durationMs / steps.length);
  tx.put('job', id, {
    id,
    jobKind,
    node,
    startedAt: now,
    endsAt: after(now, ms(durationMs)),
    steps: steps.map((code, index) => ({ code, at: after(now, ms(index * share)) })),
    state: 'running',
    payload,
  });
  tx.schedule('jobs', { type: 'JOB_DONE', job: id }, durationMs);
  tx.emit('job.started', id, { job: id, jobKind, node: tx.get('node', node).name });
}
