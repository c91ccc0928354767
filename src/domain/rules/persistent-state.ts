import type { Group, Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { holdsQuorum } from './failover.ts';

/** Whether the resource comes online with its group: its own PersistentState, else the group's, else not (G-11, R-45). */
export function shallBeOnline(world: World, { wantOnline, group }: Resource): boolean {
  return wantOnline ?? world.entities.group[group]?.persistentState ?? false;
}

/**
 * Whether a cluster that forms leaves the group as it is: somebody wrote its PersistentState as FALSE (G-11). The group
 * of the quorum comes up in any case, without it there is no cluster (N-24 steps 4 and 6).
 */
export function staysDownAtForm(world: World, group: Group): boolean {
  return group.persistentState === false && !holdsQuorum(world, group);
}

/** What an order to be online or offline leaves in a group: a value that was written follows, an unset one stays so (G-11, G-12). */
export function afterOrder(
  { persistentState, keptOffline }: Group,
  online: boolean,
): Partial<Pick<Group, 'persistentState' | 'keptOffline'>> {
  return {
    ...(persistentState === undefined || persistentState === null ? {} : { persistentState: online }),
    ...(keptOffline === true && online ? { keptOffline: false } : {}),
  };
}
