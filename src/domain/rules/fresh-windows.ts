import type { Tx } from '../engine/tx.ts';
import { nicsOf } from '../selectors/tables.ts';
import type { ComputerNode, Nic } from '../world/windows.ts';

/** A connection as Windows finds it: named after its place among the adapters, waiting for DHCP, which gives nothing here (W-29). */
export function freshConnection(index: number): Omit<Nic, 'id' | 'node' | 'port'> {
  const name = index === 0 ? 'Local Area Connection' : `Local Area Connection ${index + 1}`;
  return { name, address: '', mask: '', gateway: '', dns: [], registerInDns: true, netbios: true };
}

/** The system drive of a computer after Setup has formatted it: nothing of what was installed or set is left. */
export function wipeComputer(tx: Tx, { id, device, name }: ComputerNode): void {
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
  });
  for (const [index, nic] of nicsOf(tx.world, tx.get('node', id)).entries())
    tx.patch('nic', nic.id, freshConnection(index));
}
