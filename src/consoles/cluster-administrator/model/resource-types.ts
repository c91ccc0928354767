import type { ResourceTypeName, World } from '#domain';
import { members } from '#domain/selectors';

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

/** The library that runs resources of this type. */
export function resourceDll(name: ResourceTypeName): string {
  if (name === 'Microsoft Search Service Instance') return 'gathercl.dll';
  return name.startsWith('Microsoft ') ? 'exres.dll' : 'clusres.dll';
}

/** Names of the nodes on which the type is installed: those of Exchange only where Setup has run. */
export function typeNodes(world: World, name: ResourceTypeName): readonly string[] {
  const isExchange = name.startsWith('Microsoft ');
  return members(world)
    .filter((node) => !isExchange || node.exchange !== null)
    .map((node) => node.name);
}
