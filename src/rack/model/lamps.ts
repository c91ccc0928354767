import { artSideOf } from './art.ts';
import type { RoomLayout } from './layout.ts';
import type { DeviceView, LampState, PortView, RackViewModel } from './view-model.ts';

/** A lamp in the room: where it is, how large, what it says. `key` is `<device id>#<lamp>`. */
export interface Lamp {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly state: LampState;
}

/** All lamps of this side that give light. Dark ones are part of the drawings. */
export function lampsOf(viewModel: RackViewModel, layout: RoomLayout): readonly Lamp[] {
  return viewModel.devices.flatMap((device) => {
    const box = layout.devices.get(device.id);
    if (box === undefined) return [];
    const ports = new Map(device.ports.map((port) => [port.key, port]));
    return Object.entries(artSideOf(device, layout.side).leds).flatMap(([key, led]): Lamp[] => {
      const state = lampState(device, ports, key);
      if (state === 'off') return [];
      return [{ key: `${device.id}#${key}`, x: box.x + led.x, y: box.y + led.y, r: led.r, state }];
    });
  });
}

function lampState(device: DeviceView, ports: ReadonlyMap<string, PortView>, key: string): LampState {
  if (key === 'status') return device.lamp;
  if (key === 'systemDisk') return systemDiskLamp(device);
  if (key.startsWith('disk'))
    return device.powered ? (device.disks[Number(key.slice(4)) - 1]?.lamp ?? 'off') : 'off';
  if (key.startsWith('psu')) return supplyLamp(device, ports.get(key));
  const dash = key.indexOf('-');
  const port = ports.get(key.slice(dash + 1));
  if (port === undefined || !device.powered) return 'off';
  if (port.broken) return key.startsWith('link-') ? 'fault' : 'off';
  if (port.link !== 'up') return 'off';
  if (key.startsWith('link-')) return 'good';
  return port.active ? 'activity' : 'off';
}

/** Amber as long as a dead disk is in the bay, also while the server is off: it has to be off to get a new one. */
function systemDiskLamp(device: DeviceView): LampState {
  if (!device.powered || device.systemDisk === 'none') return 'off';
  if (device.systemDisk === 'dead') return 'warning';
  return device.lamp === 'off' ? 'off' : 'good';
}

/** Green with electricity; red when this supply has none while the device runs on another. */
function supplyLamp(device: DeviceView, port: PortView | undefined): LampState {
  if (port === undefined) return 'off';
  if (port.link === 'up') return port.broken ? 'fault' : 'good';
  return device.powered ? 'fault' : 'off';
}

/** Length of a step of the slow blinking, in ms: at most four frames a second. */
export const BLINK_STEP_MS = 320;

/** Whether a lamp is lit at a step. Activity flickers irregularly, a fault gives two short flashes and a pause. */
export function isLit(lamp: Lamp, step: number): boolean {
  if (lamp.state === 'fault') return step % 6 === 0 || step % 6 === 2;
  if (lamp.state !== 'activity') return true;
  let mix = step * 7;
  for (let index = 0; index < lamp.key.length; index += 1) mix = (mix * 31 + lamp.key.charCodeAt(index)) | 0;
  return ((mix ^ (mix >>> 9)) & 7) < 5;
}

/** Whether any lamp changes with time. */
export function blinks(lamps: readonly Lamp[]): boolean {
  return lamps.some((lamp) => lamp.state === 'activity' || lamp.state === 'fault');
}
