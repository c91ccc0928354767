import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, CommandOf } from '#domain';
import { domainGroups, groupsOf } from '#domain/selectors';
import { GroupBox, MessageBox, PropertySheet, TextField } from '#ui';
import { memberChanges, sendChanges } from '../shared/member-changes.ts';
import { MemberEditor } from '../shared/member-editor.tsx';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { groupName, membershipCommand } from './memberships.ts';
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
  const before = groupsOf(account);
  const [groups, setGroups] = useState<readonly string[]>(before);
  const groupChanges = memberChanges(before, groups, membershipCommand(account.name));
  const isAccountChanged =
    fields.displayName !== displayName ||
    fields.mustChangePassword !== mustChangePassword ||
    fields.passwordNeverExpires !== passwordNeverExpires;
  const isChanged = isAccountChanged || groupChanges.length > 0;
  const verdict = port.query(command);
  const title = t('users.properties.title', { name: displayName || account.name });
  const apply = (): boolean => {
    if (isAccountChanged && passwordProblem(fields) !== null) {
      setProblem(true);
      return false;
    }
    return sendChanges(port, [...(isAccountChanged ? [command] : []), ...groupChanges]);
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
          {
            id: 'memberOf',
            label: t('users.properties.memberOf'),
            content: <MemberOfPage account={account} groups={groups} onChange={setGroups} port={port} />,
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

interface MemberOfPageProps {
  readonly account: Account;
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
  readonly port: CommandPort;
}

/** Member Of: the groups of administrators that the account is in (E-35, E-39b). */
function MemberOfPage({ account, groups, onChange, port }: MemberOfPageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <MemberEditor
      label={t('users.properties.groups')}
      before={groupsOf(account)}
      members={groups}
      onChange={onChange}
      choices={domainGroups}
      nameOf={groupName}
      shown={(name) => name}
      commandOf={membershipCommand(account.name)}
      port={port}
    />
  );
}
