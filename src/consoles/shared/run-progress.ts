import type { ComputerNode, Job, JobStep, World } from '#domain';
import { rows } from '#domain/selectors';

/** One line of a progress page. */
export interface RunStep {
  readonly code: JobStep;
  readonly status: 'done' | 'running' | 'waiting';
}

/** What a progress page shows. */
export interface RunProgress {
  readonly steps: readonly RunStep[];
  /** 0 to 1. */
  readonly fraction: number;
  readonly remainingMs: number;
}

/** The newest work of these kinds on this computer, finished or not; null when there was none. */
export function newestRun(world: World, node: ComputerNode, kinds: readonly Job['jobKind'][]): Job | null {
  const jobs = rows(world, 'job').filter((job) => job.node === node.id && kinds.includes(job.jobKind));
  return jobs.at(-1) ?? null;
}

/** How far a run has come at this instant. */
export function runProgress(job: Job, now: number): RunProgress {
  const isDone = job.state === 'done';
  const at = isDone ? job.endsAt : Math.min(now, job.endsAt);
  const steps = job.steps.map(({ code, at: begins }, index): RunStep => {
    const ends = job.steps[index + 1]?.at ?? job.endsAt;
    if (isDone || at >= ends) return { code, status: 'done' };
    return { code, status: at >= begins ? 'running' : 'waiting' };
  });
  const length = Math.max(1, job.endsAt - job.startedAt);
  return { steps, fraction: (at - job.startedAt) / length, remainingMs: job.endsAt - at };
}
