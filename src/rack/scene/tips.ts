import type { CableView, DeviceId, DeviceView, PortView, RackViewModel, RoomHit } from '#rack/model';
import { statusColours } from './colours.ts';
import type { RackText } from './rack-text.ts';
import type { TipLine } from './tip-layer.ts';

const PLAIN = '#dbe5ec';
const QUIET = '#a8bac7';
const GOOD = '#57e389';
const BAD = '#ff8080';
const WARN = '#ffc866';

/** What the tooltip says about the thing under the pointer. */
export function tipFor(hit: RoomHit, viewModel: RackViewModel, text: RackText): readonly TipLine[] {
  if (hit.kind === 'background') return [];
  const device = viewModel.devices.find((each) => each.id === hit.device);
  if (device === undefined) return [];
  if (hit.kind !== 'port')
    return [deviceLine(device, text), { text: whatClickDoes(hit, device, text), colour: QUIET }];
  const port = device.ports.find((each) => each.id === hit.port);
  if (port === undefined) return [];
  return portTip(device, port, viewModel, text);
}

/** Name and state of a device. */
function deviceLine(device: DeviceView, text: RackText): TipLine {
  const status = text(`status.${device.status}`);
  return { text: text('tip.device', { device: device.name, status }), colour: statusColours[device.status] };
}

/** What a click there does. */
function whatClickDoes(hit: RoomHit, device: DeviceView, text: RackText): string {
  if (hit.kind === 'systemDisk') return text('tip.systemDisk');
  if (hit.kind === 'console') return text('tip.console', { device: device.name });
  if (hit.kind === 'power') return text('tip.power', { device: device.name });
  return text('tip.closer');
}

/** What the tooltip says while a power button is held; `seconds` are still to go. */
export function holdTip(
  device: DeviceId,
  seconds: number,
  viewModel: RackViewModel,
  text: RackText,
): readonly TipLine[] {
  const held = viewModel.devices.find((each) => each.id === device);
  if (held === undefined) return [];
  return [deviceLine(held, text), { text: text('tip.holding', { seconds }), colour: WARN }];
}

/** What the tooltip says while a plug is over a port. */
export function dropTip(port: string, note: string, ok: boolean, text: RackText): readonly TipLine[] {
  const title = { text: text('tip.drop', { port: spell(port) }), colour: PLAIN };
  return note === '' ? [title] : [title, { text: note, colour: ok ? WARN : BAD }];
}

/** `NODE1/nic1` as `NODE1 · nic1`; used where a port is named without its device at hand. */
function spell(port: string): string {
  return port.replace('/', ' · ');
}

function portTip(
  device: DeviceView,
  port: PortView,
  viewModel: RackViewModel,
  text: RackText,
): readonly TipLine[] {
  const lines: TipLine[] = [
    { text: text('tip.port', { device: device.name, port: port.label }), colour: PLAIN },
  ];
  if (port.connection !== '')
    lines.push({ text: text('tip.connection', { name: port.connection }), colour: QUIET });
  if (port.broken) lines.push({ text: text('tip.broken'), colour: BAD });
  const cable = viewModel.cables.find((each) => each.id === port.cable);
  if (cable === undefined) {
    lines.push({ text: text('tip.free'), colour: QUIET });
    return lines;
  }
  const other = otherEnd(cable, port);
  const far = viewModel.devices
    .flatMap((each) => each.ports.map((each2) => ({ device: each, port: each2 })))
    .find((each) => each.port.id === other);
  const name = far === undefined ? spell(other) : `${far.device.name} ${far.port.label}`;
  lines.push({
    text: text('tip.connected', { cable: text(`cable.${cable.cableKind}`), port: name }),
    colour: QUIET,
  });
  lines.push({
    text: `${port.link === 'up' ? '●' : '○'} ${text(`link.${port.link}`)}`,
    colour: linkColours[port.link],
  });
  return lines;
}

/** A device that is off is no fault, so neither is its dark cable. */
const linkColours: Readonly<Record<PortView['link'], string>> = {
  up: GOOD,
  down: BAD,
  noPower: WARN,
  off: QUIET,
  empty: QUIET,
};

function otherEnd(cable: CableView, port: PortView): string {
  return cable.from === port.id ? cable.to : cable.from;
}
