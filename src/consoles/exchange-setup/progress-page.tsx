import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, JobStep } from '#domain';
import { formatDuration } from '#i18n';
import { ProgressBar, type Task, TaskList } from '#ui';
import { setupProgress } from './setup-progress.ts';

const taskStatus = { done: 'ok', running: 'running', waiting: 'waiting' } as const;

/** Keys of the steps' texts: a dot would be a level of its own there. */
const stepKeys: Partial<Record<JobStep, StepKey>> = {
  'exchange.checkPrerequisites': 'checkPrerequisites',
  'exchange.copyFiles': 'copyFiles',
  'exchange.registerTypes': 'registerTypes',
  'exchange.finish': 'finish',
};
type StepKey = 'checkPrerequisites' | 'copyFiles' | 'registerTypes' | 'finish';

/** How far the run of Setup is, from its row in the world; nothing here has a clock of its own. */
export function ProgressPage({ job, now }: { job: Job; now: number }): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const { steps, fraction, remainingMs } = setupProgress(job, now);
  const tasks = steps.map((step): Task => {
    const key = stepKeys[step.code];
    return {
      id: step.code,
      label: key === undefined ? step.code : t(`setup.step.${key}`),
      status: taskStatus[step.status],
    };
  });
  return (
    <div className="k-stack">
      <div className="k-checks">
        <TaskList label={t('setup.progress')} tasks={tasks} />
      </div>
      <ProgressBar label={t('setup.progressLabel')} value={fraction} />
      <p>{t('setup.remaining', { time: formatDuration(remainingMs) })}</p>
      <p className="k-note">{t('setup.background')}</p>
    </div>
  );
}
