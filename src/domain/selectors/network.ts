import type { NodeId } from '../ids.ts';
import { isValidAddress, networkAddress, sameSubnet } from '../rules/addresses.ts';
import { wiringGraph } from '../rules/wiring-graph.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { portLink, segmentHasUplink } from './hardware.ts';
import { computerState } from './states.ts';
import { rows } from './tables.ts';
import { livePort, wireOf } from './teams.ts';

export { isValidAddress, isValidMask, networkAddress } from '../rules/addresses.ts';

/** Whether Windows still answers on the wire: up, or on its way down. A hung computer has a link and no voice. */
export function windowsAlive(world: World, node: NodeId): boolean {
  const state = computerState(world, node);
  return state === 'running' || state === 'shuttingDown';
}

/** Whether the adapter has a link: Network Connections shows it without the red cross. */
export function nicLinked(world: World, nic: Nic): boolean {
  return portLink(world, livePort(world, nic)) === 'up';
}

/** The other connection that already uses this one's address on the same wire; Windows then disables this one (V-54). The earlier row wins. */
export function addressConflict(world: World, nic: Nic): Nic | null {
  if (nic.address === '' || !nicLinked(world, nic)) return null;
  for (const other of rows(world, 'nic')) {
    if (other.id === nic.id) return null;
    const sameWire = wireOf(world, other) === wireOf(world, nic);
    if (other.address === nic.address && sameWire && windowsAlive(world, other.node)) return other;
  }
  return null;
}

/** Whether TCP/IP works on the connection: link, Windows up, a static address that nobody else has. */
export function nicWorks(world: World, nic: Nic): boolean {
  return (
    nicLinked(world, nic) &&
    windowsAlive(world, nic.node) &&
    isValidAddress(nic.address) &&
    addressConflict(world, nic) === null
  );
}

/** Whether two connections hear each other: both work, one segment, one subnet from either side. No router stands between (W-26, W-40). */
export function nicsReachEachOther(world: World, a: Nic, b: Nic): boolean {
  return (
    nicWorks(world, a) &&
    nicWorks(world, b) &&
    wireOf(world, a) === wireOf(world, b) &&
    sameSubnet(a.address, b.address, a.mask) &&
    sameSubnet(a.address, b.address, b.mask)
  );
}

/** The segments in which the domain controller can be heard; none while it is off. */
export function directorySegments(world: World): readonly string[] {
  const { on, segment } = wiringGraph(world);
  const controller = world.entities.device[world.directory.controller];
  if (controller === undefined || !on.has(controller.id)) return [];
  return controller.ports.map((port) => segment.get(port)).filter((name) => name !== undefined);
}

/** Whether the connection has a way to the domain controller: same wire, same subnet. */
export function nicReachesDirectory(world: World, nic: Nic): boolean {
  const segment = wireOf(world, nic);
  return (
    segment !== null &&
    nicWorks(world, nic) &&
    directorySegments(world).includes(segment) &&
    sameSubnet(nic.address, world.directory.controllerAddress, nic.mask)
  );
}

/** Whether some connection of the computer names the controller, which is the DNS server, as DNS server (L-46). */
export function asksDirectoryDns(world: World, node: NodeId): boolean {
  const { controllerAddress } = world.directory;
  return rows(world, 'nic').some((nic) => nic.node === node && nic.dns.includes(controllerAddress));
}

/** Whether the computer can log on to the domain: it finds the controller by DNS and a connection leads there. */
export function reachesDirectory(world: World, node: NodeId): boolean {
  if (!asksDirectoryDns(world, node)) return false;
  return rows(world, 'nic').some((nic) => nic.node === node && nicReachesDirectory(world, nic));
}

/** Whether the mail users can talk to addresses on this connection: it works on the public subnet, in a segment with the uplink (L-63). */
export function reachesUsers(world: World, nic: Nic): boolean {
  const segment = wireOf(world, nic);
  return (
    segment !== null &&
    nicWorks(world, nic) &&
    !world.surroundings.silentSubnets.includes(networkAddress(nic.address, nic.mask)) &&
    segmentHasUplink(world, segment) &&
    sameSubnet(nic.address, world.directory.gateway, nic.mask)
  );
}
