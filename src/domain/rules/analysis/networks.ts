import {
  addressConflict,
  isValidAddress,
  isValidMask,
  networkAddress,
  nicLinked,
  nicsReachEachOther,
} from '../../selectors/network.ts';
import { nicsInBindingOrder, nicsOf, nodeNamed, rows } from '../../selectors/tables.ts';
import { wireOf } from '../../selectors/teams.ts';
import type { ClusterNetwork } from '../../world/cluster.ts';
import type { ComputerNode, Nic } from '../../world/windows.ts';
import type { World } from '../../world/world.ts';
import { sameSubnet } from '../addresses.ts';
import { sponsors } from './computers.ts';
import { type AnalysisTask, finding, heading } from './task.ts';

/** A network as the wizards propose it: named after the first connection to it, for all communications (W-3). */
export interface DetectedNetwork {
  readonly name: string;
  readonly subnet: string;
  readonly mask: string;
  readonly role: ClusterNetwork['role'];
}

function isStatic(nic: Nic): boolean {
  return isValidAddress(nic.address) && isValidMask(nic.mask);
}

function isOn(nic: Nic, network: { readonly subnet: string; readonly mask: string }): boolean {
  return (
    isStatic(nic) && nic.mask === network.mask && networkAddress(nic.address, nic.mask) === network.subnet
  );
}

/** Whether it is the connection towards users and directory: in the controller's subnet. */
function isPublic(world: World, nic: Nic): boolean {
  return isStatic(nic) && sameSubnet(nic.address, world.directory.controllerAddress, nic.mask);
}

/** The subnets of the computers' static addresses, each once (W-44). A dark link counts: the address stays while the partner is off. */
export function detectedNetworks(world: World, nodeNames: readonly string[]): readonly DetectedNetwork[] {
  const found: DetectedNetwork[] = [];
  const nics = nodeNames.flatMap((name) => {
    const node = nodeNamed(world, name);
    return node === undefined ? [] : nicsOf(world, node);
  });
  for (const nic of nics.filter(isStatic)) {
    if (found.some((network) => isOn(nic, network))) continue;
    const taken = found.filter((network) => network.name.replace(/ \(\d+\)$/, '') === nic.name).length;
    const name = taken === 0 ? nic.name : `${nic.name} (${taken})`;
    found.push({ name, subnet: networkAddress(nic.address, nic.mask), mask: nic.mask, role: 'all' });
  }
  return found;
}

function privateComplaints(nic: Nic): readonly AnalysisTask[] {
  const params = { connection: nic.name };
  const found: AnalysisTask[] = [];
  if (nic.gateway !== '')
    found.push(finding('private.gateway', 'warning', { ...params, gateway: nic.gateway }));
  if (nic.dns.some((server) => server !== '127.0.0.1')) found.push(finding('private.dns', 'warning', params));
  if (nic.registerInDns) found.push(finding('private.registersInDns', 'warning', params));
  if (nic.team !== undefined) found.push(finding('private.teamed', 'warning', params));
  if (nic.netbios) found.push(finding('private.netbios', 'warning', params));
  return found;
}

function publicComplaints(nic: Nic): readonly AnalysisTask[] {
  const params = { connection: nic.name };
  const found: AnalysisTask[] = [];
  if (nic.gateway === '') found.push(finding('public.noGateway', 'warning', params));
  if (nic.dns.length === 0) found.push(finding('public.noDns', 'warning', params));
  return found;
}

function connectionTask(world: World, node: ComputerNode, nic: Nic): AnalysisTask {
  const params = { node: node.name, connection: nic.name };
  const found: AnalysisTask[] = [];
  if (!nicLinked(world, nic)) found.push(finding('connection.noLink', 'warning', params));
  if (!isStatic(nic)) found.push(finding('address.notStatic', 'warning', params));
  else {
    const other = addressConflict(world, nic);
    const owner = other === null ? undefined : world.entities.node[other.node]?.name;
    if (owner !== undefined) {
      found.push(finding('address.conflict', 'error', { ...params, address: nic.address, other: owner }));
    }
    found.push(...(isPublic(world, nic) ? publicComplaints(nic) : privateComplaints(nic)));
  }
  if (found.length === 0) found.push(finding('connection.fits', 'ok', { ...params, address: nic.address }));
  return heading('connection', params, found);
}

