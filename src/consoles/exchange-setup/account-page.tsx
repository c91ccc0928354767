import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { loggedOnUser, nodeNamed, principalName, qualifiedName } from '#domain/selectors';
import { ComboBox } from '#ui';
import { domainPrincipals } from '../shared/principals.ts';
import type { WizardState } from '../shared/wizard-machine.ts';
import type { SetupForm } from './setup-form.ts';
import { asksForAccount, newSetup, type SetupPage } from './setup-wizard-model.ts';

/** Props of {@link AccountPage}. */
export interface AccountPageProps {
  readonly world: World;
  readonly form: SetupForm;
  readonly onChange: (patch: Partial<SetupForm>) => void;
}

/** Setup as it opens on a server: it proposes whoever is logged on there. */
export function setupAt(world: World, node: string): WizardState<SetupForm, SetupPage> {
  const computer = nodeNamed(world, node);
  const user = computer === undefined ? null : loggedOnUser(computer);
  const administrator = user === null ? '' : qualifiedName(world, user);
  return { ...newSetup, fields: { ...newSetup.fields, administrator } };
}

/** Who ForestPrep makes Exchange Full Administrator; null when it makes nobody (E-35). */
export function firstAdministrator(world: World, form: SetupForm): string | null {
  if (!asksForAccount(form) || world.directory.forestPrepared) return null;
  return qualifiedName(world, principalName(world, form.administrator));
}

/** Microsoft Exchange Server Administrator Account: whom ForestPrep gives the first role (E-35). */
export function AccountPage({ world, form, onChange }: AccountPageProps): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  return (
    <div className="k-stack">
      <p>{t('setup.accountText')}</p>
      <ComboBox
        label={t('setup.accountName')}
        options={domainPrincipals(world).map((name) => ({ id: name, label: qualifiedName(world, name) }))}
        value={form.administrator}
        onChange={(administrator) => onChange({ administrator })}
      />
    </div>
  );
}
