import type { Tx } from '../engine/tx.ts';
import { type NodeId, nicId } from '../ids.ts';
import type { Device } from '../world/hardware.ts';

/** The connections of a Windows that has just been installed, one for each adapter: nothing is set on them. */
export function putFreshConnections(tx: Tx, node: NodeId, device: Device): void {
  const lanPorts = device.ports.filter((port) => tx.get('port', port).portKind === 'rj45');
  for (const [index, port] of lanPorts.entries()) {
    const name = index === 0 ? 'Local Area Connection' : `Local Area Connection ${index + 1}`;
    const empty = { address: '', mask: '', gateway: '', dns: [], registerInDns: true, netbios: true };
    tx.put('nic', nicId(port), { id: nicId(port), node, port, name, ...empty });
  }
}
