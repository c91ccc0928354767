import type { Job, JobId, JobStep, World } from '#domain';
import { rows } from '#domain/selectors';

/** A step of long work as a progress page shows it. */
export interface ShownStep {
  readonly code: JobStep;
  readonly status: 'waiting' | 'running' | 'ok' | 'error';
}

/** How far long work has come at this instant. */
export interface JobProgress {
  readonly steps: readonly ShownStep[];
  /** 0 to 1, by simulated time. */
  readonly share: number;
  readonly state: Job['state'];
}

/** The newest job of a kind at a computer: the one that a command just began. */
export function newestJob(world: World, kind: Job['jobKind'], nodeName: string): JobId | null {
  const found = rows(world, 'job').filter(
    (job) => job.jobKind === kind && world.entities.node[job.node]?.name === nodeName,
  );
  return found.at(-1)?.id ?? null;
}

/** Progress of a job; null when there is no such job. */
export function jobProgress(world: World, id: JobId | null): JobProgress | null {
  const job = id === null ? undefined : world.entities.job[id];
  if (job === undefined) return null;
  const length = Math.max(1, job.endsAt - job.startedAt);
  const share = job.state === 'running' ? Math.min(1, (world.now - job.startedAt) / length) : 1;
  return { steps: job.steps.map((_, index) => shownStep(world, job, index)), share, state: job.state };
}

function shownStep(world: World, job: Job, index: number): ShownStep {
  const step = job.steps[index];
  const next = job.steps[index + 1];
  const code = step?.code ?? 'formatting';
  if (job.state === 'done') return { code, status: 'ok' };
  const hasBegun = step !== undefined && world.now >= step.at;
  const hasEnded = next !== undefined && world.now >= next.at;
  if (job.state === 'failed') return { code, status: hasEnded ? 'ok' : hasBegun ? 'error' : 'waiting' };
  return { code, status: hasEnded ? 'ok' : hasBegun ? 'running' : 'waiting' };
}
