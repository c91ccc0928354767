import type { ReactNode } from 'react';
import type { Job, JobStep } from '#domain';
import { ProgressBar, type Task, TaskList } from '#ui';
import { runProgress } from './run-progress.ts';

const taskStatus = { done: 'ok', running: 'running', waiting: 'waiting' } as const;

/** Props of {@link RunProgressPage}: the work, and the words for it. */
export interface RunProgressPageProps {
  readonly job: Job;
  readonly now: number;
  readonly listLabel: string;
  readonly barLabel: string;
  readonly stepText: (code: JobStep) => string;
  readonly remainingText: (remainingMs: number) => string;
  /** That the work goes on without its window. */
  readonly note: string;
}

/** How far a run of Setup is, from its row in the world; nothing here has a clock of its own. */
export function RunProgressPage(props: RunProgressPageProps): ReactNode {
  const { steps, fraction, remainingMs } = runProgress(props.job, props.now);
  const tasks = steps.map(
    ({ code, status }): Task => ({ id: code, label: props.stepText(code), status: taskStatus[status] }),
  );
  return (
    <div className="k-stack">
      <div className="k-checks">
        <TaskList label={props.listLabel} tasks={tasks} />
      </div>
      <ProgressBar label={props.barLabel} value={fraction} />
      <p>{props.remainingText(remainingMs)}</p>
      <p className="k-note">{props.note}</p>
    </div>
  );
}
