import type { ArtPort, ArtSide } from './art-types.ts';
import { drawingKey, drawnSide, drawnUnits } from './drawings/drawings.ts';
import type { DeviceView, RackSide } from './view-model.ts';

/** Width of every device drawing, in mm. */
export const DEVICE_WIDTH = 480;
/** Height of a rack unit, in mm. */
export const UNIT_HEIGHT = 44;

/** What decides which drawing a device has. */
export type DrawnDevice = Pick<DeviceView, 'model' | 'heightUnits'> & Partial<Pick<DeviceView, 'slots'>>;

/** Key of the drawing of a device: its own, or a plain box of the same height. */
export function artKeyOf(device: DrawnDevice): string {
  if (drawnUnits(device.model) !== undefined) return drawingKey(device.model, device.slots ?? []);
  return `plain-${Math.min(3, Math.max(1, device.heightUnits))}u`;
}

/** The drawing's anchors on one side. */
export function artSideOf(device: DrawnDevice, side: RackSide): ArtSide {
  return drawnSide(artKeyOf(device), side) ?? { ports: {}, leds: {}, labels: {}, slots: {}, hits: {} };
}

/**
 * Where a device's sockets are on its rear. Ports without an anchor of their name get a place in the free strip of the
 * plain box, so that a level with a port more than the drawing still can be wired.
 */
export function socketsOf(device: DeviceView): Readonly<Record<string, ArtPort>> {
  const { ports } = artSideOf(device, 'rear');
  const missing = device.ports.filter((port) => ports[port.key] === undefined);
  if (missing.length === 0) return ports;
  const pitch = Math.min(36, 300 / missing.length);
  const bottom = device.heightUnits * UNIT_HEIGHT;
  const extra = missing.map((port, index): [string, ArtPort] => [
    port.key,
    {
      x: 116 + index * pitch,
      y: bottom - 33,
      width: Math.min(24, pitch - 3),
      height: 18,
      portKind: port.portKind,
      laneY: bottom - 8.5,
      laneRoom: 4,
    },
  ]);
  return { ...ports, ...Object.fromEntries(extra) };
}
