import type { NicId, PortId } from '../ids.ts';
import { isDeviceOn } from '../selectors/hardware.ts';
import { allPortals } from '../selectors/iscsi.ts';
import { isRunning, resourceState } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';

/**
 * Who answers to the address already, except for the one that is to have it: a computer that runs, an array, the
 * controller, the router, or a resource that is online (V-16, V-54).
 */
export function addressHolder(world: World, address: string, except: NicId | PortId): string | null {
  if (address === '') return null;
  const nic = rows(world, 'nic').find(
    (row) => row.id !== except && row.address === address && isRunning(world, row.node),
  );
  if (nic !== undefined) return world.entities.node[nic.node]?.name ?? '';
  const portal = allPortals(world).find(
    ({ port, array, ...own }) => port !== except && own.address === address && isDeviceOn(world, array),
  );
  if (portal !== undefined) return world.entities.device[portal.array]?.name ?? '';
  const { controller, controllerAddress, gateway } = world.directory;
  if (address === controllerAddress) return world.entities.device[controller]?.name ?? '';
  if (address === gateway) return 'gateway';
  const resource = rows(world, 'resource').find(
    (row) => row.parameters.address === address && resourceState(world, row.id) === 'Online',
  );
  return resource?.name ?? null;
}
