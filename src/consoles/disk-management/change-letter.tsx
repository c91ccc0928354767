import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf } from '#domain';
import { Button, Dialog, Select } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { WarningList } from '../shared/warning-list.tsx';
import { offeredLetters } from './drive-letters.ts';

/** Props of {@link ChangeLetter}. */
export interface ChangeLetterProps {
  readonly node: string;
  readonly disk: number;
  /** The volume's letter now. */
  readonly letter: string;
  /** Whether this computer has the volume under its letter (L-57). */
  readonly isMounted: boolean;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Change Drive Letter and Paths. In a cluster the letter must be the same on all nodes (L-44); the disk carries it. */
export function ChangeLetter({ node, disk, letter, isMounted, port, onClose }: ChangeLetterProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const commandFor = (wanted: string): CommandOf<'changeDriveLetter'> => ({
    type: 'changeDriveLetter',
    node,
    disk,
    letter: wanted,
  });
  const letters = offeredLetters((wanted) => port.query(commandFor(wanted)));
  const [wanted, setWanted] = useState(letters[0] ?? '');
  const verdict = port.query(commandFor(wanted));
  const ok = () => {
    if (port.submit(commandFor(wanted)).ok) onClose();
  };
  return (
    <Dialog
      title={t('disk.letterDialog.title', { letter })}
      width={25}
      onClose={onClose}
      onSubmit={() => verdict.ok && ok()}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={!verdict.ok} reason={reasonText(verdict)}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <p>
          {isMounted ? t('disk.letterDialog.current', { letter }) : t('disk.letterDialog.none', { disk })}
        </p>
        <Select
          label={t('disk.letterDialog.label')}
          value={wanted}
          onChange={setWanted}
          options={letters.map((each) => ({ id: each, label: `${each}:` }))}
          placeholder={t('disk.partitionWizard.noLetters')}
        />
        <p className="k-note">{t('disk.letterDialog.warning')}</p>
        <WarningList texts={warningTexts(verdict)} />
      </div>
    </Dialog>
  );
}
