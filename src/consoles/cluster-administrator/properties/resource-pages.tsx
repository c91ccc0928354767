import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource, ResourceParameterFields, World } from '#domain';
import { CheckBox, DualListBox, IpAddressField, Select, TextField } from '#ui';
import { availableDependencies, clientNetworks } from '../model/new-resource.ts';
import { programPage } from '../model/program-parameters.ts';
import type { ResourceDraft } from '../model/resource-draft.ts';
import { resourceTypeKeys } from '../model/resource-types.ts';
import { shownResource } from '../model/states.ts';
import { Facts } from './facts.tsx';
import { OwnersField } from './owners-field.tsx';
import { ProgramFields } from './program-fields.tsx';

/** What a page of the sheet gets. */
export interface ResourceSheetPageProps {
  readonly world: World;
  readonly resource: Resource;
  readonly draft: ResourceDraft;
  readonly change: (part: Partial<ResourceDraft>) => void;
}

/** General: name, description, possible owners, separate monitor. */
export function GeneralPage({ world, resource, draft, change }: ResourceSheetPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const group = world.entities.group[resource.group];
  const owner = group === undefined ? undefined : world.entities.node[group.owner];
  return (
    <>
      <TextField label={t('field.name')} value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label={t('field.description')}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <OwnersField
        kind="possible"
        world={world}
        owners={draft.possibleOwners}
        onChange={(possibleOwners) => change({ possibleOwners })}
      />
      <CheckBox isChecked={draft.separateMonitor} onChange={(separateMonitor) => change({ separateMonitor })}>
        {t('field.separateMonitor')}
      </CheckBox>
      <Facts
        lines={[
          [t('field.resourceType'), t(`resourceType.${resourceTypeKeys[resource.resourceType]}`)],
          [t('field.group'), group?.name ?? ''],
          [t('field.state'), t(`state.${shownResource(world, resource.id).key}`)],
          [t('field.node'), owner?.name ?? ''],
        ]}
      />
    </>
  );
}

/** Dependencies: the other resources of the group. */
export function DependenciesPage({ world, resource, draft, change }: ResourceSheetPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const group = world.entities.group[resource.group]?.name ?? '';
  const others = availableDependencies(world, group).filter((name) => name !== resource.name);
  return (
    <DualListBox
      availableLabel={t('field.availableResources')}
      chosenLabel={t('field.dependencies')}
      options={others.map((name) => ({ id: name, label: name }))}
      chosenIds={draft.dependsOn}
      onChange={(dependsOn) => change({ dependsOn })}
    />
  );
}

/** Parameters that the page shows; others are private properties for the command line. */
export const shownParameters = [
  'address',
  'mask',
  'network',
  'networkName',
  'enableNetbios',
  'requireDns',
  'requireKerberos',
  'disk',
  'administrativeGroup',
  'routingGroup',
  'dataDirectory',
] as const satisfies readonly (keyof ResourceParameterFields)[];

/** Parameters: what is particular to the type. */
export function ParametersPage({ world, resource, draft, change }: ResourceSheetPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { parameters } = draft;
  const set = (part: ResourceParameterFields) => change({ parameters: { ...parameters, ...part } });
  const program = programPage(resource.resourceType);
  if (program !== undefined) return <ProgramFields page={program} parameters={parameters} onChange={set} />;
  const flag = (key: 'enableNetbios' | 'requireDns' | 'requireKerberos') =>
    parameters[key] === undefined ? null : (
      <CheckBox
        key={key}
        isChecked={parameters[key] ?? false}
        onChange={(isChecked) => set({ [key]: isChecked })}
      >
        {t(`field.${key}`)}
      </CheckBox>
    );
  const fixed = (key: 'disk' | 'administrativeGroup' | 'routingGroup' | 'dataDirectory') =>
    parameters[key] === undefined ? [] : [[t(`field.${key}`), parameters[key] ?? ''] as const];
  const facts = [
    ...fixed('disk'),
    ...fixed('administrativeGroup'),
    ...fixed('routingGroup'),
    ...fixed('dataDirectory'),
  ];
  return (
    <>
      {parameters.address === undefined ? null : (
        <IpAddressField
          label={t('field.address')}
          value={parameters.address}
          onChange={(address) => set({ address })}
        />
      )}
      {parameters.mask === undefined ? null : (
        <IpAddressField label={t('field.mask')} value={parameters.mask} onChange={(mask) => set({ mask })} />
      )}
      {parameters.network === undefined ? null : (
        <Select
          label={t('field.network')}
          value={parameters.network}
          onChange={(network) => set({ network })}
          options={clientNetworks(world).map((name) => ({ id: name, label: name }))}
        />
      )}
      {parameters.networkName === undefined ? null : (
        <TextField
          label={t('field.networkName')}
          value={parameters.networkName}
          onChange={(networkName) => set({ networkName })}
        />
      )}
      {flag('enableNetbios')}
      {flag('requireDns')}
      {flag('requireKerberos')}
      {facts.length === 0 ? null : <Facts lines={facts} />}
    </>
  );
}
