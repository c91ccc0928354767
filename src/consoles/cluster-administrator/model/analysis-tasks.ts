import type { AnalysisCode, AnalysisStatus, AnalysisTask } from '#domain/selectors';

/** How many steps the visible run has: one for each finding. */
export function findingCount(tasks: readonly AnalysisTask[]): number {
  return tasks.reduce((sum, task) => sum + (isLeaf(task) ? 1 : findingCount(task.children)), 0);
}

/** A task while the analysis runs: known up to a certain finding, waiting after it. */
export interface RunningTask {
  readonly id: string;
  readonly code: AnalysisCode;
  readonly params: AnalysisTask['params'];
  readonly status: AnalysisStatus | 'running' | 'waiting';
  readonly children: readonly RunningTask[];
}

/** The tasks as they look once `done` findings are in. Headings show the worst of what is known below them. */
export function runningTasks(tasks: readonly AnalysisTask[], done: number): readonly RunningTask[] {
  let left = done;
  const visit = (task: AnalysisTask): RunningTask => {
    const { id, code, params } = task;
    if (isLeaf(task)) {
      const status = left > 0 ? task.status : left === 0 ? 'running' : 'waiting';
      left -= 1;
      return { id, code, params, status, children: [] };
    }
    const children = task.children.map(visit);
    return { id, code, params, status: statusOver(children), children };
  };
  return tasks.map(visit).map(withoutWaiting);
}

/** The worst status of all. */
export function worstOf(tasks: readonly AnalysisTask[]): AnalysisStatus {
  if (tasks.some((task) => task.status === 'error')) return 'error';
  return tasks.some((task) => task.status === 'warning') ? 'warning' : 'ok';
}

function isLeaf(task: AnalysisTask): boolean {
  return task.children.length === 0;
}

function statusOver(children: readonly RunningTask[]): RunningTask['status'] {
  const has = (status: RunningTask['status']) => children.some((child) => child.status === status);
  if (has('error')) return 'error';
  if (children.every((child) => child.status === 'waiting')) return 'waiting';
  if (has('running') || has('waiting')) return 'running';
  return has('warning') ? 'warning' : 'ok';
}

/** What has not begun is not shown below a heading; the headings themselves are. */
function withoutWaiting(task: RunningTask): RunningTask {
  const children = task.children.filter((child) => child.status !== 'waiting').map(withoutWaiting);
  return { ...task, children };
}
