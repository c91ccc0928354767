import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageBox, PasswordField, TextField, Wizard, type WizardPage } from '#ui';
import { textOfReason } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { useWizardMachine } from '../shared/use-wizard-machine.ts';
import { PasswordOptions } from './password-options.tsx';
import {
  changeUserForm,
  createUserCommand,
  nameProblem,
  oldLogonName,
  passwordProblem,
  type UserForm,
  type UserFormProblem,
} from './user-form.ts';
import { newUser, type UserPage, userWizard } from './user-wizard-model.ts';

/** Props of {@link UserWizard}. */
export interface UserWizardProps {
  readonly domain: string;
  readonly netbiosName: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** New Object - User: names, password, summary; ends in `createUser` (L-47). */
export function UserWizard({ domain, netbiosName, port, onClose }: UserWizardProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const wizard = useWizardMachine(
    userWizard,
    () => newUser,
    () => 'password',
    port.query,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const { fields } = wizard;
  const change = (patch: Partial<UserForm>) => wizard.change(changeUserForm(fields, patch));
  const judge = (id: UserPage, own: UserFormProblem | null) => () => {
    const refusal = wizard.refusalOn(id);
    if (own !== null) setProblem({ own });
    else if (refusal !== null) setProblem({ refusal });
    return own === null && refusal === null;
  };
  const names = nameProblem(fields);
  const pages: readonly WizardPage[] = [
    {
      id: 'names',
      title: t('users.wizard.namesPage'),
      subtitle: t('users.wizard.createIn', { path: `${domain}/Users` }),
      content: <NamesPage fields={fields} change={change} domain={domain} netbiosName={netbiosName} />,
      canNext: names === null,
      nextDisabledReason: names === null ? undefined : t(`users.problem.${names}`),
      onNext: judge('names', null),
    },
    {
      id: 'password',
      title: t('users.wizard.passwordPage'),
      subtitle: t('users.wizard.createIn', { path: `${domain}/Users` }),
      content: <PasswordPage fields={fields} change={change} />,
      onNext: judge('password', passwordProblem(fields)),
    },
    {
      id: 'summary',
      title: t('users.wizard.summaryPage'),
      subtitle: t('users.wizard.createIn', { path: `${domain}/Users` }),
      content: <SummaryPage fields={fields} domain={domain} />,
    },
  ];
  return (
    <>
      <Wizard
        title={t('users.wizard.title')}
        pages={pages}
        pageId={wizard.page}
        onPageChange={(page) => wizard.goTo(page as UserPage)}
        onFinish={() => {
          if (port.submit(createUserCommand(fields)).ok) onClose();
        }}
        onCancel={onClose}
      />
      {problem === null ? null : (
        <MessageBox kind="warning" title={t('users.title')} onAnswer={() => setProblem(null)}>
          {'own' in problem ? t(`users.problem.${problem.own}`) : textOfReason(problem.refusal)}
        </MessageBox>
      )}
    </>
  );
}

/** What stands in the way of the next page: the form's own reason, or the engine's. */
type Problem = { readonly own: UserFormProblem } | { readonly refusal: Parameters<typeof textOfReason>[0] };

interface PageProps {
  readonly fields: UserForm;
  readonly change: (patch: Partial<UserForm>) => void;
}

interface NamesPageProps extends PageProps {
  readonly domain: string;
  readonly netbiosName: string;
}

function NamesPage({ fields, change, domain, netbiosName }: NamesPageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <TextField
        label={t('users.wizard.firstName')}
        labelPlacement="side"
        value={fields.firstName}
        onChange={(firstName) => change({ firstName })}
        shouldFocus
      />
      <TextField
        label={t('users.wizard.initials')}
        labelPlacement="side"
        value={fields.initials}
        onChange={(initials) => change({ initials })}
        maxLength={6}
      />
      <TextField
        label={t('users.wizard.lastName')}
        labelPlacement="side"
        value={fields.lastName}
        onChange={(lastName) => change({ lastName })}
      />
      <TextField
        label={t('users.wizard.fullName')}
        labelPlacement="side"
        value={fields.fullName}
        onChange={(fullName) => change({ fullName })}
      />
      <div className="k-pair">
        <TextField
          label={t('users.wizard.logonName')}
          value={fields.logonName}
          onChange={(logonName) => change({ logonName })}
        />
        <span className="k-pair-suffix">{t('users.wizard.logonSuffix', { domain })}</span>
      </div>
      <TextField
        label={t('users.wizard.oldLogonName')}
        value={`${netbiosName}\\${oldLogonName(fields)}`}
        isReadOnly
      />
    </div>
  );
}

function PasswordPage({ fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <PasswordField
        label={t('users.wizard.password')}
        labelPlacement="side"
        value={fields.password}
        onChange={(password) => change({ password })}
        shouldFocus
      />
      <PasswordField
        label={t('users.wizard.confirm')}
        labelPlacement="side"
        value={fields.confirmation}
        onChange={(confirmation) => change({ confirmation })}
      />
      <PasswordOptions options={fields} change={change} />
    </div>
  );
}

function SummaryPage({ fields, domain }: { fields: UserForm; domain: string }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const name = fields.logonName.trim();
  return (
    <div className="k-stack">
      <p>{t('users.wizard.summary')}</p>
      <ul className="k-summary">
        <li>{t('users.wizard.summaryFullName', { name: fields.fullName })}</li>
        <li>{t('users.wizard.summaryLogonName', { name, domain })}</li>
        {fields.mustChangePassword ? <li>{t('users.wizard.mustChange')}</li> : null}
        {fields.passwordNeverExpires ? <li>{t('users.wizard.neverExpires')}</li> : null}
      </ul>
    </div>
  );
}
