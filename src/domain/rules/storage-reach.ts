import type { DeviceId, PortId } from '../ids.ts';
import type { Cable, Device, Port } from '../world/hardware.ts';
import type { Hardware, PortLink } from './wiring-types.ts';

/** Whether the switch lets frames pass between two of its sockets: it has no zones, or one that holds both (T-17). */
function passes({ zones = [] }: Device, from: PortId, to: PortId): boolean {
  if (zones.length === 0) return true;
  const own = (port: PortId) => port.slice(port.indexOf('/') + 1);
  return zones.some(({ ports }) => ports.includes(own(from)) && ports.includes(own(to)));
}

/**
 * The arrays that each storage socket of a server reaches over live cables. It is not enough to be on one net with an
 * array: what two servers share with it they do not share with each other, so each way is followed on its own. No way leads
 * through what is silent.
 */
export function storageReach(
  tables: Hardware,
  devices: readonly Device[],
  cableAt: ReadonlyMap<PortId, Cable>,
  link: ReadonlyMap<PortId, PortLink>,
  silent: ReadonlySet<DeviceId> = new Set(),
): ReadonlyMap<PortId, ReadonlySet<DeviceId>> {
  const reach = new Map<PortId, ReadonlySet<DeviceId>>();
  const far = (port: PortId): Port | undefined => {
    const cable = link.get(port) === 'up' ? cableAt.get(port) : undefined;
    return cable === undefined ? undefined : tables.port[cable.from === port ? cable.to : cable.from];
  };
  for (const device of devices.filter(({ deviceKind }) => deviceKind === 'server')) {
    for (const id of device.ports) {
      const kind = tables.port[id]?.portKind;
      if (kind === 'fc' || kind === 'scsi') reach.set(id, arraysFrom(tables, id, far, silent));
    }
  }
  return reach;
}

function arraysFrom(
  tables: Hardware,
  start: PortId,
  far: (port: PortId) => Port | undefined,
  silent: ReadonlySet<DeviceId>,
): ReadonlySet<DeviceId> {
  const arrays = new Set<DeviceId>();
  const open: PortId[] = [start];
  for (const from of open) {
    const port = far(from);
    const device = port === undefined ? undefined : tables.device[port.device];
    if (port === undefined || device === undefined || silent.has(device.id)) continue;
    if (device.deviceKind === 'storageArray') arrays.add(device.id);
    const leadsOn =
      device.deviceKind === 'fcSwitch' ||
      device.deviceKind === 'fcHub' ||
      (device.deviceKind === 'storageArray' && port.portKind === 'scsi');
    if (!leadsOn) continue;
    const next = device.ports.filter((id) => id !== port.id && passes(device, port.id, id));
    open.push(...next.filter((id) => tables.port[id]?.portKind === port.portKind && !open.includes(id)));
  }
  return arrays;
}
