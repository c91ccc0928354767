import {
  type CommandFields,
  type DiskId,
  type Resource,
  type ResourceParameterFields,
  type ResourceTypeName,
  type RestartAction,
  shallBeOnline,
  volumeName,
  type World,
} from '#domain';
import { flag, maxDword, type Property, persistentStateOf } from './properties.ts';

/** What setting properties adds to `setResourceProperties`. */
export type ResourcePatch = Partial<Omit<CommandFields['setResourceProperties'], 'resource'>>;

type ResourceProperty = Property<Resource, ResourcePatch>;

const restartActions: readonly RestartAction[] = ['doNotRestart', 'restart', 'restartAffectGroup'];

/** `S:`, or the path of the folder in which the volume is mounted (L-14). */
function driveOf(world: World, id: DiskId | undefined): string {
  const disk = id === undefined ? undefined : world.entities.disk[id];
  return disk === undefined ? '' : volumeName(world, disk);
}

/** A polling interval: unset = the greatest DWORD = as the type has it, which the menu's command calls 0. */
const interval = (
  name: string,
  read: (row: Resource) => number | null,
  write: (value: number) => ResourcePatch,
): ResourceProperty => ({
  name,
  kind: 'D',
  read: (_, row) => read(row) ?? maxDword,
  write: (value: number) => (value === 0 ? null : write(value === maxDword ? 0 : value)),
  usual: maxDword,
});

const number = (
  name: string,
  read: (row: Resource) => number,
  write: (value: number) => ResourcePatch | null,
  usual: number,
): ResourceProperty => ({ name, kind: 'D', read: (_, row) => read(row), write, usual });

/** Common properties of a resource. */
export const commonProperties: readonly ResourceProperty[] = [
  { name: 'Name', kind: 'S', read: (_, row) => row.name },
  { name: 'Type', kind: 'S', read: (_, row) => row.resourceType },
  {
    name: 'Description',
    kind: 'S',
    read: (_, row) => row.description,
    write: (description: string) => ({ description }),
    usual: '',
  },
  number(
    'SeparateMonitor',
    (row) => Number(row.separateMonitor),
    (value) => {
      const separateMonitor = flag(value);
      return separateMonitor === null ? null : { separateMonitor };
    },
    0,
  ),
  persistentStateOf((world, row) => shallBeOnline(world, row)),
  interval(
    'LooksAlivePollInterval',
    (row) => row.looksAliveMs,
    (looksAliveMs) => ({ looksAliveMs }),
  ),
  interval(
    'IsAlivePollInterval',
    (row) => row.isAliveMs,
    (isAliveMs) => ({ isAliveMs }),
  ),
  number(
    'RestartAction',
    (row) => restartActions.indexOf(row.restartAction),
    (value) => {
      const restartAction = restartActions[value];
      return restartAction === undefined ? null : { restartAction };
    },
    2,
  ),
  number(
    'RestartThreshold',
    (row) => row.restartThreshold,
    (restartThreshold) => ({ restartThreshold }),
    3,
  ),
  number(
    'RestartPeriod',
    (row) => row.restartPeriodMs,
    (restartPeriodMs) => ({ restartPeriodMs }),
    900_000,
  ),
  number(
    'RetryPeriodOnFailure',
    (row) => row.retryPeriodMs ?? maxDword,
    (value) => ({ retryPeriodMs: value === maxDword ? null : value }),
    maxDword,
  ),
  number(
    'PendingTimeout',
    (row) => row.pendingTimeoutMs,
    (pendingTimeoutMs) => ({ pendingTimeoutMs }),
    180_000,
  ),
];

const text = (name: string, key: keyof ResourceParameterFields): ResourceProperty => ({
  name,
  kind: 'S',
  read: (_, row) => String(row.parameters[key] ?? ''),
  write: (value: string) => ({ parameters: { [key]: value } satisfies ResourceParameterFields }),
});

const boolean = (name: string, key: keyof ResourceParameterFields, usual: number): ResourceProperty => ({
  name,
  kind: 'D',
  read: (_, row) => Number(row.parameters[key] === true),
  write: (value: number) => {
    const set = flag(value);
    return set === null ? null : { parameters: { [key]: set } satisfies ResourceParameterFields };
  },
  usual,
});

/** How long an Exchange resource may be silent (E-42). */
const isAliveTimeout: ResourceProperty = {
  name: 'IsAliveTimeout',
  kind: 'D',
  read: (_, row) => row.parameters.isAliveTimeoutMs ?? 180_000,
  write: (isAliveTimeoutMs: number) => ({ parameters: { isAliveTimeoutMs } }),
  usual: 180_000,
};

const privateByType: { readonly [T in ResourceTypeName]?: readonly ResourceProperty[] } = {
  'IP Address': [
    {
      ...text('Network', 'network'),
      read: (world, { parameters: { network } }) =>
        network === undefined ? '' : (world.entities.network[network]?.name ?? ''),
    },
    text('Address', 'address'),
    text('SubnetMask', 'mask'),
    boolean('EnableNetBIOS', 'enableNetbios', 1),
  ],
  'Network Name': [
    text('Name', 'networkName'),
    boolean('RequireDNS', 'requireDns', 0),
    boolean('RequireKerberos', 'requireKerberos', 0),
  ],
  'Physical Disk': [
    {
      ...text('Drive', 'disk'),
      read: (world, { parameters: { disk } }) => driveOf(world, disk),
      write: (value: string) => ({ parameters: { disk: value.replace(/:?\\?$/, '').toUpperCase() } }),
    },
  ],
  'File Share': [
    text('ShareName', 'shareName'),
    text('Path', 'sharePath'),
    text('Remark', 'remark'),
    {
      name: 'MaxUsers',
      kind: 'D',
      read: (_, row) => row.parameters.maxUsers ?? maxDword,
      write: (value: number) => ({ parameters: { maxUsers: value === maxDword ? null : value } }),
      usual: maxDword,
    },
  ],
  'Print Spooler': [
    text('DefaultSpoolDirectory', 'spoolDirectory'),
    {
      name: 'JobCompletionTimeout',
      kind: 'D',
      read: (_, row) => row.parameters.jobCompletionTimeoutS ?? 160,
      write: (jobCompletionTimeoutS: number) => ({ parameters: { jobCompletionTimeoutS } }),
      usual: 160,
    },
  ],
  'Generic Application': [
    text('CommandLine', 'commandLine'),
    text('CurrentDirectory', 'currentDirectory'),
    boolean('InteractWithDesktop', 'interactWithDesktop', 0),
    boolean('UseNetworkName', 'useNetworkName', 0),
  ],
  'Generic Service': [
    text('ServiceName', 'serviceName'),
    text('StartupParameters', 'startupParameters'),
    boolean('UseNetworkName', 'useNetworkName', 0),
  ],
  'Generic Script': [text('ScriptFilepath', 'scriptFilePath')],
  'Majority Node Set': [text('MNSFileShare', 'mnsFileShare')],
  'Microsoft Exchange System Attendant': [
    text('AdministrativeGroup', 'administrativeGroup'),
    text('RoutingGroup', 'routingGroup'),
    text('DataDirectory', 'dataDirectory'),
    isAliveTimeout,
  ],
};

/** Private properties of a resource of this type. */
export function privateProperties(resourceType: ResourceTypeName): readonly ResourceProperty[] {
  const own = privateByType[resourceType];
  if (own !== undefined) return own;
  return resourceType.startsWith('Microsoft Exchange') ? [isAliveTimeout] : [];
}
