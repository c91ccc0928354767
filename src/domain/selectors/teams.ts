import type { PortId } from '../ids.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { lanSegment, portLink } from './hardware.ts';
import { rows } from './tables.ts';

/** The LAN ports behind a connection: one, or those of its team (W-36). */
export const portsOfNic = ({ port, team = [port] }: Nic): readonly PortId[] => team;

/** The port through which a connection works right now: of a team the first that has a link. */
export function livePort(world: World, nic: Nic): PortId {
  return portsOfNic(nic).find((port) => portLink(world, port) === 'up') ?? nic.port;
}

/** The part of the live LAN that a connection belongs to; null without a link. */
export function wireOf(world: World, nic: Nic): string | null {
  return lanSegment(world, livePort(world, nic));
}

/** The connection that has this port in its team. */
export function teamWith(world: World, port: PortId): Nic | undefined {
  return rows(world, 'nic').find(({ team }) => team?.includes(port) === true);
}
