import { clusterNameResource } from '../selectors/network-names.ts';
import { rows } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';

/** Whether the cluster was formed without its quorum. */
export function withoutQuorum(world: World): boolean {
  return world.cluster?.startMode === 'fixQuorum';
}

/** The address and the name of the cluster, all that comes up by itself without the quorum. What they are called does not matter. */
export function coreResources(world: World): readonly Resource[] {
  const name = clusterNameResource(world);
  if (name === undefined) return [];
  const isAddress = (row: Resource) => row.resourceType === 'IP Address' && name.dependsOn.includes(row.id);
  return rows(world, 'resource').filter((row) => row.id === name.id || isAddress(row));
}

/** Whether the resource is of the cluster itself: it can be neither deleted nor done without (G-10). */
export function isCoreResource(world: World, resource: Resource): boolean {
  return (
    resource.id === world.cluster?.quorumResource || coreResources(world).some(({ id }) => id === resource.id)
  );
}
