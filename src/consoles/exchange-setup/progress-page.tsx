import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, JobStep } from '#domain';
import { formatDuration } from '#i18n';
import { RunProgressPage } from '../shared/run-progress-page.tsx';

/** Keys of the steps' texts: a dot would be a level of its own there. */
const stepKeys: Partial<Record<JobStep, StepKey>> = {
  'exchange.checkPrerequisites': 'checkPrerequisites',
  'exchange.copyFiles': 'copyFiles',
  'exchange.registerTypes': 'registerTypes',
  'exchange.finish': 'finish',
};
type StepKey = 'checkPrerequisites' | 'copyFiles' | 'registerTypes' | 'finish';

/** How far the run of Setup is. */
export function ProgressPage({ job, now }: { job: Job; now: number }): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  return (
    <RunProgressPage
      job={job}
      now={now}
      listLabel={t('setup.progress')}
      barLabel={t('setup.progressLabel')}
      stepText={(code) => {
        const key = stepKeys[code];
        return key === undefined ? code : t(`setup.step.${key}`);
      }}
      remainingText={(ms) => t('setup.remaining', { time: formatDuration(ms) })}
      note={t('setup.background')}
    />
  );
}
