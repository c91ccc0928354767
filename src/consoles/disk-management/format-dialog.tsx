import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, MessageBox } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { WarningList } from '../shared/warning-list.tsx';
import { FormatPage } from './format-page.tsx';
import { formatCommand, type PartitionFields } from './partition-wizard-model.ts';

/** Props of {@link FormatDialog}. */
export interface FormatDialogProps {
  /** What the volume is now; letter and disk stay. */
  readonly volume: PartitionFields;
  /** `S:`, or the path of its folder. */
  readonly place: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Format of a volume that is there: the same command as New Partition, after a question. */
export function FormatDialog({ volume, place, port, onClose }: FormatDialogProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [fields, setFields] = useState(volume);
  const [isAsking, setAsking] = useState(false);
  const verdict = port.query(formatCommand(fields));
  const title = t('disk.formatDialog.title', { volume: place });
  return (
    <>
      <Dialog
        title={title}
        width={26}
        onClose={onClose}
        onSubmit={() => verdict.ok && setAsking(true)}
        buttons={
          <>
            <Button type="submit" isDefault isDisabled={!verdict.ok} reason={reasonText(verdict)}>
              {t('ui:button.ok')}
            </Button>
            <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
          </>
        }
      >
        <FormatPage fields={fields} change={(patch) => setFields({ ...fields, ...patch })} />
        <WarningList texts={warningTexts(verdict)} />
      </Dialog>
      {isAsking ? (
        <MessageBox
          kind="warning"
          title={title}
          buttons={['ok', 'cancel']}
          defaultButton="cancel"
          onAnswer={(answer) => {
            setAsking(false);
            if (answer === 'ok' && port.submit(formatCommand(fields)).ok) onClose();
          }}
        >
          {t('disk.formatDialog.question')}
        </MessageBox>
      ) : null}
    </>
  );
}
