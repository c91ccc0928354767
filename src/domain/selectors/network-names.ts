import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { rows, sameName } from './tables.ts';

/** What a Network Name is called on the network: after a change it keeps its old name until it comes online anew. */
export function networkNameOf(resource: Resource): string | undefined {
  return resource.nameOnNetwork ?? resource.parameters.networkName;
}

/** The Network Name of the cluster itself, whatever the resource is called (G-10). */
export function clusterNameResource(world: World): Resource | undefined {
  const name = world.cluster?.name;
  if (name === undefined) return undefined;
  return rows(world, 'resource').find(
    ({ resourceType, parameters }) =>
      resourceType === 'Network Name' && sameName(parameters.networkName ?? '', name),
  );
}

/** The name under which the cluster is found on the network; null while there is no cluster. */
export function clusterNetworkName(world: World): string | null {
  if (world.cluster === null) return null;
  const resource = clusterNameResource(world);
  return (resource === undefined ? undefined : networkNameOf(resource)) ?? world.cluster.name;
}
