import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { Button, Dialog, MessageBox } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { WarningList } from '../shared/warning-list.tsx';
import type { DiskBar } from './disk-map.ts';
import { offeredLetters } from './drive-letters.ts';
import { PlaceFields, type PlaceKind } from './place-fields.tsx';

/** Props of {@link ChangeLetter}. */
export interface ChangeLetterProps {
  readonly node: string;
  readonly disk: number;
  /** The volume as it is now. */
  readonly bar: Extract<DiskBar, { kind: 'partition' }>;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** What can be done: a letter given or removed, and a folder likewise. */
function kindsOf({ path, letter, isMounted }: ChangeLetterProps['bar']): readonly PlaceKind[] {
  const kinds: readonly PlaceKind[] = ['letter', path === '' ? 'folder' : 'remove'];
  return isMounted && letter !== '' ? [...kinds, 'removeLetter'] : kinds;
}

/** Change Drive Letter and Paths. In a cluster the letter must be the same on all nodes (L-44); the disk carries it. A folder of another shared disk does instead (L-14). */
export function ChangeLetter({ node, disk, bar, port, onClose }: ChangeLetterProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [kind, setKind] = useState<PlaceKind>('letter');
  const letters = offeredLetters((letter) => port.query({ type: 'changeDriveLetter', node, disk, letter }));
  const [letter, setLetter] = useState(letters[0] ?? '');
  const [path, setPath] = useState('');
  const commands: Readonly<Record<PlaceKind, Command>> = {
    letter: { type: 'changeDriveLetter', node, disk, letter },
    folder: { type: 'addMountPoint', node, disk, path },
    removeLetter: { type: 'removeDriveLetter', node, disk },
    remove: { type: 'removeMountPoint', node, disk },
  };
  const command = commands[kind];
  const verdict = port.query(command);
  const [asks, setAsks] = useState(false);
  const submit = () => {
    if (port.submit(command).ok) onClose();
  };
  const ok = () => (kind === 'removeLetter' ? setAsks(true) : submit());
  if (asks)
    return (
      <MessageBox
        kind="warning"
        title={t('disk.letterDialog.removeTitle')}
        buttons={['yes', 'no']}
        defaultButton="no"
        onAnswer={(answer) => (answer === 'yes' ? submit() : setAsks(false))}
      >
        <div className="k-stack">
          <p>{t('disk.letterDialog.removeQuestion', { letter: bar.letter })}</p>
          <WarningList texts={warningTexts(verdict)} />
        </div>
      </MessageBox>
    );
  return (
    <Dialog
      title={t('disk.letterDialog.title', { volume: bar.place === '' ? bar.label : bar.place })}
      width={27}
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
        <CurrentPlaces disk={disk} bar={bar} />
        <PlaceFields
          kinds={kindsOf(bar)}
          kind={kind}
          onKind={setKind}
          letters={letters}
          letter={letter}
          onLetter={setLetter}
          path={path}
          onPath={setPath}
        />
        <p className="k-note">{t('disk.letterDialog.warning')}</p>
        <WarningList texts={warningTexts(verdict)} />
      </div>
    </Dialog>
  );
}

function CurrentPlaces({ disk, bar }: { disk: number; bar: ChangeLetterProps['bar'] }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { letter, path, isMounted } = bar;
  return (
    <>
      <p>
        {isMounted && letter !== ''
          ? t('disk.letterDialog.current', { letter })
          : t('disk.letterDialog.none', { disk })}
      </p>
      {path === '' ? null : <p>{t('disk.letterDialog.path', { path })}</p>}
    </>
  );
}