/** W-37: private connections belong behind the public one. Connections without a static address are neither. */
function bindingTasks(world: World, node: ComputerNode): readonly AnalysisTask[] {
  const [first, ...others] = nicsInBindingOrder(world, node).filter(isStatic);
  const open = others.find((nic) => isPublic(world, nic));
  if (first === undefined || open === undefined || isPublic(world, first)) return [];
  const params = { node: node.name, connection: first.name, public: open.name };
  return [finding('adapters.bindingOrder', 'warning', params)];
}

/** L-51, W-44 and W-37 on one computer, then each connection. */
function adapterTask(world: World, node: ComputerNode): AnalysisTask {
  const nics = nicsOf(world, node);
  const children: AnalysisTask[] = nics.map((nic) => connectionTask(world, node, nic));
  if (nics.length < 2) children.push(finding('adapters.single', 'warning', { node: node.name }));
  const subnets = nics.filter(isStatic).map((nic) => networkAddress(nic.address, nic.mask));
  const twice = subnets.find((subnet, index) => subnets.indexOf(subnet) !== index);
  if (twice !== undefined) {
    children.push(finding('adapters.sameSubnet', 'warning', { node: node.name, subnet: twice }));
  }
  children.push(...bindingTasks(world, node));
  return heading('node', { node: node.name }, children);
}

/** How many networks one computer has connections to. Whether others are on them too is asked when they join (W-40). */
function countTask(world: World, { name: node }: ComputerNode): AnalysisTask {
  const networks = detectedNetworks(world, [node]);
  if (networks.length === 0) return finding('networks.none', 'error', { node });
  if (networks.length === 1)
    return finding('networks.single', 'warning', { node, network: networks[0]?.name ?? '' });
  return finding('networks.enough', 'ok', { node, count: networks.length });
}

/** W-42: connections of one computer that belong to different networks and hang on the same wire. */
function independenceTasks(world: World, node: ComputerNode): readonly AnalysisTask[] {
  const linked = nicsOf(world, node).filter((nic) => isStatic(nic) && nicLinked(world, nic));
  const found: AnalysisTask[] = [];
  linked.forEach((one, index) => {
    for (const other of linked.slice(index + 1)) {
      const sameNetwork = sameSubnet(one.address, other.address, one.mask);
      const sameWire = wireOf(world, one) === wireOf(world, other);
      if (sameNetwork || !sameWire) continue;
      found.push(
        finding('networks.notIndependent', 'warning', {
          node: node.name,
          first: one.name,
          second: other.name,
        }),
      );
    }
  });
  return found;
}

/** Whether a computer that joins would hear the nodes on one network of the cluster. */
function joinTask(world: World, node: ComputerNode, network: ClusterNetwork): AnalysisTask {
  const params = { node: node.name, network: network.name };
  const own = nicsOf(world, node).filter((nic) => isOn(nic, network));
  if (own.length === 0) return finding('network.noConnection', 'warning', params);
  const theirs = sponsors(world).flatMap((other) => nicsOf(world, other).filter((nic) => isOn(nic, network)));
  const heard = own.some((nic) => theirs.some((other) => nicsReachEachOther(world, nic, other)));
  return heard ? finding('network.heard', 'ok', params) : finding('network.notHeard', 'warning', params);
}

/** Checks of adapters and networks (L-51, W-28 to W-44). */
export function networksTask(
  world: World,
  kind: 'create' | 'add',
  nodes: readonly ComputerNode[],
): AnalysisTask {
  const children: AnalysisTask[] = nodes.map((node) => adapterTask(world, node));
  for (const node of nodes) {
    children.push(countTask(world, node), ...independenceTasks(world, node));
    if (kind === 'add') {
      for (const network of rows(world, 'network')) children.push(joinTask(world, node, network));
    }
  }
  return heading('networks', {}, children);
}
