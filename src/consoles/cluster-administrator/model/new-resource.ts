import type {
  CommandOf,
  ReasonCode,
  ReasonParams,
  ResourceParameterFields,
  ResourceTypeName,
  World,
} from '#domain';
import {
  groupNamed,
  mayBeMade,
  members,
  resourceNamed,
  resourcesOf,
  rows,
  volumeName,
} from '#domain/selectors';
import { required, type WizardSpec, type WizardState } from '../../shared/wizard-machine.ts';
import { type ProgramPage, programPage, programParameters } from './program-parameters.ts';
import { replicatedTypes } from './resource-draft.ts';
import { knownResourceTypes } from './resource-types.ts';

/** What the New Resource wizard asks for (U-24, U-26). */
export interface NewResourceFields {
  readonly resource: string;
  readonly description: string;
  readonly resourceType: ResourceTypeName;
  readonly group: string;
  readonly separateMonitor: boolean;
  readonly possibleOwners: readonly string[];
  readonly dependsOn: readonly string[];
  readonly address: string;
  readonly mask: string;
  readonly network: string;
  readonly enableNetbios: boolean;
  readonly networkName: string;
  readonly requireDns: boolean;
  readonly requireKerberos: boolean;
  readonly disk: string;
  readonly administrativeGroup: string;
  readonly routingGroup: string;
  readonly dataDirectory: string;
  /** What was typed on the pages of File Share, Print Spooler and the generic types. */
  readonly program: ResourceParameterFields;
  /** Root keys of Registry Replication. */
  readonly checkpoints: readonly string[];
}

/** A page of the New Resource wizard; which ones there are depends on the type. */
export type NewResourcePage =
  | 'resource'
  | 'owners'
  | 'dependencies'
  | 'tcpip'
  | 'networkName'
  | 'disk'
  | 'adminGroup'
  | 'routingGroup'
  | 'dataDirectory'
  | 'summary'
  | ProgramPage
  | 'registryReplication';

const typePages: Partial<Readonly<Record<ResourceTypeName, readonly NewResourcePage[]>>> = {
  'IP Address': ['tcpip'],
  'Network Name': ['networkName'],
  'Physical Disk': ['disk'],
  'Microsoft Exchange System Attendant': ['adminGroup', 'routingGroup', 'dataDirectory', 'summary'],
};

const pageOfReason: Partial<Readonly<Record<ReasonCode, NewResourcePage>>> = {
  'resource.typeUnknown': 'resource',
  'resource.tooManyOfType': 'resource',
  'group.unknown': 'resource',
  'exchange.automaticType': 'resource',
  'exchange.notInstalled': 'resource',
  'exchange.tooManyEvs': 'resource',
  'owner.notPossible': 'owners',
  'node.unknown': 'owners',
  'node.notMember': 'owners',
  'cluster.none': 'resource',
  'cluster.unreachable': 'resource',
  'possibleOwners.empty': 'owners',
  'resource.unknown': 'dependencies',
  'resource.otherGroup': 'dependencies',
  'resource.cycle': 'dependencies',
  'resource.dependencyMissing': 'dependencies',
  'resource.notOnline': 'dependencies',
  'exchange.nameNotOnline': 'dependencies',
  'exchange.diskNotOnline': 'dependencies',
  'address.invalid': 'tcpip',
  'mask.invalid': 'tcpip',
  'address.taken': 'tcpip',
  'address.wrongSubnet': 'tcpip',
  'network.unknown': 'tcpip',
  'network.notForClients': 'tcpip',
  'disk.unknown': 'disk',
  'disk.alreadyResource': 'disk',
  'disk.dynamic': 'disk',
  'disk.noVolume': 'disk',
  'disk.notVisible': 'disk',
  'exchange.adminGroupUnknown': 'adminGroup',
  'exchange.routingGroupUnknown': 'routingGroup',
  'exchange.dataDirectoryInvalid': 'dataDirectory',
  'exchange.dataDirectoryNotShared': 'dataDirectory',
  'registry.keyInvalid': 'registryReplication',
  'registry.keyUnknown': 'registryReplication',
  'checkpoint.exists': 'registryReplication',
  'node.notUp': 'registryReplication',
  'cluster.startedWithoutQuorum': 'registryReplication',
};

/** Pages of the wizard for what was chosen on its first page. */
export function newResourcePages({ resourceType }: NewResourceFields): readonly NewResourcePage[] {
  const program = programPage(resourceType);
  return [
    'resource',
    'owners',
    'dependencies',
    ...(typePages[resourceType] ?? []),
    ...(program === undefined ? [] : [program]),
    ...(replicatedTypes.includes(resourceType) ? (['registryReplication'] as const) : []),
  ];
}

/** The wizard that ends in `createResource`. */
export const newResourceSpec: WizardSpec<NewResourceFields, NewResourcePage> = {
  pagesOf: newResourcePages,
  commandOf: newResourceCommand,
  pageOf: (reason, fields, params) => {
    if (params['parameter'] !== undefined) return programPage(fields.resourceType) ?? null;
    if (reason.startsWith('name.')) return isNetworkNames(fields, params) ? 'networkName' : 'resource';
    return pageOfReason[reason] ?? null;
  },
  missingOn: (page, fields) => {
    if (page === 'resource') return required(fields.resource, fields.group);
    if (page === 'networkName') return required(fields.networkName);
    if (page === 'disk') return required(fields.disk);
    if (page === 'dataDirectory') return required(fields.dataDirectory);
    return null;
  },
};

