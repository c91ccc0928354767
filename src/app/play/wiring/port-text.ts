import type { CableKind, PortId, PortKind, World } from '#domain';
import { rows } from '#domain/selectors';

/** A port as people name it: `NODE1 · NIC1`. */
export function portText(world: World, id: PortId): string {
  const port = world.entities.port[id];
  const device = port === undefined ? undefined : world.entities.device[port.device];
  return port === undefined || device === undefined ? id : `${device.name} · ${port.label}`;
}

/** What Windows calls the connection of a LAN port, `Public`; null for any other socket. */
export function connectionName(world: World, id: PortId): string | null {
  return rows(world, 'nic').find(({ port }) => port === id)?.name ?? null;
}

/** How a line is called: a data cable has a link, a power cord has power. A device that is off is no fault. */
export function lineWords(isPower: boolean) {
  return {
    up: isPower ? 'feedUp' : 'linkUp',
    down: isPower ? 'feedDown' : 'linkDown',
    none: 'linkNone',
    off: 'status.off',
    noPower: 'status.noPower',
  } as const;
}

/** The cables whose plugs go into a kind of socket. */
export const cablesFor: Readonly<Record<PortKind, readonly CableKind[]>> = {
  rj45: ['lan', 'crossover'],
  fc: ['fc'],
  scsi: ['scsi'],
  inlet: ['power'],
  outlet: ['power'],
};
