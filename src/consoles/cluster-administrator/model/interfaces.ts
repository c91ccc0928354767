import type { ClusterNetwork, ComputerNode, Nic, World } from '#domain';
import { members, networkAddress, nicsOf, rows } from '#domain/selectors';

/** One adapter of one node on one cluster network. */
export interface ClusterInterface {
  readonly node: ComputerNode;
  readonly network: ClusterNetwork;
  readonly nic: Nic;
}

/** Every network interface of the cluster: the first adapter of each node on each network's subnet (W-44). */
export function clusterInterfaces(world: World): readonly ClusterInterface[] {
  return rows(world, 'network').flatMap((network) =>
    members(world).flatMap((node) => {
      const nic = nicsOf(world, node).find((candidate) => isOn(candidate, network));
      return nic === undefined ? [] : [{ node, network, nic }];
    }),
  );
}

function isOn(nic: Nic, network: ClusterNetwork): boolean {
  return nic.address !== '' && networkAddress(nic.address, nic.mask) === network.subnet;
}
