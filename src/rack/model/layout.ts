import type { DeviceId, PortId } from '#domain';
import { artSideOf, DEVICE_WIDTH, socketsOf, UNIT_HEIGHT } from './art.ts';
import type { ArtPort, Box } from './art-types.ts';
import type { DeviceView, RackSide, RackViewModel } from './view-model.ts';

/** Measures of a rack drawing, in mm; they follow `drawings/rack.ts`. */
export const rackMeasures = {
  width: 632,
  top: 40,
  base: 26,
  deviceX: 76,
  channelX: 16,
  channelWidth: 46,
  gap: 64,
  margin: 34,
  /** Room above a single rack for its light, and above several for the cable tray too. */
  ceiling: 52,
  ceilingWithTray: 104,
  /** Floor below the racks. */
  floor: 46,
  trayY: 62,
} as const;

/** Cables that hang into an empty unit keep this far from the device below it, in mm. */
const GAP_EDGE = 6;

/** A rack on the floor of the room. `unitsBottom` is the lower edge of unit 1. */
export interface PlacedRack extends Box {
  readonly id: string;
  readonly units: number;
  readonly unitsTop: number;
  readonly unitsBottom: number;
}

/** A socket in the room. */
export interface PlacedPort extends Box {
  readonly id: PortId;
  readonly device: DeviceId;
  readonly rack: string;
  /** Middle of the socket. */
  readonly cx: number;
  readonly cy: number;
  /** Height at which the first cable runs sideways below it, and how far down others may follow. */
  readonly laneY: number;
  readonly laneRoom: number;
}

/** Something to press: the way to the screen, the power button, a disk that is dead. */
export interface PlacedHit extends Box {
  readonly device: DeviceId;
  readonly action: 'console' | 'power' | 'systemDisk';
}

/** Where everything is, in mm of the room. */
export interface RoomLayout {
  readonly side: RackSide;
  readonly width: number;
  readonly height: number;
  readonly racks: readonly PlacedRack[];
  readonly devices: ReadonlyMap<DeviceId, Box>;
  /** Sockets that can be seen from this side. */
  readonly ports: ReadonlyMap<PortId, PlacedPort>;
  readonly hits: readonly PlacedHit[];
}

/** What lies under a point. */
export type RoomHit =
  | { readonly kind: 'port'; readonly port: PortId; readonly device: DeviceId }
  | { readonly kind: PlacedHit['action'] | 'device'; readonly device: DeviceId }
  | { readonly kind: 'background' };

/** Places racks side by side, devices in their units, sockets and buttons where the drawings have them. */
export function layoutRoom(viewModel: RackViewModel, side: RackSide): RoomLayout {
  const m = rackMeasures;
  const tallest = Math.max(1, ...viewModel.racks.map((rack) => rack.units)) * UNIT_HEIGHT;
  const ceiling = viewModel.racks.length > 1 ? m.ceilingWithTray : m.ceiling;
  const floorY = ceiling + m.top + tallest + m.base;
  const racks = viewModel.racks.map((rack, index): PlacedRack => {
    const height = m.top + rack.units * UNIT_HEIGHT + m.base;
    const y = floorY - height;
    return {
      id: rack.id,
      units: rack.units,
      x: m.margin + index * (m.width + m.gap),
      y,
      width: m.width,
      height,
      unitsTop: y + m.top,
      unitsBottom: y + m.top + rack.units * UNIT_HEIGHT,
    };
  });
  const devices = new Map<DeviceId, Box>();
  const ports = new Map<PortId, PlacedPort>();
  const hits: PlacedHit[] = [];
  for (const device of viewModel.devices) {
    const box = deviceBox(device, racks);
    if (box === null) continue;
    devices.set(device.id, box);
    if (side === 'rear') placePorts(device, box, freeBelow(device, viewModel.devices), ports);
    placeHits(device, box, side, hits);
  }
  const count = Math.max(1, racks.length);
  return {
    side,
    width: 2 * m.margin + count * m.width + (count - 1) * m.gap,
    height: floorY + m.floor,
    racks,
    devices,
    ports,
    hits,
  };
}

