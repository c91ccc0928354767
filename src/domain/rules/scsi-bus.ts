import type { DeviceId, PortId } from '../ids.ts';
import type { Cable, Device, Port } from '../world/hardware.ts';
import { Components } from './components.ts';
import type { Hardware } from './wiring-types.ts';

/** Why nothing on a SCSI bus is seen: two answer to one id, or its ends are not where it is terminated (T-15). */
export type BusProblem = 'scsiId' | 'termination';

/** The id of every controller as it leaves the factory, the highest in rank: two of them on one bus are in each other's way. */
const controllerId = 7;
/** The id of an array as it leaves the factory. */
const arrayId = 0;

/** Where the id and the termination of what lies behind a socket are kept: an array has one of each for all of its sockets. */
export function scsiHolder(tables: Hardware, port: Port): Port {
  const device = tables.device[port.device];
  if (device?.deviceKind !== 'storageArray') return port;
  const [first] = scsiPortsOf(tables, device);
  return first ?? port;
}

/** The SCSI id behind a socket. */
export function scsiIdOf(tables: Hardware, port: Port): number {
  const standard = tables.device[port.device]?.deviceKind === 'storageArray' ? arrayId : controllerId;
  return scsiHolder(tables, port).scsiId ?? standard;
}

/** Whether what lies behind a socket ends the bus. */
export function isTerminated(tables: Hardware, port: Port): boolean {
  return scsiHolder(tables, port).terminated ?? true;
}

/** The sockets on buses that do not work, each with what is wrong. */
export function faultyBuses(
  tables: Hardware,
  devices: readonly Device[],
  cables: readonly Cable[],
  on: ReadonlySet<DeviceId>,
): ReadonlyMap<PortId, BusProblem> {
  const found = new Map<PortId, BusProblem>();
  const plugged = cables
    .filter(({ cableKind }) => cableKind === 'scsi')
    .flatMap(({ from, to }) => [from, to]);
  if (plugged.length === 0) return found;
  for (const ports of busesOf(tables, devices, cables)) {
    const problem = problemOf(tables, ports, new Set(plugged), on);
    if (problem !== null) for (const { id } of ports) found.set(id, problem);
  }
  return found;
}

/** Sockets that hang on one bus: joined by cables, and through arrays, which pass it on. */
function busesOf(
  tables: Hardware,
  devices: readonly Device[],
  cables: readonly Cable[],
): readonly (readonly Port[])[] {
  const parts = new Components();
  for (const { cableKind, from, to } of cables) if (cableKind === 'scsi') parts.join(from, to);
  for (const device of devices) {
    const [first, ...others] = device.deviceKind === 'storageArray' ? scsiPortsOf(tables, device) : [];
    for (const other of others) if (first !== undefined) parts.join(first.id, other.id);
  }
  const buses = new Map<string, Port[]>();
  for (const port of devices.flatMap((device) => scsiPortsOf(tables, device)))
    buses.set(parts.nameOf(port.id), [...(buses.get(parts.nameOf(port.id)) ?? []), port]);
  return [...buses.values()];
}

function scsiPortsOf(tables: Hardware, device: Device): readonly Port[] {
  return device.ports.flatMap((id) => {
    const port = tables.port[id];
    return port?.portKind === 'scsi' ? [port] : [];
  });
}

function problemOf(
  tables: Hardware,
  ports: readonly Port[],
  plugged: ReadonlySet<PortId>,
  on: ReadonlySet<DeviceId>,
): BusProblem | null {
  if (!ports.some(({ id }) => plugged.has(id))) return null;
  const ids: number[] = [];
  for (const port of ports) {
    if (scsiHolder(tables, port) !== port) continue;
    const cabled = ports.filter(({ id, device }) => device === port.device && plugged.has(id)).length;
    // What two cables lead to lies in the middle of the bus, everything else at one of its ends.
    const isArray = tables.device[port.device]?.deviceKind === 'storageArray';
    const isEnd = !isArray || cabled < 2;
    if (isTerminated(tables, port) !== isEnd) return 'termination';
    if (on.has(port.device)) ids.push(scsiIdOf(tables, port));
  }
  return new Set(ids).size < ids.length ? 'scsiId' : null;
}
