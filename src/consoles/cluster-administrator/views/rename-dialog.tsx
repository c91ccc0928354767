import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '#ui';
import { reasonText } from '../../shared/reason-text.ts';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import type { ClusterObject } from '../model/cluster-object.ts';
import { renamableName, renameCommand } from '../model/rename.ts';

/** Asks for the new name of the cluster, a group, a resource or a network. */
export function RenameDialog({
  world,
  commands,
  object,
  onClose,
}: ClusterDialogProps & { object: ClusterObject }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [before] = useState(() => renamableName(world, object) ?? '');
  const [name, setName] = useState(before);
  const command = renameCommand(world, object, name.trim());
  const isSame = name.trim() === before;
  const verdict = command === null || isSame ? null : commands.query(command);
  const refusal = verdict === null ? '' : reasonText(verdict);
  const onOk = () => {
    if (command === null || isSame) onClose();
    else if (refusal === '' && commands.submitAndTell(command).ok) onClose();
  };
  return (
    <Dialog
      title={t('rename.title', { name: before })}
      width={24}
      onClose={onClose}
      onSubmit={onOk}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={refusal !== ''} reason={refusal}>
            {t('button.ok')}
          </Button>
          <Button onPress={onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('rename.name')}
        value={name}
        onChange={setName}
        description={object.kind === 'cluster' ? t('properties.renameHint') : undefined}
        error={refusal === '' ? undefined : refusal}
        shouldFocus
      />
    </Dialog>
  );
}
