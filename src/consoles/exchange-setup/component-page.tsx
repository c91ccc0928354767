import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, ExchangeComponent, Reason } from '#domain';
import { Select, TextField, WizardNote } from '#ui';
import { textOfReason } from '../shared/reason-text.ts';
import {
  actionLabel,
  chosenLabel,
  isInstalling,
  type SetupAction,
  type SetupForm,
  setAction,
  setComponent,
  setupActions,
  setupComponents,
} from './setup-form.ts';

/** Props of {@link ComponentPage}. */
export interface ComponentPageProps {
  readonly form: SetupForm;
  readonly onChange: (form: SetupForm) => void;
  /** Why the page cannot be left; what is wrong with the folder stands beside it. */
  readonly refusal: Reason | null;
  readonly computer: ComputerNode | undefined;
}

/** What happens to one component. */
function componentAction(form: SetupForm, component: ExchangeComponent): 'install' | 'remove' | 'none' {
  if (form.action === 'remove') return 'remove';
  return isInstalling(form) && form.chosen.includes(component) ? 'install' : 'none';
}

/** Component Selection: an action for each row, and the folder (E-3). */
export function ComponentPage({ form, onChange, refusal, computer }: ComponentPageProps): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const isAboutPath = refusal?.reason === 'exchange.pathNotLocal';
  const why = refusal === null ? undefined : textOfReason(refusal);
  return (
    <div className="k-stack">
      <table className="k-components">
        <caption className="u-hidden">{t('setup.componentList')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('setup.column.action')}</th>
            <th scope="col">{t('setup.column.component')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Select
                label={t('setup.actionFor', { component: t('setup.root') })}
                labelPlacement="hidden"
                value={form.action}
                onChange={(action) => onChange(setAction(form, action as SetupAction))}
                options={setupActions(computer).map((id) => ({
                  id,
                  label: t(`setup.action.${actionLabel(id, computer)}`),
                }))}
              />
            </td>
            <th scope="row">{t('setup.root')}</th>
          </tr>
          {setupComponents.map((component) => (
            <tr key={component} className="k-child">
              <td>
                <Select
                  label={t('setup.actionFor', { component: t(`setup.component.${component}`) })}
                  labelPlacement="hidden"
                  isDisabled={form.action !== 'custom'}
                  value={componentAction(form, component)}
                  onChange={(action) => onChange(setComponent(form, component, action === 'install'))}
                  options={[
                    { id: 'install', label: t(`setup.action.${chosenLabel(computer)}`) },
                    { id: 'none', label: t('setup.action.none') },
                    ...(form.action === 'remove' ? [{ id: 'remove', label: t('setup.action.remove') }] : []),
                  ]}
                />
              </td>
              <th scope="row">{t(`setup.component.${component}`)}</th>
            </tr>
          ))}
        </tbody>
      </table>
      {isInstalling(form) ? null : (
        <p className="k-note">
          {t(`setup.actionNote.${form.action as 'remove' | 'forestPrep' | 'domainPrep'}`)}
        </p>
      )}
      <TextField
        label={t('setup.path')}
        value={form.path}
        onChange={(path) => onChange({ ...form, path })}
        error={isAboutPath ? why : undefined}
        isMono
        isDisabled={!isInstalling(form)}
      />
      <WizardNote reason={isAboutPath ? undefined : why} />
    </div>
  );
}
