import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rows, virtualServers } from '#domain/selectors';
import { CheckBox, DualListBox, IpAddressField, RadioGroup, Select, TextField } from '#ui';
import {
  type ApplicationFields,
  applicationDependencies,
  changeGroup,
  chosenGroup,
  partNames,
  serverGroup,
  usedGroup,
  withNetwork,
} from '../model/application.ts';
import { withFollowUps } from '../model/new-resource.ts';
import { knownResourceTypes, resourceTypeKeys } from '../model/resource-types.ts';
import type { ApplicationPageProps } from './application-advanced.tsx';

/** Select or Create a Virtual Server. */
export function ServerPage({ world, fields, change }: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <RadioGroup
        label={t('application.page.server.title')}
        labelPlacement="hidden"
        value={fields.server}
        onChange={(server) => change({ server: server === 'existing' ? 'existing' : 'new' })}
        options={[
          { id: 'new', label: t('application.newServer') },
          { id: 'existing', label: t('application.existingServer') },
        ]}
      />
      <Select
        label={t('application.server')}
        value={fields.existingServer === '' ? null : fields.existingServer}
        onChange={(existingServer) => change({ existingServer })}
        options={virtualServers(world).map(({ name }) => ({ id: name, label: name }))}
        isDisabled={fields.server === 'new'}
      />
    </>
  );
}

/** Resource Group for the Virtual Server. */
export function ResourceGroupPage({ world, fields, change }: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <RadioGroup
        label={t('application.page.resourceGroup.title')}
        labelPlacement="hidden"
        value={fields.groupChoice}
        onChange={(choice) => change({ groupChoice: choice === 'existing' ? 'existing' : 'new' })}
        options={[
          { id: 'new', label: t('application.newGroup') },
          { id: 'existing', label: t('application.existingGroup') },
        ]}
      />
      <Select
        label={t('field.group')}
        value={fields.existingGroup === '' ? null : fields.existingGroup}
        onChange={(existingGroup) => change({ existingGroup })}
        options={rows(world, 'group').map(({ name }) => ({ id: name, label: name }))}
        isDisabled={fields.groupChoice === 'new'}
      />
    </>
  );
}

/** Resource Group Name: of a new group, or the one that an existing one gets (E-28). */
export function GroupNamePage({ fields, change }: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const group = chosenGroup(fields);
  return (
    <>
      <TextField
        label={t('field.name')}
        value={group.name}
        onChange={(name) => change(changeGroup(fields, { name }))}
        shouldFocus
      />
      <TextField
        label={t('field.description')}
        value={group.description}
        onChange={(description) => change(changeGroup(fields, { description }))}
      />
    </>
  );
}

/** Virtual Server Access Information. */
export function AccessPage({ world, fields, change }: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <TextField
        label={t('field.networkName')}
        value={fields.networkName}
        onChange={(networkName) => change({ networkName })}
        shouldFocus
      />
      <IpAddressField
        label={t('field.ipAddress')}
        value={fields.address}
        onChange={(address) => change(withNetwork(world, { address }))}
      />
    </>
  );
}

/** Create Application Cluster Resource. */
export function WantsApplicationPage({ fields, change }: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <RadioGroup
      label={t('application.wants')}
      value={fields.wantsApplication ? 'yes' : 'no'}
      onChange={(answer) => change({ wantsApplication: answer === 'yes' })}
      options={[
        { id: 'yes', label: t('application.wantsYes') },
        { id: 'no', label: t('application.wantsNo') },
      ]}
    />
  );
}

/** What changes of the application's resource, with what follows from it. */
export function changeApplication(
  { world, fields, change }: ApplicationPageProps,
  part: Partial<ApplicationFields['application']>,
): void {
  const { application } = fields;
  change({ application: { ...application, ...withFollowUps(world, application, part) } });
}

/** Application Resource Type. */
export function TypePage(props: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const types = knownResourceTypes(props.world);
  return (
    <Select
      label={t('field.resourceType')}
      value={props.fields.application.resourceType}
      onChange={(id) => {
        const resourceType = types.find((type) => type === id);
        if (resourceType !== undefined) changeApplication(props, { resourceType });
      }}
      options={types.map((id) => ({ id, label: t(`resourceType.${resourceTypeKeys[id]}`) }))}
    />
  );
}

/** Application Resource Name and Description. */
export function ResourceNamePage(props: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { application } = props.fields;
  return (
    <>
      <TextField
        label={t('field.name')}
        value={application.resource}
        onChange={(resource) => changeApplication(props, { resource })}
        shouldFocus
      />
      <TextField
        label={t('field.description')}
        value={application.description}
        onChange={(description) => changeApplication(props, { description })}
      />
      <CheckBox
        isChecked={application.separateMonitor}
        onChange={(separateMonitor) => changeApplication(props, { separateMonitor })}
      >
        {t('field.separateMonitor')}
      </CheckBox>
    </>
  );
}

/** Dependencies of the application's resource: also on what the wizard is about to make. */
export function DependenciesPage(props: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <DualListBox
      availableLabel={t('field.availableResources')}
      chosenLabel={t('field.dependencies')}
      options={applicationDependencies(props.world, props.fields).map((name) => ({ id: name, label: name }))}
      chosenIds={props.fields.application.dependsOn}
      onChange={(dependsOn) => changeApplication(props, { dependsOn })}
    />
  );
}

/** Completing: everything that Finish makes. */
export function SummaryPage({ fields }: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { application } = fields;
  const used = usedGroup(fields);
  const names = partNames(fields);
  const lines: readonly (readonly [string, string])[] = [
    [t('application.server'), serverGroup(fields)],
    ...(fields.server === 'new'
      ? [
          [t('field.group'), used === '' ? t('application.madeNew') : used] as const,
          [t('field.networkName'), `${fields.networkName} (${names.name})`] as const,
          [t('field.ipAddress'), `${fields.address} (${names.ip})`] as const,
          [t('field.network'), fields.network] as const,
        ]
      : []),
    ...(fields.wantsApplication
      ? [
          [t('application.resource'), application.resource] as const,
          [t('field.resourceType'), t(`resourceType.${resourceTypeKeys[application.resourceType]}`)] as const,
          [t('application.dependsOn'), application.dependsOn.join(', ') || '-'] as const,
        ]
      : [[t('application.resource'), t('application.none')] as const]),
  ];
  return (
    <dl className="wizard-facts wizard-summary c-sunken" tabIndex={0}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
