import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ProgressBar, type Task, TaskList, worstStatus } from '#ui';
import type { JobProgress } from '../model/job-progress.ts';
import type { CluText } from '../views/texts.ts';
import { LogDialog } from './analysis-page.tsx';

/** The work at one computer. */
export interface ProgressPart {
  readonly node: string;
  /** Null while it has not begun. */
  readonly progress: JobProgress | null;
  /** Why it could not begin. */
  readonly problem: string | null;
}

/** Creating the Cluster, Adding Nodes: the steps of the work, as the world's jobs have them. */
export function ProgressPage({
  parts,
  isOver,
  log,
}: {
  parts: readonly ProgressPart[];
  isOver: boolean;
  log: readonly string[];
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [isLogShown, setLogShown] = useState(false);
  const share = parts.reduce((sum, part) => sum + shareOf(part), 0) / Math.max(1, parts.length);
  return (
    <div className="wizard-analysis">
      <TaskList label={t('progress.steps')} tasks={parts.map((part) => partTask(t, part))} />
      <ProgressBar label={t('progress.bar')} isLabelHidden value={share} />
      <p className="wizard-note" aria-live="polite">
        {t(isOver ? 'progress.over' : 'progress.wait')}
      </p>
      <div className="wizard-buttons">
        <Button onPress={() => setLogShown(true)}>{t('button.viewLog')}</Button>
      </div>
      {isLogShown ? <LogDialog lines={log} onClose={() => setLogShown(false)} /> : null}
    </div>
  );
}

function shareOf(part: ProgressPart): number {
  return part.problem === null ? (part.progress?.share ?? 0) : 1;
}

function partTask(t: CluText, part: ProgressPart): Task {
  const label = t('progress.node', { node: part.node });
  if (part.problem !== null) return { id: part.node, label, status: 'error', detail: part.problem };
  const children = (part.progress?.steps ?? []).map((step, index) => ({
    id: `${part.node}/${index}`,
    label: t(`step.${step.code}`, { node: part.node }),
    status: step.status,
  }));
  const isRunning = part.progress?.state === 'running';
  const status = part.progress === null ? 'waiting' : isRunning ? 'running' : worstStatus(children);
  return { id: part.node, label, status, children };
}
