import type { EvsId } from '../ids.ts';
import type { World } from '../world/world.ts';
import { isServing, nicOn } from './connectivity.ts';
import { reachesUsers } from './network.ts';
import { resourceState } from './states.ts';
import { isStore, resourcesOf, storeType } from './tables.ts';

/** Types whose resources must be online for a user to open the mailbox (E-22, impact 1). */
const mailboxTypes: readonly string[] = [
  'IP Address',
  'Network Name',
  'Physical Disk',
  'Microsoft Exchange System Attendant',
  storeType,
];

/** Whether the users of an EVS can open their mailboxes: its node alive, its resources online, its store answering (F-10), its address reachable. */
export function mailState(world: World, evs: EvsId): 'up' | 'down' {
  const row = world.entities.evs[evs];
  const group = row === undefined ? undefined : world.entities.group[row.group];
  if (group === undefined || !isServing(world, group.owner)) return 'down';
  const needed = resourcesOf(world, group).filter((resource) => mailboxTypes.includes(resource.resourceType));
  const stores = needed.filter(isStore);
  if (stores.length === 0 || stores.some(({ ailment }) => ailment?.kind === 'hung')) return 'down';
  if (!needed.every((resource) => resourceState(world, resource.id) === 'Online')) return 'down';
  const reachable = needed.some((resource) => {
    const network =
      resource.parameters.network === undefined
        ? undefined
        : world.entities.network[resource.parameters.network];
    const nic = network === undefined ? undefined : nicOn(world, group.owner, network);
    return nic !== undefined && reachesUsers(world, nic);
  });
  return reachable ? 'up' : 'down';
}
