import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import type { Session } from '#session';
import { Button, Dialog, Select } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import { useCommand } from '../shared/use-command.tsx';

type Choice = 'shutDown' | 'restart';

const choices: readonly Choice[] = ['shutDown', 'restart'];

/** Start ▸ Shut Down: an orderly end of Windows, or a restart. */
export function ShutDownDialog({
  session,
  node,
  onClose,
}: {
  session: Session;
  node: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { query, submit } = useCommand(session);
  const [choice, setChoice] = useState<Choice>('shutDown');
  const command: Command = { type: choice === 'restart' ? 'restartComputer' : 'shutDownComputer', node };
  const verdict = query(command);
  const onOk = () => {
    if (submit(command).ok) onClose();
  };
  return (
    <Dialog
      title={t('desktop.shutDown.title')}
      width={26}
      onClose={onClose}
      onSubmit={() => verdict.ok && onOk()}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={!verdict.ok} reason={reasonText(verdict)}>
            {t('button.ok')}
          </Button>
          <Button onPress={onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <Select
        label={t('desktop.shutDown.what')}
        value={choice}
        onChange={(id) => setChoice(id === 'restart' ? 'restart' : 'shutDown')}
        options={choices.map((id) => ({ id, label: t(`desktop.shutDown.${id}`) }))}
        description={t(`desktop.shutDown.${choice}Hint`, { node })}
      />
    </Dialog>
  );
}
