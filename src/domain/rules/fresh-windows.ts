import type { Tx } from '../engine/tx.ts';
import { type NodeId, nicId } from '../ids.ts';
import { nicsOf } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { ComputerNode, Nic } from '../world/windows.ts';

/** A connection as Windows finds it: named after its place among the adapters, waiting for DHCP, which gives nothing here (W-29). */
export function freshConnection(index: number): Omit<Nic, 'id' | 'node' | 'port'> {
  const name = index === 0 ? 'Local Area Connection' : `Local Area Connection ${index + 1}`;
  return { name, address: '', mask: '', gateway: '', dns: [], registerInDns: true, netbios: true };
}

/** The connections of a Windows that has just been installed, one for each adapter: nothing is set on them. */
export function putFreshConnections(tx: Tx, node: NodeId, device: Device): void {
  const lanPorts = device.ports.filter((port) => tx.get('port', port).portKind === 'rj45');
  for (const [index, port] of lanPorts.entries())
    tx.put('nic', nicId(port), { id: nicId(port), node, port, ...freshConnection(index) });
}

/** The system drive of a computer after Setup has formatted it: nothing of what was installed or set is left; backups lie elsewhere. */
export function wipeComputer(tx: Tx, { id, device, name, backups, clockOffsetMs }: ComputerNode): void {
  tx.put('node', id, {
    id,
    name,
    device,
    edition: 'none',
    domain: null,
    clusterMember: false,
    nodeNumber: null,
    paused: false,
    serviceAutomatic: true,
    startMode: 'normal',
    servicePasswordStale: false,
    staleConfiguration: false,
    windowsComponents: [],
    exchange: null,
    ...(backups === undefined ? {} : { backups }),
    ...(clockOffsetMs === undefined ? {} : { clockOffsetMs }),
  });
  for (const [index, nic] of nicsOf(tx.world, tx.get('node', id)).entries())
    tx.patch('nic', nic.id, freshConnection(index));
}
