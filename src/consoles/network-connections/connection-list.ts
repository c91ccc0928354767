import type { ComputerNode, Nic, PortId, World } from '#domain';
import { addressConflict, nicLinked, nicsOf, portsOfNic } from '#domain/selectors';

/** What Network Connections says of a connection: its link, and whether Windows took its address away (V-54). */
export type ConnectionStatus = 'connected' | 'unplugged' | 'conflict';

/** One line of the folder: a connection of this server as Windows shows it. */
export interface ConnectionRow {
  readonly nic: Nic;
  /** The LAN port's own name, `nic1`; commands know the connection by it. */
  readonly adapter: string;
  readonly status: ConnectionStatus;
  /** What is printed beside the port, or beside those of a team, so that window and rear panel can be brought together. */
  readonly portLabel: string;
  /** It is a team of adapters (W-36). */
  readonly isTeam: boolean;
}

/** The connections of a server in the order of its ports. */
export function connectionRows(world: World, node: ComputerNode): readonly ConnectionRow[] {
  return nicsOf(world, node).map((nic) => ({
    nic,
    adapter: adapterOf(nic.port),
    status: statusOf(world, nic),
    portLabel: portsOfNic(nic)
      .map((port) => world.entities.port[port]?.label ?? adapterOf(port))
      .join(' + '),
    isTeam: nic.team !== undefined,
  }));
}

/** How many connections have a link. */
export function linkedCount(rows: readonly ConnectionRow[]): number {
  return rows.filter((row) => row.status !== 'unplugged').length;
}

function statusOf(world: World, nic: Nic): ConnectionStatus {
  if (!nicLinked(world, nic)) return 'unplugged';
  return addressConflict(world, nic) === null ? 'connected' : 'conflict';
}

/** The port's own name: `nic1` of `NODE1/nic1`. */
export function adapterOf(port: PortId): string {
  return port.slice(port.indexOf('/') + 1);
}