/** What lies under a point of the room; sockets are a little larger to the finger than to the eye. */
export function hitAt(layout: RoomLayout, x: number, y: number, reach = 3): RoomHit {
  const port = nearestPort(layout, x, y, reach);
  if (port !== null) return { kind: 'port', port: port.id, device: port.device };
  const button = layout.hits.find((hit) => inside(hit, x, y, 0));
  if (button !== undefined) return { kind: button.action, device: button.device };
  for (const [device, box] of layout.devices) if (inside(box, x, y, 0)) return { kind: 'device', device };
  return { kind: 'background' };
}

function nearestPort(layout: RoomLayout, x: number, y: number, reach: number): PlacedPort | null {
  let best: PlacedPort | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const port of layout.ports.values()) {
    if (!inside(port, x, y, reach)) continue;
    const distance = (port.cx - x) ** 2 + (port.cy - y) ** 2;
    if (distance < bestDistance) {
      best = port;
      bestDistance = distance;
    }
  }
  return best;
}

function inside(box: Box, x: number, y: number, reach: number): boolean {
  return (
    x >= box.x - reach &&
    x <= box.x + box.width + reach &&
    y >= box.y - reach &&
    y <= box.y + box.height + reach
  );
}

function deviceBox(device: DeviceView, racks: readonly PlacedRack[]): Box | null {
  const rack = racks.find((each) => each.id === device.rack);
  if (rack === undefined) return null;
  return {
    x: rack.x + rackMeasures.deviceX,
    y: rack.unitsBottom - (device.unit - 1 + device.heightUnits) * UNIT_HEIGHT,
    width: DEVICE_WIDTH,
    height: device.heightUnits * UNIT_HEIGHT - 1,
  };
}

/** Height of the empty units right below a device, in mm. */
function freeBelow(device: DeviceView, devices: readonly DeviceView[]): number {
  const tops = devices
    .filter((other) => other.rack === device.rack && other.unit < device.unit)
    .map((other) => other.unit + other.heightUnits);
  return (device.unit - Math.max(1, ...tops)) * UNIT_HEIGHT;
}

function placePorts(device: DeviceView, box: Box, free: number, ports: Map<PortId, PlacedPort>): void {
  const sockets = socketsOf(device);
  for (const port of device.ports) {
    const socket = sockets[port.key];
    if (socket === undefined) continue;
    const x = box.x + socket.x;
    const y = box.y + socket.y;
    ports.set(port.id, {
      id: port.id,
      device: device.id,
      rack: device.rack,
      x,
      y,
      width: socket.width,
      height: socket.height,
      cx: x + socket.width / 2,
      cy: y + socket.height / 2,
      laneY: box.y + socket.laneY,
      laneRoom: socket.laneRoom + (isLowest(socket, box) ? Math.max(0, free - GAP_EDGE) : 0),
    });
  }
}

/** Whether cables of this socket hang along the lower edge of the device, and so may hang into an empty unit below. */
function isLowest(socket: ArtPort, box: Box): boolean {
  return socket.laneY + socket.laneRoom > box.height - 6;
}

function placeHits(device: DeviceView, box: Box, side: RackSide, hits: PlacedHit[]): void {
  for (const [key, hit] of Object.entries(artSideOf(device, side).hits)) {
    if (key === 'console' && !device.hasConsole) continue;
    if (key === 'power' && !device.hasPowerButton) continue;
    if (key === 'systemDisk' && device.systemDisk !== 'dead') continue;
    if (key !== 'console' && key !== 'power' && key !== 'systemDisk') continue;
    hits.push({ ...hit, x: box.x + hit.x, y: box.y + hit.y, device: device.id, action: key });
  }
}
