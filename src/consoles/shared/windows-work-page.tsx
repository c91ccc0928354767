import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, Job } from '#domain';
import { formatDuration } from '#i18n';
import { RunProgressPage } from './run-progress-page.tsx';

/** A wizard's page while Windows changes files of this computer: components, a service pack. */
export function WindowsWorkPage({
  node,
  job,
  now,
}: {
  node: ComputerNode;
  job: Job;
  now: number;
}): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'consoles-cluadmin']);
  return (
    <RunProgressPage
      job={job}
      now={now}
      listLabel={t('components.progress')}
      barLabel={t('components.progressLabel')}
      stepText={(code) => t(`consoles-cluadmin:step.${code}`, { node: node.name })}
      remainingText={(ms) => t('components.remaining', { time: formatDuration(ms) })}
      note={t('components.background')}
    />
  );
}
