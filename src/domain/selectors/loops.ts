import type { DeviceId, NodeId } from '../ids.ts';
import { storageReach } from '../rules/storage-reach.ts';
import { wiringGraph } from '../rules/wiring-graph.ts';
import type { Device } from '../world/hardware.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { iscsiPathCount } from './iscsi.ts';
import { cableAt, keptWith, resourcesOf } from './tables.ts';

/** The Fibre Channel hubs whose loop is being initialised (T-16). */
const silentHubs = keptWith(
  (table: object): ReadonlySet<DeviceId> =>
    new Set(
      (Object.values(table) as Device[]).flatMap(({ id, silentUntil }) =>
        silentUntil === undefined ? [] : [id],
      ),
    ),
);

/** The servers on one loop with an array: plugged straight into it, or through hubs (T-16). */
export function serversOnLoop(world: World, array: DeviceId): readonly DeviceId[] {
  const { device, port } = world.entities;
  const joined: DeviceId[] = [array];
  const servers = new Set<DeviceId>();
  for (const id of joined) {
    for (const own of device[id]?.ports ?? []) {
      const cable = cableAt(world, own);
      if (cable?.cableKind !== 'fc') continue;
      const far = device[port[cable.from === own ? cable.to : cable.from]?.device ?? array];
      if (far?.deviceKind === 'server') servers.add(far.id);
      if (far?.deviceKind === 'fcHub' && !joined.includes(far.id)) joined.push(far.id);
    }
  }
  return [...servers];
}

/** Whether nothing that a node writes to an array gets there right now, although a way leads to it: its loop is being initialised. */
function waitsForLoop(world: World, node: NodeId, array: DeviceId): boolean {
  const silent = silentHubs(world.entities.device);
  const server = world.entities.device[world.entities.node[node]?.device ?? array];
  if (silent.size === 0 || server === undefined || iscsiPathCount(world, node, array) > 0) return false;
  const { cableAt: cables, link, reach } = wiringGraph(world);
  const free = storageReach(world.entities, [server], cables, link, silent);
  const leads = (ways: typeof reach) => server.ports.some((port) => ways.get(port)?.has(array) === true);
  return leads(reach) && !leads(free);
}

/** Whether a virtual server waits for a disk of its own, because a loop is being initialised (T-16). */
export function disksWait(world: World, evs: ExchangeVirtualServer): boolean {
  const group = world.entities.group[evs.group];
  if (group === undefined || silentHubs(world.entities.device).size === 0) return false;
  return resourcesOf(world, group).some(({ parameters }) => {
    const array = world.entities.disk[parameters.disk ?? 'disk:']?.array;
    return array !== undefined && waitsForLoop(world, group.owner, array);
  });
}
