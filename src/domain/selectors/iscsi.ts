import type { DeviceId, NodeId, PortId } from '../ids.ts';
import { sameSubnet } from '../rules/addresses.ts';
import type { IscsiInitiator, IscsiTarget } from '../world/iscsi.ts';
import type { ComputerNode, Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { lanSegment } from './hardware.ts';
import { nicWorks } from './network.ts';
import { nicsOf, rows } from './tables.ts';
import { wireOf } from './teams.ts';

/** An iSCSI port of an array, at which its disks are to be had over the LAN (T-18). */
export interface IscsiPortal {
  readonly port: PortId;
  readonly array: DeviceId;
  readonly address: string;
  readonly mask: string;
}

/** The subnets in which the ports of an array wait when it leaves the factory, one for each. */
const factorySubnet = 130;

/** The iSCSI ports of a device, in panel order; none where it is no array or has none. */
export function portalsOf(world: World, array: DeviceId): readonly IscsiPortal[] {
  const device = world.entities.device[array];
  if (device?.deviceKind !== 'storageArray') return [];
  const ports = device.ports.flatMap((id) => {
    const port = world.entities.port[id];
    return port?.portKind === 'rj45' ? [port] : [];
  });
  return ports.map(({ id, portal }, index) => ({
    port: id,
    array,
    ...(portal ?? { address: `192.168.${factorySubnet + index}.101`, mask: '255.255.255.0' }),
  }));
}

/** Every iSCSI port of the room. */
export function allPortals(world: World): readonly IscsiPortal[] {
  return rows(world, 'device').flatMap(({ id }) => portalsOf(world, id));
}

/** Two that bear one address on one wire are in each other's way: the earlier one answers. */
function isHeard(world: World, portal: IscsiPortal): boolean {
  const wire = lanSegment(world, portal.port);
  const first = allPortals(world).find(
    ({ port, address }) => address === portal.address && lanSegment(world, port) === wire,
  );
  return wire !== null && first?.port === portal.port;
}

/** The connections of a computer from which the portal answers: they work, on one wire and in one subnet with it. */
function nicsTo(world: World, node: ComputerNode, portal: IscsiPortal): readonly Nic[] {
  if (!isHeard(world, portal)) return [];
  const wire = lanSegment(world, portal.port);
  return nicsOf(world, node).filter(
    (nic) =>
      nicWorks(world, nic) &&
      wireOf(world, nic) === wire &&
      nic.address !== portal.address &&
      sameSubnet(nic.address, portal.address, nic.mask) &&
      sameSubnet(nic.address, portal.address, portal.mask),
  );
}

/** The portals of an array that answer this computer. */
export function reachedPortals(world: World, node: NodeId, array: DeviceId): readonly IscsiPortal[] {
  const computer = world.entities.node[node];
  if (computer === undefined) return [];
  return portalsOf(world, array).filter((portal) => nicsTo(world, computer, portal).length > 0);
}

/** The computer's initiator as it is set; one that knows nothing where nobody has touched it. */
export const initiatorOf = ({ iscsi = { portals: [], targets: [] } }: ComputerNode): IscsiInitiator => iscsi;

/** What the initiator has with this array; undefined before it was ever logged on. */
export function iscsiTarget(node: ComputerNode, array: DeviceId): IscsiTarget | undefined {
  return initiatorOf(node).targets.find((target) => target.array === array);
}

/** The arrays of which a portal that was added tells: each tells of itself, whichever of its portals is asked. */
export function knownTargets(world: World, node: ComputerNode): readonly DeviceId[] {
  const { portals, targets } = initiatorOf(node);
  return rows(world, 'device').flatMap(({ id }) => {
    const isTold = portalsOf(world, id).some(({ address }) => portals.includes(address));
    return isTold || targets.some(({ array }) => array === id) ? [id] : [];
  });
}

/** Ways by which a logged-on initiator reaches the array: as many as there are portals that answer, and connections to reach them by (T-18). */
export function iscsiPathCount(world: World, node: NodeId, array: DeviceId): number {
  const computer = world.entities.node[node];
  if (computer === undefined || iscsiTarget(computer, array)?.loggedOn !== true) return 0;
  const ways = portalsOf(world, array).map((portal) => nicsTo(world, computer, portal));
  const nics = new Set(ways.flat().map(({ id }) => id));
  return Math.min(nics.size, ways.filter((way) => way.length > 0).length);
}

/** How a target is called: every array bears the name of its device in its own. */
export const targetName = (array: string): string => `iqn.2003-01.com.example:${array.toLowerCase()}`;

/** How the initiator of a computer is called: after its full name. */
export const initiatorName = ({ name, domain }: ComputerNode): string =>
  `iqn.1991-05.com.microsoft:${[name, ...(domain === null ? [] : [domain])].join('.').toLowerCase()}`;
