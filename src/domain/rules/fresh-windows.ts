import type { Tx } from '../engine/tx.ts';
import { type NodeId, nicId, nodeId, type PortId } from '../ids.ts';
import { rows } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { ComputerNode, Nic } from '../world/windows.ts';

/** A connection as Windows finds it: named after its place among the adapters, waiting for DHCP, which gives nothing here (W-29). */
export function freshConnection(index: number): Omit<Nic, 'id' | 'node' | 'port'> {
  const name = index === 0 ? 'Local Area Connection' : `Local Area Connection ${index + 1}`;
  return { name, address: '', mask: '', gateway: '', dns: [], registerInDns: true, netbios: true };
}

/** The connection that Windows finds for a network adapter. */
export function addNic(tx: Tx, computer: string, port: PortId): void {
  const node = nodeId(computer);
  const taken = rows(tx.world, 'nic').flatMap((nic) => (nic.node === node ? [nic.name] : []));
  let index = 0;
  while (taken.includes(freshConnection(index).name)) index += 1;
  tx.put('nic', nicId(port), { id: nicId(port), node, port, ...freshConnection(index) });
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
  putFreshConnections(tx, id, tx.get('device', device));
}
