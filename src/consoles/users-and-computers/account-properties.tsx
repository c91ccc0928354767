import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#domain';
import { CheckBox, GroupBox, PropertySheet, TextField } from '#ui';

/** Props of {@link AccountProperties}. */
export interface AccountPropertiesProps {
  readonly account: Account;
  readonly domain: string;
  readonly onClose: () => void;
}

/** What an account is set to; read only, since no command changes an account. */
export function AccountProperties({ account, domain, onClose }: AccountPropertiesProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <PropertySheet
      title={t('users.properties.title', { name: account.displayName || account.name })}
      onOk={onClose}
      onCancel={onClose}
      tabs={[
        {
          id: 'general',
          label: t('users.properties.general'),
          content: (
            <TextField label={t('users.properties.displayName')} value={account.displayName} isReadOnly />
          ),
        },
        {
          id: 'account',
          label: t('users.properties.account'),
          content: (
            <div className="k-stack">
              <TextField
                label={t('users.properties.logonName')}
                value={`${account.name}@${domain}`}
                isReadOnly
              />
              <GroupBox label={t('users.properties.options')}>
                <CheckBox isChecked={account.mustChangePassword} isDisabled>
                  {t('users.wizard.mustChange')}
                </CheckBox>
                <CheckBox isChecked={account.passwordNeverExpires} isDisabled>
                  {t('users.wizard.neverExpires')}
                </CheckBox>
              </GroupBox>
            </div>
          ),
        },
      ]}
    />
  );
}
