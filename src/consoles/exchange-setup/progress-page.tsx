import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '#domain';
import { formatDuration } from '#i18n';
import { RunProgressPage } from '../shared/run-progress-page.tsx';

/** How far the run of Setup is. */
export function ProgressPage({ node, job, now }: { node: string; job: Job; now: number }): ReactNode {
  const { t } = useTranslation(['consoles-exchange', 'consoles-cluadmin']);
  return (
    <RunProgressPage
      job={job}
      now={now}
      listLabel={t('setup.progress')}
      barLabel={t('setup.progressLabel')}
      stepText={(code) => t(`consoles-cluadmin:step.${code}`, { node })}
      remainingText={(ms) => t('setup.remaining', { time: formatDuration(ms) })}
      note={t('setup.background')}
    />
  );
}
