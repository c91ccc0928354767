import type { ResourceTypeName, World } from '#domain';
import { members } from '#domain/selectors';

/** Keys of the type names in the namespace `consoles-cluadmin`. */
export const resourceTypeKeys = {
  'IP Address': 'ipAddress',
  'Network Name': 'networkName',
  'Physical Disk': 'physicalDisk',
  'Distributed Transaction Coordinator': 'dtc',
  'Generic Application': 'genericApplication',
  'Microsoft Exchange System Attendant': 'systemAttendant',
  'Microsoft Exchange Information Store': 'informationStore',
  'Microsoft Exchange Message Transfer Agent': 'mta',
  'Microsoft Exchange Routing Service': 'routing',
  'Microsoft Search Service Instance': 'search',
  'Microsoft Exchange SMTP Server Instance': 'smtp',
  'Microsoft Exchange HTTP Server Instance': 'http',
} as const satisfies Readonly<Record<ResourceTypeName, string>>;

const windowsTypes: readonly ResourceTypeName[] = [
  'Distributed Transaction Coordinator',
  'Generic Application',
  'IP Address',
  'Network Name',
  'Physical Disk',
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
