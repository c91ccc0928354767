import type { Cable, ComputerNode, Device, Disk, Port, World } from '#domain';
import {
  cableAt,
  computerOn,
  deviceStatus as engineStatus,
  hasButton,
  hasPower,
  isDeviceOn,
  isRunning,
  lineState,
  portLink,
  portsOf,
  rows,
  scsiSetting,
} from '#domain/selectors';
import type {
  CableView,
  DeviceStatus,
  DeviceView,
  DiskView,
  LampState,
  PortView,
  RackView,
  RackViewModel,
} from './view-model.ts';

/** Least height of a rack. */
const LEAST_UNITS = 8;

/** Watts that a running device draws from the UPS, for its display: an estimate, not a rule of the engine. */
const LOAD_PER_DEVICE_PERCENT = 14;

/** What the room shows of a world. Pure: the same world gives an equal view model. */
export function viewModelOf(world: World): RackViewModel {
  const devices = rows(world, 'device').map((device) => deviceView(world, device));
  return {
    racks: racksOf(devices, world.shelf?.units ?? 0),
    devices,
    cables: rows(world, 'cable').map(cableView),
  };
}

/** All racks of a room are as high as the highest device needs, or as there is room for more: the smaller the room, the larger it is seen. */
function racksOf(devices: readonly DeviceView[], atLeast: number): readonly RackView[] {
  const tops = devices.map((device) => device.unit + device.heightUnits - 1);
  const units = Math.max(LEAST_UNITS, atLeast, ...tops);
  const ids = new Set(devices.map((device) => device.rack));
  return [...ids].toSorted().map((id) => ({ id, units }));
}

function cableView(cable: Cable): CableView {
  return { id: cable.id, cableKind: cable.cableKind, from: cable.from, to: cable.to };
}

function deviceView(world: World, device: Device): DeviceView {
  const status = statusOf(world, device);
  const powered = hasPower(world, device.id);
  return {
    id: device.id,
    name: device.name,
    deviceKind: device.deviceKind,
    model: device.model,
    rack: device.rack,
    unit: device.unit,
    heightUnits: device.heightUnits,
    status,
    lamp: lampOf(status),
    powered,
    hasPowerButton: hasButton(device),
    hasConsole: computerOn(world, device.id) !== undefined,
    ports: portsOf(world, device).map((port) => portView(world, port)),
    slots: slotsOf(device),
    disks: rows(world, 'disk')
      .filter((disk) => disk.array === device.id)
      .map((disk) => diskView(world, disk, device)),
    systemDisk: systemDiskOf(world, device),
    loadPercent: device.deviceKind === 'ups' ? loadOf(world, device) : null,
  };
}

function systemDiskOf(world: World, device: Device): DeviceView['systemDisk'] {
  if (device.deviceKind !== 'server' && device.deviceKind !== 'domainController') return 'none';
  return computerOn(world, device.id)?.systemDisk === 'dead' ? 'dead' : 'good';
}

function slotsOf({ slots = 0, cards = [] }: Device): readonly string[] {
  return Array.from({ length: slots }, (_, index) => {
    const port = cards.find(({ slot }) => slot === index + 1)?.port;
    return port === undefined ? '' : port.slice(port.indexOf('/') + 1);
  });
}

/** The engine's status in the words on the machine: a server that runs Windows is UP, everything else is ON. */
function statusOf(world: World, device: Device): DeviceStatus {
  const status = engineStatus(world, device.id);
  if (status === 'broken') return 'fault';
  if (status === 'shuttingDown') return 'stopping';
  if (status === 'on' && computerOn(world, device.id) !== undefined) return 'up';
  return status;
}

const lamps: Readonly<Record<DeviceStatus, LampState>> = {
  up: 'good',
  on: 'good',
  setup: 'activity',
  starting: 'activity',
  stopping: 'activity',
  hung: 'fault',
  noSystem: 'fault',
  off: 'off',
  noPower: 'fault',
  fault: 'fault',
};

function lampOf(status: DeviceStatus): LampState {
  return lamps[status];
}

function portView(world: World, port: Port): PortView {
  const cable = cableAt(world, port.id);
  const link = lineState(world, port.id);
  const isData = port.portKind !== 'inlet' && port.portKind !== 'outlet';
  return {
    id: port.id,
    key: port.id.slice(port.id.indexOf('/') + 1),
    label: labelOf(world, port),
    connection: rows(world, 'nic').find((nic) => nic.port === port.id)?.name ?? '',
    portKind: port.portKind,
    cable: cable?.id ?? null,
    link: link === 'none' ? 'empty' : link,
    active: isData && link === 'up' && cable !== undefined && hasTraffic(world, cable),
    broken: port.broken,
  };
}

/** Beside a SCSI socket stands its id, and a bar behind it where the bus ends there (T-15). */
function labelOf(world: World, { id, label }: Port): string {
  const scsi = scsiSetting(world, id);
  return scsi === null ? label : `${label} ID${scsi.id}${scsi.terminated ? ' ▮' : ''}`;
}

/** Data moves when a computer that runs Windows is at one end, or neither end is a computer. */
function hasTraffic(world: World, cable: Cable): boolean {
  const computers = [cable.from, cable.to]
    .map((end) => world.entities.port[end])
    .map((port): ComputerNode | undefined =>
      port === undefined ? undefined : computerOn(world, port.device),
    )
    .filter((computer) => computer !== undefined);
  return computers.length === 0 || computers.some((computer) => isRunning(world, computer.id));
}

function diskView(world: World, disk: Disk, array: Device): DiskView {
  const lamp: LampState = disk.broken
    ? 'fault'
    : isDeviceOn(world, array.id)
      ? disk.volume === null
        ? 'good'
        : 'activity'
      : 'off';
  return { number: disk.number, letter: disk.volume?.letter ?? '', lamp };
}

/** Share of the UPS's capacity in use: each running device on it takes the same part. */
function loadOf(world: World, ups: Device): number {
  const fed = portsOf(world, ups).filter((port) => portLink(world, port.id) === 'up').length;
  return Math.min(100, fed * LOAD_PER_DEVICE_PERCENT);
}
