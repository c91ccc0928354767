import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceParameterFields } from '#domain';
import { CheckBox, NumberField, RadioGroup, TextField } from '#ui';
import type { ProgramPage } from '../model/program-parameters.ts';

/** Props of {@link ProgramFields}. */
export interface ProgramFieldsProps {
  readonly page: ProgramPage;
  readonly parameters: ResourceParameterFields;
  readonly onChange: (part: ResourceParameterFields) => void;
}

type TextKey =
  | 'shareName'
  | 'sharePath'
  | 'remark'
  | 'spoolDirectory'
  | 'commandLine'
  | 'currentDirectory'
  | 'serviceName'
  | 'startupParameters'
  | 'scriptFilePath';

const textsOf: Readonly<Record<ProgramPage, readonly TextKey[]>> = {
  fileShare: ['shareName', 'sharePath', 'remark'],
  printSpooler: ['spoolDirectory'],
  genericApplication: ['commandLine', 'currentDirectory'],
  genericService: ['serviceName', 'startupParameters'],
  genericScript: ['scriptFilePath'],
};

type FlagKey = 'interactWithDesktop' | 'useNetworkName';

const flagsOf: { readonly [P in ProgramPage]?: readonly FlagKey[] } = {
  genericApplication: ['interactWithDesktop', 'useNetworkName'],
  genericService: ['useNetworkName'],
};

/** Parameters of File Share, Print Spooler and the generic types, in sheet and wizard. */
export function ProgramFields({ page, parameters, onChange }: ProgramFieldsProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      {textsOf[page].map((key) => (
        <TextField
          key={key}
          label={t(`field.${key}`)}
          value={parameters[key] ?? ''}
          onChange={(value) => onChange({ [key]: value })}
          isMono={key !== 'remark'}
        />
      ))}
      {(flagsOf[page] ?? []).map((key) => (
        <CheckBox
          key={key}
          isChecked={parameters[key] ?? false}
          onChange={(isChecked) => onChange({ [key]: isChecked })}
        >
          {t(`field.${key}`)}
        </CheckBox>
      ))}
      {page === 'fileShare' ? <UserLimit parameters={parameters} onChange={onChange} /> : null}
      {page === 'printSpooler' ? (
        <NumberField
          label={t('field.jobCompletionTimeout')}
          value={parameters.jobCompletionTimeoutS ?? 160}
          onChange={(jobCompletionTimeoutS) => onChange({ jobCompletionTimeoutS })}
          min={0}
          max={9999}
          unit={t('unit.seconds')}
        />
      ) : null}
    </>
  );
}

/** As many users as there are, or a number of them. */
function UserLimit({ parameters, onChange }: Omit<ProgramFieldsProps, 'page'>): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { maxUsers = null } = parameters;
  return (
    <div className="wizard-row">
      <RadioGroup
        label={t('field.maxUsers')}
        value={maxUsers === null ? 'all' : 'some'}
        onChange={(id) => onChange({ maxUsers: id === 'all' ? null : 1 })}
        options={[
          { id: 'all', label: t('properties.usersAll') },
          { id: 'some', label: t('properties.usersSome') },
        ]}
      />
      {maxUsers === null ? null : (
        <NumberField
          label={t('properties.users')}
          value={maxUsers}
          onChange={(users) => onChange({ maxUsers: users })}
          min={1}
          max={99_999}
        />
      )}
    </div>
  );
}
