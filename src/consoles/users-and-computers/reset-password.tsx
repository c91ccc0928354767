import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, CommandOf } from '#domain';
import { Button, CheckBox, Dialog, MessageBox, PasswordField } from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';

/** Props of {@link ResetPassword}. */
export interface ResetPasswordProps {
  readonly account: Account;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Reset Password: a new password for the account, in the directory only (F-25). */
export function ResetPassword({ account, port, onClose }: ResetPasswordProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [password, setPassword] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const [mustChangePassword, setMustChange] = useState(account.mustChangePassword);
  const [differ, setDiffer] = useState(false);
  const command: CommandOf<'resetPassword'> = {
    type: 'resetPassword',
    name: account.name,
    password,
    mustChangePassword,
  };
  const send = () => {
    if (password !== confirmation) setDiffer(true);
    else if (port.submit(command).ok) onClose();
  };
  const title = t('users.reset.title');
  return (
    <>
      <Dialog
        title={title}
        width={26}
        onClose={onClose}
        onSubmit={send}
        buttons={
          <>
            <Button type="submit" isDefault>
              {t('ui:button.ok')}
            </Button>
            <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
          </>
        }
      >
        <p>{t('users.reset.of', { name: account.displayName || account.name })}</p>
        <PasswordField
          label={t('users.reset.password')}
          value={password}
          onChange={setPassword}
          shouldFocus
        />
        <PasswordField label={t('users.wizard.confirm')} value={confirmation} onChange={setConfirmation} />
        <CheckBox isChecked={mustChangePassword} onChange={setMustChange}>
          {t('users.wizard.mustChange')}
        </CheckBox>
        <p>{t('users.reset.services')}</p>
      </Dialog>
      {differ ? (
        <MessageBox kind="warning" title={title} onAnswer={() => setDiffer(false)}>
          {t('users.problem.passwordsDiffer')}
        </MessageBox>
      ) : null}
    </>
  );
}
