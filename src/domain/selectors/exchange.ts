import type { Group, Resource } from '../world/cluster.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { resourcesOf, rows } from './tables.ts';

/** The type of the System Attendant's resource. */
export const attendantType = 'Microsoft Exchange System Attendant';

/** The type of the Message Transfer Agent's resource. */
export const mtaType = 'Microsoft Exchange Message Transfer Agent';

/** Whether it is a System Attendant, with which a virtual server stands and falls (E-11, E-22). */
export function isAttendant({ resourceType }: Resource): boolean {
  return resourceType === attendantType;
}

/** The System Attendant of an EVS; undefined when only its object in the directory is left (E-70). */
export function attendantOf(world: World, { group }: ExchangeVirtualServer): Resource | undefined {
  const row = world.entities.group[group];
  return row === undefined ? undefined : resourcesOf(world, row).find(isAttendant);
}

/** The EVS of a group; undefined when it has none (E-2). */
export function evsOf(world: World, { id }: Pick<Group, 'id'>): ExchangeVirtualServer | undefined {
  return rows(world, 'evs').find((row) => row.group === id);
}

/** The virtual servers that have their resources in the cluster, objects that were left behind not among them (E-70). */
export function builtServers(world: World): readonly ExchangeVirtualServer[] {
  return rows(world, 'evs').filter((evs) => attendantOf(world, evs) !== undefined);
}

/** Whether the virtual server has the cluster's one MTA (E-7, L-19). */
export function ownsMta(world: World, { group }: ExchangeVirtualServer): boolean {
  const row = world.entities.group[group];
  return row !== undefined && resourcesOf(world, row).some(({ resourceType }) => resourceType === mtaType);
}
