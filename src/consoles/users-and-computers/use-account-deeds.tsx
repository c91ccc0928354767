import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { accounts } from '#domain/selectors';
import { type MenuEntry, type MenuItem, MessageBox } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { AccountProperties } from './account-properties.tsx';
import { ResetPassword } from './reset-password.tsx';

/** What can be done with an account; each opens a dialog of its own. */
export type AccountDeed = 'resetPassword' | 'delete' | 'properties';

/** The menu of an object, the way to its dialogs, and the dialog that is open. */
export interface AccountDeeds {
  readonly entriesFor: (account: string | null) => readonly MenuEntry[];
  readonly begin: (deed: AccountDeed, account: string) => void;
  readonly dialog: ReactNode;
}

/** Reset Password, Delete and Properties of user accounts. */
export function useAccountDeeds(world: World, port: CommandPort): AccountDeeds {
  const { t } = useTranslation('consoles-windows');
  const [open, setOpen] = useState<{ readonly deed: AccountDeed; readonly id: string } | null>(null);
  const account = accounts(world).find((each) => each.id === open?.id);
  const close = () => setOpen(null);
  const begin = (deed: AccountDeed, id: string) => setOpen({ deed, id });
  const entriesFor = (id: string | null): readonly MenuEntry[] => {
    const meant = accounts(world).find((each) => each.id === id);
    const refusalOf = (deed: AccountDeed) =>
      meant === undefined
        ? t('users.menu.onlyAccounts')
        : reasonText(
            port.query(
              deed === 'delete'
                ? { type: 'deleteUser', name: meant.name }
                : { type: 'setUserProperties', name: meant.name },
            ),
          );
    const item = (deed: AccountDeed, label: string): MenuItem => ({
      id: deed,
      label,
      isDisabled: refusalOf(deed) !== '',
      reason: refusalOf(deed),
      onAction: () => meant !== undefined && begin(deed, meant.id),
    });
    return [
      item('resetPassword', t('users.menu.resetPassword')),
      { ...item('delete', t('users.menu.delete')), shortcut: t('users.menu.deleteKey') },
      { id: 'deeds', kind: 'separator' },
      { ...item('properties', t('users.menu.properties')), isDefault: true },
    ];
  };
  const dialogs: Readonly<Record<AccountDeed, () => ReactNode>> = {
    resetPassword: () => account && <ResetPassword account={account} port={port} onClose={close} />,
    properties: () =>
      account && (
        <AccountProperties account={account} domain={world.directory.domain} port={port} onClose={close} />
      ),
    delete: () =>
      account && (
        <MessageBox
          kind="warning"
          title={t('users.title')}
          buttons={['yes', 'no']}
          defaultButton="no"
          onAnswer={(answer) => {
            close();
            if (answer === 'yes') port.submit({ type: 'deleteUser', name: account.name });
          }}
        >
          {t('users.deleteQuestion', { name: account.displayName || account.name })}
        </MessageBox>
      ),
  };
  return { entriesFor, begin, dialog: open === null ? null : dialogs[open.deed]() };
}
