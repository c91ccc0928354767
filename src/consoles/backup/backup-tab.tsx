import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { Button, CheckBox, GroupBox } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { backUpCommand, type Destination, firstDestination } from './backup-model.ts';
import { DestinationFields } from './destination-fields.tsx';

/** Props of {@link BackupTab}. */
export interface BackupTabProps {
  readonly node: string;
  readonly port: CommandPort;
  readonly onStart: (command: Command) => void;
}

/** The tab Backup of the Advanced Mode: the System State by itself. */
export function BackupTab({ node, port, onStart }: BackupTabProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  const [isTicked, setTicked] = useState(false);
  const [destination, setDestination] = useState<Destination>(firstDestination);
  const command = backUpCommand(node, 'systemState', destination);
  const verdict = port.query(command);
  const reason = isTicked ? reasonText(verdict) : t('backupTab.nothing');
  return (
    <div className="bk-tab">
      <GroupBox label={t('backupTab.what')}>
        <CheckBox isChecked={isTicked} onChange={setTicked}>
          {t('backupTab.systemState')}
        </CheckBox>
        <p className="k-note">{t('backupTab.hint')}</p>
      </GroupBox>
      <GroupBox label={t('destination.title')}>
        <DestinationFields destination={destination} onChange={setDestination} verdict={verdict} />
      </GroupBox>
      <div className="k-end">
        <Button
          isDisabled={!isTicked || !verdict.ok}
          reason={reason === '' ? undefined : reason}
          onPress={() => onStart(command)}
        >
          {t('backupTab.start')}
        </Button>
      </div>
    </div>
  );
}
