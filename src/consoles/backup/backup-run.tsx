import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, Job, World } from '#domain';
import { newestRecoverySet } from '#domain/selectors';
import { formatClock } from '#i18n';
import { MessageBox } from '#ui';
import { formatDate } from '../shared/calendar.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { BackupProgress } from './backup-progress.tsx';

/** Props of {@link BackupRun}. */
export interface BackupRunProps {
  readonly job: Job;
  readonly computer: ComputerNode;
  readonly world: World;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** A run that was begun here: its progress, then what it asks for: the floppy of a recovery set, or a restart. */
export function BackupRun(props: BackupRunProps): ReactNode {
  const { job, computer, port, onClose } = props;
  if (job.state === 'done' && job.jobKind === 'restoreSystemState') return <Restart {...props} />;
  if (job.state === 'done' && job.payload.kind === 'asr') return <Floppy {...props} />;
  return (
    <BackupProgress
      job={job}
      node={computer.name}
      now={props.world.now}
      onCancel={() => void port.submit({ type: 'cancelBackup', node: computer.name })}
      onClose={onClose}
    />
  );
}

function Restart({ computer, port, onClose }: BackupRunProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  return (
    <MessageBox
      kind="question"
      title={t('title')}
      buttons={['yes', 'no']}
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') port.submit({ type: 'restartComputer', node: computer.name });
      }}
    >
      {t('progress.restart')}
    </MessageBox>
  );
}

/** Asks for a blank floppy, writes it, and says what to write on its label; or warns that the set is incomplete. */
export function Floppy({ computer, world, port, onClose }: Omit<BackupRunProps, 'job'>): ReactNode {
  const { t, i18n } = useTranslation('consoles-backup');
  const [answer, setAnswer] = useState<'written' | 'skipped' | null>(null);
  if (answer === null) {
    return (
      <MessageBox
        kind="info"
        title={t('title')}
        buttons={['ok', 'cancel']}
        onAnswer={(button) => {
          const isWritten =
            button === 'ok' && port.submit({ type: 'writeRecoveryFloppy', node: computer.name }).ok;
          setAnswer(isWritten ? 'written' : 'skipped');
        }}
      >
        {t('floppy.insert')}
      </MessageBox>
    );
  }
  const set = newestRecoverySet(computer);
  const at = set === undefined ? 0 : set.madeAt;
  const date = `${formatDate(world.startsAtMs, at, i18n.language)} ${formatClock(world.startsAtMs + at)}`;
  return (
    <MessageBox kind={answer === 'written' ? 'info' : 'warning'} title={t('title')} onAnswer={onClose}>
      {answer === 'written' ? t('floppy.label', { node: computer.name, date }) : t('floppy.skipped')}
    </MessageBox>
  );
}
