import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import type { ConnectionRow } from './connection-list.ts';
import { commandOf, formOf } from './tcpip-form.ts';

/** Props of {@link RenameConnection}. */
export interface RenameConnectionProps {
  readonly node: string;
  readonly row: ConnectionRow;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Renames a connection and leaves its settings as they are. Says at once what is wrong with a name. */
export function RenameConnection({ node, row, port, onClose }: RenameConnectionProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [name, setName] = useState(row.nic.name);
  const command = commandOf({ ...formOf(row.nic), name }, node, row.adapter);
  const verdict = port.query(command);
  const error = verdict.ok ? undefined : reasonText(verdict);
  const ok = () => {
    if (name.trim() === row.nic.name || port.submit(command).ok) onClose();
  };
  return (
    <Dialog
      title={t('network.rename.title')}
      width={24}
      onClose={onClose}
      onSubmit={ok}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={!verdict.ok} reason={error}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('network.rename.label')}
        value={name}
        onChange={setName}
        error={error}
        shouldFocus
      />
    </Dialog>
  );
}
