import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { members, placeOfDisk, rows } from '#domain/selectors';
import { CheckBox, DualListBox, IpAddressField, ListBox, Select, TextField } from '#ui';
import {
  availableDependencies,
  clientNetworks,
  type NewResourceFields,
  type NewResourcePage,
} from '../model/new-resource.ts';
import { programPage, programParameters } from '../model/program-parameters.ts';
import { knownResourceTypes, resourceTypeKeys } from '../model/resource-types.ts';
import { ProgramFields } from '../properties/program-fields.tsx';
import { RootKeys } from '../properties/root-keys.tsx';
import { diskLabel } from '../views/disk-label.ts';

/** What a page of the New Resource wizard gets. */
export interface ResourcePageProps {
  readonly world: World;
  readonly fields: NewResourceFields;
  readonly change: (fields: Partial<NewResourceFields>) => void;
}

/** The same for some fields only: other wizards ask for these as well. */
interface PartProps<K extends keyof NewResourceFields> {
  readonly world: World;
  readonly fields: Pick<NewResourceFields, K>;
  readonly change: (fields: Partial<Pick<NewResourceFields, K>>) => void;
}

/** The inside of each page. */
export const resourcePages: Readonly<Record<NewResourcePage, ComponentType<ResourcePageProps>>> = {
  resource: ResourcePage,
  owners: OwnersPage,
  dependencies: DependenciesPage,
  tcpip: TcpipPage,
  networkName: NetworkNamePage,
  disk: DiskPage,
  adminGroup: AdminGroupPage,
  routingGroup: RoutingGroupPage,
  dataDirectory: DataDirectoryPage,
  summary: SummaryPage,
  registryReplication: ReplicationPage,
  fileShare: ProgramPage,
  printSpooler: ProgramPage,
  genericApplication: ProgramPage,
  genericService: ProgramPage,
  genericScript: ProgramPage,
};

function ResourcePage({ world, fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const types = knownResourceTypes(world);
  return (
    <>
      <TextField
        label={t('field.name')}
        value={fields.resource}
        onChange={(resource) => change({ resource })}
        shouldFocus
      />
      <TextField
        label={t('field.description')}
        value={fields.description}
        onChange={(description) => change({ description })}
      />
      <Select
        label={t('field.resourceType')}
        value={fields.resourceType}
        onChange={(id) => change({ resourceType: types.find((type) => type === id) ?? fields.resourceType })}
        options={types.map((id) => ({ id, label: t(`resourceType.${resourceTypeKeys[id]}`) }))}
      />
      <Select
        label={t('field.group')}
        value={fields.group}
        onChange={(group) => change({ group })}
        options={rows(world, 'group').map((group) => ({ id: group.name, label: group.name }))}
      />
      <CheckBox
        isChecked={fields.separateMonitor}
        onChange={(separateMonitor) => change({ separateMonitor })}
      >
        {t('field.separateMonitor')}
      </CheckBox>
    </>
  );
}

function OwnersPage({ world, fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <DualListBox
      availableLabel={t('field.availableNodes')}
      chosenLabel={t('field.possibleOwners')}
      options={members(world).map((node) => ({ id: node.name, label: node.name }))}
      chosenIds={fields.possibleOwners}
      onChange={(possibleOwners) => change({ possibleOwners })}
    />
  );
}

function DependenciesPage({ world, fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <DualListBox
      availableLabel={t('field.availableResources')}
      chosenLabel={t('field.dependencies')}
      options={availableDependencies(world, fields.group).map((name) => ({ id: name, label: name }))}
      chosenIds={fields.dependsOn}
      onChange={(dependsOn) => change({ dependsOn })}
    />
  );
}

/** TCP/IP Address Parameters (E-26). */
export function TcpipPage({
  world,
  fields,
  change,
}: PartProps<'address' | 'mask' | 'network' | 'enableNetbios'>): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <IpAddressField
        label={t('field.address')}
        value={fields.address}
        onChange={(address) => change({ address })}
      />
      <IpAddressField label={t('field.mask')} value={fields.mask} onChange={(mask) => change({ mask })} />
      <Select
        label={t('field.network')}
        value={fields.network === '' ? null : fields.network}
        onChange={(network) => change({ network })}
        options={clientNetworks(world).map((name) => ({ id: name, label: name }))}
      />
      <CheckBox isChecked={fields.enableNetbios} onChange={(enableNetbios) => change({ enableNetbios })}>
        {t('field.enableNetbios')}
      </CheckBox>
    </>
  );
}

/** Network Name Parameters (E-27). */
export function NetworkNamePage({
  fields,
  change,
}: Omit<PartProps<'networkName' | 'requireDns' | 'requireKerberos'>, 'world'>): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <TextField
        label={t('field.networkName')}
        value={fields.networkName}
        onChange={(networkName) => change({ networkName })}
      />
      <CheckBox isChecked={fields.requireDns} onChange={(requireDns) => change({ requireDns })}>
        {t('field.requireDns')}
      </CheckBox>
      <CheckBox
        isChecked={fields.requireKerberos}
        onChange={(requireKerberos) => change({ requireKerberos })}
      >
        {t('field.requireKerberos')}
      </CheckBox>
    </>
  );
}

function DiskPage({ world, fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const disks = rows(world, 'disk').flatMap((disk) =>
    disk.volume === null || disk.dynamic === true || disk.gpt === true ? [] : [{ disk, volume: disk.volume }],
  );
  return (
    <ListBox
      label={t('field.disk')}
      options={disks.map(({ disk, volume }) => ({
        id: placeOfDisk(world, disk.id),
        label: diskLabel(t, world, disk, volume),
      }))}
      selectedIds={fields.disk === '' ? [] : [fields.disk]}
      onSelect={([disk]) => disk !== undefined && change({ disk })}
      emptyText={t('field.noDisks')}
    />
  );
}

function AdminGroupPage({ world, fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <Select
      label={t('field.administrativeGroup')}
      value={fields.administrativeGroup}
      onChange={(administrativeGroup) => change({ administrativeGroup })}
      options={world.directory.administrativeGroups.map((name) => ({ id: name, label: name }))}
    />
  );
}

function RoutingGroupPage({ world, fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <Select
      label={t('field.routingGroup')}
      value={fields.routingGroup}
      onChange={(routingGroup) => change({ routingGroup })}
      options={world.directory.routingGroups.map((name) => ({ id: name, label: name }))}
    />
  );
}

function DataDirectoryPage({ fields, change }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <TextField
      label={t('field.dataDirectory')}
      description={t('field.dataDirectoryHint')}
      value={fields.dataDirectory}
      onChange={(dataDirectory) => change({ dataDirectory })}
      isMono
      shouldFocus
    />
  );
}

function ProgramPage({ fields, change }: ResourcePageProps): ReactNode {
  const page = programPage(fields.resourceType);
  return page === undefined ? null : (
    <ProgramFields
      page={page}
      parameters={programParameters(page, fields.program)}
      onChange={(part) => change({ program: { ...fields.program, ...part } })}
    />
  );
}

function ReplicationPage({ fields, change }: ResourcePageProps): ReactNode {
  return <RootKeys keys={fields.checkpoints} onChange={(checkpoints) => change({ checkpoints })} />;
}

function SummaryPage({ fields }: ResourcePageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const lines = [
    [t('field.name'), fields.resource],
    [t('field.group'), fields.group],
    [t('field.administrativeGroup'), fields.administrativeGroup],
    [t('field.routingGroup'), fields.routingGroup],
    [t('field.dataDirectory'), fields.dataDirectory],
  ] as const;
  return (
    <dl className="wizard-facts">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
