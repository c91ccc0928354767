import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, JobStep } from '#domain';
import { formatDuration, formatPercent } from '#i18n';
import { ProgressBar } from '#ui';
import { type RunProgress, runProgress } from '../shared/run-progress.ts';

/** What Setup does before its first restart: letters on blue, no windows yet. */
const textSteps: readonly JobStep[] = ['windows.formatting', 'windows.copyFiles'];

/** Windows Setup at work, from its row in the world: the text mode first, then the graphical part. */
export function SetupProgress({ job, now }: { job: Job; now: number }): ReactNode {
  const progress = runProgress(job, now);
  const step = progress.steps.find(({ status }) => status === 'running')?.code ?? 'windows.finishing';
  return textSteps.includes(step) ? (
    <TextMode step={step} progress={progress} />
  ) : (
    <GraphicalPart progress={progress} />
  );
}

function TextMode({ step, progress }: { step: JobStep; progress: RunProgress }): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'consoles-cluadmin']);
  return (
    <div className="ws-text" data-stage="text">
      <p className="ws-text-title">{t('windowsSetup.title')}</p>
      <div className="ws-text-body">
        <p role="status">{t(`consoles-cluadmin:step.${step}`)}</p>
        <p>{t('windowsSetup.textHint')}</p>
        <div
          className="ws-text-bar"
          role="progressbar"
          aria-label={t('windowsSetup.progress')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progress.fraction * 100)}
        >
          <span style={{ inlineSize: `${progress.fraction * 100}%` }} />
        </div>
        <p className="ws-text-share">{formatPercent(progress.fraction, 0)}</p>
      </div>
    </div>
  );
}

function GraphicalPart({ progress }: { progress: RunProgress }): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'consoles-cluadmin']);
  const steps = progress.steps.filter(({ code }) => !textSteps.includes(code));
  return (
    <div className="ws-graphical" data-stage="graphical">
      <div className="ws-side">
        <p className="ws-product">{t('windowsSetup.product')}</p>
        <ol className="ws-steps" aria-label={t('windowsSetup.steps')}>
          {steps.map(({ code, status }) => (
            <li key={code} data-status={status} aria-current={status === 'running' ? 'step' : undefined}>
              {t(`consoles-cluadmin:step.${code}`)}
            </li>
          ))}
        </ol>
        <p>{t('windowsSetup.remaining', { time: formatDuration(progress.remainingMs) })}</p>
        <ProgressBar label={t('windowsSetup.progress')} value={progress.fraction} />
      </div>
      <p className="ws-advice">{t('windowsSetup.advice')}</p>
    </div>
  );
}
