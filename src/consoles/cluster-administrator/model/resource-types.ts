import type { ResourceTypeName, World } from '#domain';
import { type KnownResourceType, members, resourceTypesOf } from '#domain/selectors';

/** Keys of the type names in the namespace `consoles-cluadmin`. */
export const resourceTypeKeys = {
  'IP Address': 'ipAddress',
  'Network Name': 'networkName',
  'Physical Disk': 'physicalDisk',
  'Distributed Transaction Coordinator': 'dtc',
  'File Share': 'fileShare',
  'Print Spooler': 'printSpooler',
  'Generic Application': 'genericApplication',
  'Generic Service': 'genericService',
  'Generic Script': 'genericScript',
  'DHCP Service': 'dhcp',
  'WINS Service': 'wins',
  MSMQ: 'msmq',
  'Local Quorum': 'localQuorum',
  'Majority Node Set': 'majorityNodeSet',
  'Microsoft Exchange System Attendant': 'systemAttendant',
  'Microsoft Exchange Information Store': 'informationStore',
  'Microsoft Exchange Message Transfer Agent': 'mta',
  'Microsoft Exchange Routing Service': 'routing',
  'Microsoft Search Service Instance': 'search',
  'Microsoft Exchange SMTP Server Instance': 'smtp',
  'Microsoft Exchange HTTP Server Instance': 'http',
  'Microsoft Exchange POP3 Server Instance': 'pop3',
  'Microsoft Exchange IMAP4 Server Instance': 'imap4',
} as const satisfies Readonly<Record<ResourceTypeName, string>>;

const windowsTypes: readonly ResourceTypeName[] = [
  'DHCP Service',
  'Distributed Transaction Coordinator',
  'File Share',
  'Generic Application',
  'Generic Script',
  'Generic Service',
  'IP Address',
  'Local Quorum',
  'Majority Node Set',
  'MSMQ',
  'Network Name',
  'Physical Disk',
  'Print Spooler',
  'WINS Service',
];

/** Types that the cluster knows: those of Windows, and those that Exchange Setup registered on a node. */
export function knownResourceTypes(world: World): readonly ResourceTypeName[] {
  const hasExchange = members(world).some((node) => node.exchange !== null);
  const all = Object.keys(resourceTypeKeys) as ResourceTypeName[];
  const exchange = hasExchange ? all.filter((name) => name.startsWith('Microsoft ')) : [];
  return [...windowsTypes, ...exchange.toSorted((a, b) => (a < b ? -1 : 1))];
}

/** Rows of the folder Resource Types: in the order of the wizard, then those that a person named. */
export function listedResourceTypes(world: World): readonly KnownResourceType[] {
  const all = resourceTypesOf(world);
  const ofProduct = knownResourceTypes(world).flatMap((name) => all.find((type) => type.name === name) ?? []);
  return [...ofProduct, ...all.filter(({ isBuiltIn }) => !isBuiltIn)];
}

/** Whether the type came with Windows or Exchange, so that it has a name in the language in use. */
export function isBuiltInType(name: string): name is ResourceTypeName {
  return Object.hasOwn(resourceTypeKeys, name);
}