/** The wizard as it opens on a group (empty = the first one). All nodes are possible owners. */
export function newResource(world: World, group: string): WizardState<NewResourceFields, NewResourcePage> {
  return {
    page: 'resource',
    fields: {
      resource: '',
      description: '',
      resourceType: firstType(world),
      group: group || (rows(world, 'group')[0]?.name ?? ''),
      separateMonitor: false,
      possibleOwners: members(world).map((node) => node.name),
      dependsOn: [],
      address: '',
      mask: maskOf(world, clientNetworks(world)[0] ?? '') ?? '',
      network: clientNetworks(world)[0] ?? '',
      enableNetbios: true,
      networkName: '',
      requireDns: false,
      requireKerberos: false,
      disk: '',
      administrativeGroup: world.directory.administrativeGroups[0] ?? '',
      routingGroup: world.directory.routingGroups[0] ?? '',
      dataDirectory: '',
      program: {},
      checkpoints: [],
    },
  };
}

/** The first type of the list of which one more may be made. */
function firstType(world: World): ResourceTypeName {
  return knownResourceTypes(world).find((type) => mayBeMade(world, type)) ?? 'Generic Application';
}

/** Names of the resources that the new one may depend on: those of its group. */
export function availableDependencies(world: World, group: string): readonly string[] {
  const found = groupNamed(world, group);
  return found === undefined ? [] : resourcesOf(world, found).map((resource) => resource.name);
}

/** What changes besides the field itself: another group has other resources, a network its mask, a disk a folder. */
export function withFollowUps(
  world: World,
  before: NewResourceFields,
  change: Partial<NewResourceFields>,
): Partial<NewResourceFields> {
  const movesGroup = change.group !== undefined && change.group !== before.group;
  const dependsOn = movesGroup ? [] : (change.dependsOn ?? before.dependsOn);
  const isProposal = before.dataDirectory === proposedDirectory(world, before.dependsOn);
  return {
    ...change,
    ...(movesGroup ? { dependsOn } : {}),
    ...(change.network === undefined ? {} : { mask: maskOf(world, change.network) ?? before.mask }),
    ...(isProposal && change.dataDirectory === undefined
      ? { dataDirectory: proposedDirectory(world, dependsOn) }
      : {}),
  };
}

/** A folder on the first disk that the System Attendant depends on (E-32); empty while there is none. */
function proposedDirectory(world: World, dependsOn: readonly string[]): string {
  const disks = dependsOn.flatMap((name) => resourceNamed(world, name)?.parameters.disk ?? []);
  const disk = disks[0] === undefined ? undefined : world.entities.disk[disks[0]];
  const volume = disk === undefined ? '' : volumeName(world, disk);
  return volume === '' ? '' : `${volume}\\Exchsrvr`;
}

function maskOf(world: World, network: string): string | undefined {
  return rows(world, 'network').find((row) => row.name === network)?.mask;
}

/** Networks that may carry IP Address resources: those for clients (W-2, W-3). */
export function clientNetworks(world: World): readonly string[] {
  return rows(world, 'network')
    .filter((network) => network.role === 'client' || network.role === 'all')
    .map((network) => network.name);
}

/** The one command that the wizard sends: only the parameters of the chosen type go with it. */
export function newResourceCommand(fields: NewResourceFields): CommandOf<'createResource'> {
  const hasKeys = replicatedTypes.includes(fields.resourceType) && fields.checkpoints.length > 0;
  return {
    type: 'createResource',
    resource: fields.resource.trim(),
    description: fields.description.trim(),
    resourceType: fields.resourceType,
    group: fields.group,
    separateMonitor: fields.separateMonitor,
    possibleOwners: [...fields.possibleOwners],
    dependsOn: [...fields.dependsOn],
    parameters: parametersOf(fields),
    ...(hasKeys ? { checkpoints: [...fields.checkpoints] } : {}),
  };
}

/** Type-specific parameters from the fields of all types. */
function parametersOf(fields: NewResourceFields): ResourceParameterFields {
  switch (fields.resourceType) {
    case 'IP Address':
      return {
        address: fields.address,
        mask: fields.mask,
        network: fields.network,
        enableNetbios: fields.enableNetbios,
      };
    case 'Network Name':
      return {
        networkName: fields.networkName.trim(),
        requireDns: fields.requireDns,
        requireKerberos: fields.requireKerberos,
      };
    case 'Physical Disk':
      return { disk: fields.disk };
    case 'Microsoft Exchange System Attendant':
      return {
        administrativeGroup: fields.administrativeGroup,
        routingGroup: fields.routingGroup,
        dataDirectory: fields.dataDirectory.trim(),
      };
    default:
      return programOf(fields);
  }
}

function programOf({ resourceType, program }: NewResourceFields): ResourceParameterFields {
  const page = programPage(resourceType);
  return page === undefined ? {} : programParameters(page, program);
}

/** Whether a refusal of a name is about a resource's own: it shares its reasons with the name on the network. */
export function isAboutResource(resource: string, params: ReasonParams): boolean {
  return params['longest'] === undefined ? params['name'] === resource : params['longest'] !== 15;
}

function isNetworkNames({ resource, resourceType }: NewResourceFields, params: ReasonParams): boolean {
  return resourceType === 'Network Name' && !isAboutResource(resource.trim(), params);
}
