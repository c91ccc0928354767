import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, World } from '#domain';
import { formatDuration, formatPercent } from '#i18n';
import { newestRun, runProgress } from '../shared/run-progress.ts';

/** What Setup or a recovery is at: a yellow bar and the step, until the server starts anew. */
export function SetupWork({ world, computer }: { world: World; computer: ComputerNode }): ReactNode {
  const { t } = useTranslation(['consoles-backup', 'consoles-cluadmin', 'events']);
  const job = newestRun(world, computer, ['restoreNode', 'reinstallWindows']);
  if (job === null) return null;
  const { steps, fraction, remainingMs } = runProgress(job, world.now);
  const step = steps.find(({ status }) => status === 'running');
  const percent = formatPercent(fraction, 0);
  return (
    <section className="tm-screen" data-page="work" aria-label={t('setup.title')}>
      <h2 className="tm-title">{t(`events:value.jobKind.${job.jobKind}`)}</h2>
      <div className="tm-body">
        <p role="status">
          {step === undefined ? '' : t(`consoles-cluadmin:step.${step.code}`, { node: computer.name })}
        </p>
        <div
          className="tm-bar"
          role="progressbar"
          aria-label={t('progress.bar')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(fraction * 100)}
          aria-valuetext={percent}
        >
          <span style={{ inlineSize: `${Math.round(fraction * 100)}%` }} />
        </div>
        <p>{percent}</p>
        <p>{t('progress.remaining', { time: formatDuration(remainingMs) })}</p>
        <p>{t('setup.work.note', { node: computer.name })}</p>
      </div>
    </section>
  );
}
