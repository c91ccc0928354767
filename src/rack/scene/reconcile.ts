import type { DeviceView, RackViewModel } from '#rack/model';

/** What has to be drawn again. */
export interface Changes {
  /** Devices or racks stand elsewhere, or there are others. */
  readonly places: boolean;
  /** Something that rests looks different: a cable, a word, a dark device. */
  readonly resting: boolean;
  /** A lamp looks different. */
  readonly lamps: boolean;
}

/** Compares two view models device by device; unchanged devices keep their identity and cost one comparison. */
export function changesBetween(before: RackViewModel, after: RackViewModel): Changes {
  if (before === after) return { places: false, resting: false, lamps: false };
  const places = JSON.stringify(placesOf(before)) !== JSON.stringify(placesOf(after));
  if (places) return { places: true, resting: true, lamps: true };
  let resting = JSON.stringify(before.cables) !== JSON.stringify(after.cables);
  let lamps = resting;
  after.devices.forEach((device, index) => {
    const old = before.devices[index];
    if (old === undefined || old === device) return;
    resting ||= printOf(old) !== printOf(device);
    lamps ||= lampsOfDevice(old) !== lampsOfDevice(device);
  });
  return { places: false, resting, lamps };
}

function placesOf(viewModel: RackViewModel): unknown {
  return [
    viewModel.racks,
    viewModel.devices.map((device) => [
      device.id,
      device.model,
      device.rack,
      device.unit,
      device.heightUnits,
      device.hasConsole,
      device.hasPowerButton,
      device.systemDisk === 'dead',
      device.ports.map((port) => port.id),
    ]),
  ];
}

function printOf(device: DeviceView): string {
  const { name, status, lamp, powered, loadPercent, disks, ports } = device;
  return JSON.stringify([
    name,
    status,
    lamp === 'fault',
    powered,
    loadPercent,
    disks.map((disk) => disk.letter),
    ports.map((port) => port.label),
  ]);
}

function lampsOfDevice(device: DeviceView): string {
  return JSON.stringify([
    device.lamp,
    device.powered,
    device.disks,
    device.systemDisk,
    device.ports.map((port) => [port.link, port.active, port.broken]),
  ]);
}
