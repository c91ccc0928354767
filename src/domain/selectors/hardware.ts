import type { DeviceId, PortId } from '../ids.ts';
import { type PortLink, wiringGraph } from '../rules/wiring-graph.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { computerState } from './states.ts';
import { cableAt, rows } from './tables.ts';

export { cableKindFor, legalTargets, plugFits } from '../rules/wiring.ts';
export { hasButton } from '../rules/wiring-graph.ts';
export type { PortLink };

/** What the lamps on a device's front tell. */
export type DeviceStatus =
  | 'on'
  | 'off'
  | 'noPower'
  | 'setup'
  | 'starting'
  | 'shuttingDown'
  | 'broken'
  | 'hung';

/** Whether at least one feed reaches the device (L-65). A device without inlets is always fed. */
export function hasPower(world: World, device: DeviceId): boolean {
  return wiringGraph(world).powered.has(device);
}

/** The live strips and UPSs that feed a device, each once. Two of them with different ways to the building make it redundant. */
export function powerFeeds(world: World, device: DeviceId): readonly DeviceId[] {
  return wiringGraph(world).feeds.get(device) ?? [];
}

/** Whether the device runs: fed, button in, not broken. For a server that says nothing about Windows. */
export function isDeviceOn(world: World, device: DeviceId): boolean {
  return wiringGraph(world).on.has(device);
}

/** The socket's lamp: dark without a cable, lit when the cable carries. For power sockets `up` means that current flows. */
export function portLink(world: World, port: PortId): PortLink {
  return wiringGraph(world).link.get(port) ?? 'none';
}

/** How a cable stands at a port: as its lamp, and when that is dark, whether one end merely rests or lacks power. */
export type LineState = PortLink | 'off' | 'noPower';

/** Tells a cable that waits for a device to be switched on from one that something is wrong with. */
export function lineState(world: World, port: PortId): LineState {
  const link = portLink(world, port);
  const cable = cableAt(world, port);
  if (link !== 'down' || cable === undefined || cable.cableKind === 'power') return link;
  const ends = [cable.from, cable.to].flatMap((end) => world.entities.port[end]?.device ?? []);
  const states = ends.map((device) => deviceStatus(world, device));
  if (states.includes('broken')) return link;
  return (['noPower', 'off'] as const).find((state) => states.includes(state)) ?? link;
}

/** Name of the part of the live LAN (or storage net) that the socket belongs to; null without a link. */
export function lanSegment(world: World, port: PortId): string | null {
  return wiringGraph(world).segment.get(port) ?? null;
}

/** Whether the users outside the room can be reached from this segment. */
export function segmentHasUplink(world: World, segment: string): boolean {
  return wiringGraph(world).uplinks.has(segment);
}

/** The Windows computer that runs on this device, if the device is a server. */
export function computerOn(world: World, device: DeviceId): ComputerNode | undefined {
  return rows(world, 'node').find((node) => node.device === device);
}

/** What a device shows: power first, then what runs on it. */
export function deviceStatus(world: World, device: DeviceId): DeviceStatus {
  const row = world.entities.device[device];
  if (row === undefined) return 'off';
  if (row.broken) return 'broken';
  if (!hasPower(world, device)) return 'noPower';
  if (!isDeviceOn(world, device)) return 'off';
  const computer = computerOn(world, device);
  if (computer === undefined) return 'on';
  const state = computerState(world, computer.id);
  if (state === 'running') return 'on';
  return state;
}
