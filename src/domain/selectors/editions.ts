import type { WindowsEdition } from '../world/windows.ts';

/** L-1 to L-4: Enterprise and Datacenter have a Cluster service, Standard and Web have none. */
export function canCluster(edition: WindowsEdition | 'none'): boolean {
  return edition === 'enterprise' || edition === 'datacenter';
}

/** All of them, for schemas. */
export const windowsEditions = ['standard', 'web', 'enterprise', 'datacenter'] as const;
