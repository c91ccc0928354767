import type { Tx } from '../engine/tx.ts';
import { resourceChart, resourceState } from '../selectors/states.ts';
import { dependentsOf } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { leaveInDirectory } from './exchange.ts';
import { dropCheckpoints } from './registry-checkpoints.ts';

/** The resource and everything that depends on it, what depends first. */
export function withDependents(world: World, resource: Resource): readonly Resource[] {
  return [...dependentsOf(world, resource.id).flatMap((other) => withDependents(world, other)), resource];
}

/** The first of them that is not at rest, so that none can be removed. */
export function firstNotOffline(world: World, resource: Resource): Resource | undefined {
  return withDependents(world, resource).find(
    (row) => !['Offline', 'Failed'].includes(resourceState(world, row.id)),
  );
}

/** Takes the resource and everything that depends on it out of the cluster. */
export function removeWithDependents(tx: Tx, resource: Resource): void {
  for (const row of withDependents(tx.world, resource)) removeOne(tx, row);
}

function removeOne(tx: Tx, resource: Resource): void {
  if (tx.find('resource', resource.id) === undefined) return;
  dropCheckpoints(tx, resource, null);
  tx.remove('resource', resource.id);
  tx.setChart(resourceChart(resource.id), null);
  leaveInDirectory(tx, resource);
  tx.emit('resource.deleted', resource.id, { resource: resource.name });
}
