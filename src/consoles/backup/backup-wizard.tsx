import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupKind, Command } from '#domain';
import { Button, RadioGroup, Wizard, WizardNote, type WizardPage } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { backUpCommand, type Destination, firstDestination } from './backup-model.ts';
import { DestinationFields } from './destination-fields.tsx';

/** Props of {@link BackupWizard}. */
export interface BackupWizardProps {
  /** The Automated System Recovery Preparation Wizard, or the Backup Wizard, which asks what to back up. */
  readonly variant: 'asr' | 'backup';
  readonly node: string;
  readonly port: CommandPort;
  /** Sends the command; false = it was refused. */
  readonly onFinish: (command: Command) => boolean;
  readonly onCancel: () => void;
  /** The link to Advanced Mode on the first page of the Backup Wizard. */
  readonly onAdvanced?: () => void;
  readonly presentation?: 'dialog' | 'window';
}

/** Welcome, what to back up, Backup Destination, Completing: one command at the end. */
export function BackupWizard(props: BackupWizardProps): ReactNode {
  const { variant, node, port, onAdvanced } = props;
  const { t } = useTranslation('consoles-backup');
  const [kind, setKind] = useState<BackupKind>('asr');
  const [destination, setDestination] = useState<Destination>(firstDestination);
  const command = backUpCommand(node, kind, destination);
  const verdict = port.query(command);
  const blocked = reasonText(verdict);
  const pages: readonly WizardPage[] = [
    {
      id: 'welcome',
      kind: 'welcome',
      title: t(`wizard.${variant}.welcome`),
      content: <Welcome variant={variant} onAdvanced={onAdvanced} />,
    },
    {
      id: 'what',
      title: t('wizard.what.title'),
      subtitle: t('wizard.what.sub'),
      isSkipped: variant === 'asr',
      content: (
        <RadioGroup
          label={t('wizard.what.label')}
          value={kind}
          onChange={(id) => setKind(id === 'systemState' ? 'systemState' : 'asr')}
          options={[
            { id: 'asr', label: t('wizard.what.all'), description: t('wizard.what.allHint') },
            {
              id: 'systemState',
              label: t('wizard.what.systemState'),
              description: t('wizard.what.systemStateHint'),
            },
          ]}
        />
      ),
    },
    {
      id: 'destination',
      title: t('destination.title'),
      subtitle: t('destination.sub'),
      canNext: verdict.ok,
      nextDisabledReason: blocked,
      content: (
        <div className="k-stack">
          <DestinationFields destination={destination} onChange={setDestination} verdict={verdict} />
          <WizardNote reason={blocked} />
        </div>
      ),
    },
    {
      id: 'completing',
      kind: 'finish',
      title: t(`wizard.${variant}.completing`),
      canNext: verdict.ok,
      nextDisabledReason: blocked,
      content: <Completing kind={kind} media={command.media} />,
    },
  ];
  return (
    <Wizard
      title={t(`wizard.${variant}.title`)}
      presentation={props.presentation ?? 'dialog'}
      pages={pages}
      onFinish={() => props.onFinish(command)}
      onCancel={props.onCancel}
    />
  );
}

function Welcome({
  variant,
  onAdvanced,
}: {
  variant: 'asr' | 'backup';
  onAdvanced: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('consoles-backup');
  return (
    <div className="k-stack">
      <p>{t(`wizard.${variant}.text`)}</p>
      <p>{t(`wizard.${variant}.note`)}</p>
      {onAdvanced === undefined ? null : (
        <div className="k-stack">
          <p>{t('wizard.advancedHint')}</p>
          <div className="k-row">
            <Button onPress={onAdvanced}>{t('wizard.advanced')}</Button>
          </div>
        </div>
      )}
      <p>{t('wizard.continue')}</p>
    </div>
  );
}

function Completing({ kind, media }: { kind: BackupKind; media: string }): ReactNode {
  const { t } = useTranslation(['consoles-backup', 'events']);
  return (
    <div className="k-stack">
      <p>{t('wizard.settings')}</p>
      <ul className="k-summary">
        <li>{t('wizard.contents', { what: t(`events:value.backupKind.${kind}`) })}</li>
        <li>{t('wizard.media', { media: media === 'Tape' ? t('destination.tape') : media })}</li>
      </ul>
      <p>{t(kind === 'asr' ? 'wizard.floppyLater' : 'wizard.onlySystemState')}</p>
    </div>
  );
}
