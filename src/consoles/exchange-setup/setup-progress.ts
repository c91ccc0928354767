import type { ComputerNode, Job, JobStep, World } from '#domain';
import { rows } from '#domain/selectors';

/** One line of the progress page. */
export interface SetupStep {
  readonly code: JobStep;
  readonly status: 'done' | 'running' | 'waiting';
}

/** What the progress page shows. */
export interface SetupProgress {
  readonly steps: readonly SetupStep[];
  /** 0 to 1. */
  readonly fraction: number;
  readonly remainingMs: number;
}

/** The newest run of Setup on this computer, finished or not; null when there was none. */
export function setupJob(world: World, node: ComputerNode): Job | null {
  const jobs = rows(world, 'job').filter((job) => job.node === node.id && job.jobKind === 'installExchange');
  return jobs.at(-1) ?? null;
}

/** How far a run of Setup has come at this instant. */
export function setupProgress(job: Job, now: number): SetupProgress {
  const isDone = job.state === 'done';
  const at = isDone ? job.endsAt : Math.min(now, job.endsAt);
  const steps = job.steps.map(({ code, at: begins }, index): SetupStep => {
    const ends = job.steps[index + 1]?.at ?? job.endsAt;
    if (isDone || at >= ends) return { code, status: 'done' };
    return { code, status: at >= begins ? 'running' : 'waiting' };
  });
  const length = Math.max(1, job.endsAt - job.startedAt);
  return { steps, fraction: (at - job.startedAt) / length, remainingMs: job.endsAt - at };
}
