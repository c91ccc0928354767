import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, CommandOf } from '#domain';
import { GroupBox, MessageBox, PropertySheet, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { PasswordOptions } from './password-options.tsx';
import { passwordProblem } from './user-form.ts';

/** Props of {@link AccountProperties}. */
export interface AccountPropertiesProps {
  readonly account: Account;
  readonly domain: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

type Fields = Required<Omit<CommandOf<'setUserProperties'>, 'type' | 'name' | 'from'>>;

/** What an account is set to, and the way to set it otherwise; ends in `setUserProperties` (L-47). */
export function AccountProperties({ account, domain, port, onClose }: AccountPropertiesProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { displayName, mustChangePassword, passwordNeverExpires } = account;
  const [fields, setFields] = useState<Fields>({ displayName, mustChangePassword, passwordNeverExpires });
  const [isProblem, setProblem] = useState(false);
  const change = (patch: Partial<Fields>) => setFields({ ...fields, ...patch });
  const command = { type: 'setUserProperties' as const, name: account.name, ...fields };
  const isChanged =
    fields.displayName !== displayName ||
    fields.mustChangePassword !== mustChangePassword ||
    fields.passwordNeverExpires !== passwordNeverExpires;
  const verdict = port.query(command);
  const title = t('users.properties.title', { name: displayName || account.name });
  const apply = (): boolean => {
    if (!isChanged) return true;
    if (passwordProblem(fields) === null) return port.submit(command).ok;
    setProblem(true);
    return false;
  };
  return (
    <>
      <PropertySheet
        title={title}
        onOk={() => apply() && onClose()}
        onCancel={onClose}
        onApply={apply}
        canApply={isChanged}
        canOk={verdict.ok || !isChanged}
        blockedReason={reasonText(verdict)}
        tabs={[
          {
            id: 'general',
            label: t('users.properties.general'),
            content: (
              <TextField
                label={t('users.properties.displayName')}
                value={fields.displayName}
                onChange={(text) => change({ displayName: text })}
              />
            ),
          },
          {
            id: 'account',
            label: t('users.properties.account'),
            content: <AccountPage name={`${account.name}@${domain}`} fields={fields} change={change} />,
          },
        ]}
      />
      {isProblem ? (
        <MessageBox kind="warning" title={title} onAnswer={() => setProblem(false)}>
          {t('users.problem.mustChangeAndNeverExpires')}
        </MessageBox>
      ) : null}
    </>
  );
}

interface AccountPageProps {
  readonly name: string;
  readonly fields: Fields;
  readonly change: (patch: Partial<Fields>) => void;
}

function AccountPage({ name, fields, change }: AccountPageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <TextField label={t('users.properties.logonName')} value={name} isReadOnly />
      <GroupBox label={t('users.properties.options')}>
        <PasswordOptions options={fields} change={change} />
      </GroupBox>
    </div>
  );
}
