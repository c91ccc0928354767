import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#domain';
import { CheckBox } from '#ui';

type Options = Pick<Account, 'mustChangePassword' | 'passwordNeverExpires'>;

/** Props of {@link PasswordOptions}. */
export interface PasswordOptionsProps {
  readonly options: Options;
  readonly change: (patch: Partial<Options>) => void;
}

/** What becomes of an account's password, as the wizard and the property sheet ask for it (L-47). */
export function PasswordOptions({ options, change }: PasswordOptionsProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <>
      <CheckBox
        isChecked={options.mustChangePassword}
        onChange={(mustChangePassword) => change({ mustChangePassword })}
      >
        {t('users.wizard.mustChange')}
      </CheckBox>
      <CheckBox
        isChecked={options.passwordNeverExpires}
        onChange={(passwordNeverExpires) => change({ passwordNeverExpires })}
      >
        {t('users.wizard.neverExpires')}
      </CheckBox>
    </>
  );
}
