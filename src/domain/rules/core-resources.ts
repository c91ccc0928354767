import { rows } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';

/** Names of the address and the name of the cluster itself (G-10). */
const coreNames: readonly string[] = ['Cluster IP Address', 'Cluster Name'];

/** Whether the cluster was formed without its quorum. */
export function withoutQuorum(world: World): boolean {
  return world.cluster?.startMode === 'fixQuorum';
}

/** The address and the name of the cluster, all that comes up by itself without the quorum. */
export function coreResources(world: World): readonly Resource[] {
  return rows(world, 'resource').filter((resource) => coreNames.includes(resource.name));
}

/** Whether the resource is of the cluster itself: it can be neither deleted nor done without (G-10). */
export function isCoreResource(world: World, resource: Resource): boolean {
  return resource.id === world.cluster?.quorumResource || coreNames.includes(resource.name);
}
