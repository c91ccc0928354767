import { sameSubnet } from '../rules/addresses.ts';
import type { ClusterNetwork, Group } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { resourcesOf, rows } from './tables.ts';

/** Whether clients find something under the group's own address and name (G-23). */
export function isVirtualServer(world: World, group: Group): boolean {
  const types = resourcesOf(world, group).map((resource) => resource.resourceType);
  return types.includes('IP Address') && types.includes('Network Name');
}

/** The groups that are virtual servers, in the order in which they were made. */
export function virtualServers(world: World): readonly Group[] {
  return rows(world, 'group').filter((group) => isVirtualServer(world, group));
}

/** The network on which clients would reach the address (W-2, W-3); undefined when it is in none of their subnets. */
export function clientNetworkOf(world: World, address: string): ClusterNetwork | undefined {
  return rows(world, 'network').find(
    ({ role, subnet, mask }) => (role === 'client' || role === 'all') && sameSubnet(address, subnet, mask),
  );
}
