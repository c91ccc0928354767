import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '#domain';
import { formatDuration } from '#i18n';
import { Button, Dialog } from '#ui';
import { RunProgressPage } from '../shared/run-progress-page.tsx';

/** Props of {@link BackupProgress}. */
export interface BackupProgressProps {
  readonly job: Job;
  readonly node: string;
  readonly now: number;
  /** Ends the work before its time; only a backup can be cancelled. */
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** How far a backup or a restore is. The work goes on when the window is closed. */
export function BackupProgress({ job, node, now, onCancel, onClose }: BackupProgressProps): ReactNode {
  const { t } = useTranslation(['consoles-backup', 'consoles-cluadmin']);
  const isBackup = job.jobKind === 'backUpNode';
  const isRunning = job.state === 'running';
  return (
    <Dialog
      title={t(isBackup ? 'progress.backup' : 'progress.restore')}
      width={30}
      onClose={onClose}
      buttons={
        <>
          {isRunning && isBackup ? <Button onPress={onCancel}>{t('progress.cancel')}</Button> : null}
          <Button isDefault onPress={onClose}>
            {t('progress.close')}
          </Button>
        </>
      }
    >
      {isRunning ? (
        <RunProgressPage
          job={job}
          now={now}
          listLabel={t('progress.steps')}
          barLabel={t('progress.bar')}
          stepText={(code) => t(`consoles-cluadmin:step.${code}`, { node })}
          remainingText={(ms) => t('progress.remaining', { time: formatDuration(ms) })}
          note={t('progress.background')}
        />
      ) : (
        <p role="status">{t(job.state === 'done' ? 'progress.done' : 'progress.failed')}</p>
      )}
    </Dialog>
  );
}
