import {
  type ComputerNode,
  type Nic,
  networkNameOf,
  nicOn,
  nicReachesDirectory,
  nicsInBindingOrder,
  nicsOf,
  nicsReachEachOther,
  nicWorks,
  nodeNamed,
  type Resource,
  reachesDirectory,
  reachesUsers,
  resourceState,
  rows,
  type World,
  windowsAlive,
} from '#domain';

/** An IP Address resource that is online, where its owner has it. */
export interface ClusterAddress {
  readonly resource: Resource;
  readonly address: string;
  readonly mask: string;
  readonly nic: Nic;
  /** The network name that stands on it, if any. */
  readonly name: string | null;
}

/** The addresses that cluster resources bring to a computer now. */
export function clusterAddressesOn(world: World, node: ComputerNode): readonly ClusterAddress[] {
  return rows(world, 'resource').flatMap((resource) => {
    const { address, mask = '', network } = resource.parameters;
    const owner = world.entities.group[resource.group]?.owner;
    const row = network === undefined ? undefined : world.entities.network[network];
    if (address === undefined || row === undefined || owner !== node.id) return [];
    const nic = nicOn(world, node.id, row);
    if (nic === undefined || resourceState(world, resource.id) !== 'Online') return [];
    return [{ resource, address, mask, nic, name: nameOn(world, resource) }];
  });
}

function nameOn(world: World, address: Resource): string | null {
  const named = rows(world, 'resource').find(
    (resource) =>
      resource.dependsOn.includes(address.id) &&
      resource.parameters.networkName !== undefined &&
      resourceState(world, resource.id) === 'Online',
  );
  return named === undefined ? null : (networkNameOf(named) ?? null);
}

/** Whether a text is written as an address. */
export const isQuad = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);

/** The address behind a name, as this computer finds it; null when nobody knows it. */
export function resolve(world: World, from: ComputerNode, typed: string): string | null {
  const host = typed.toLowerCase();
  if (isQuad(host)) return host;
  if (host === 'localhost') return '127.0.0.1';
  const { directory } = world;
  const [short = ''] = host.split('.');
  if (host !== short && host !== `${short}.${directory.domain.toLowerCase()}`) return null;
  if (short === from.name.toLowerCase()) return firstBound(world, from) ?? '127.0.0.1';
  if (!reachesDirectory(world, from.id)) return null;
  if (short === world.entities.device[directory.controller]?.name.toLowerCase())
    return directory.controllerAddress;
  const node = nodeNamed(world, short);
  if (node !== undefined) return firstAddress(world, node);
  const named = rows(world, 'resource').find((resource) => networkNameOf(resource)?.toLowerCase() === short);
  const under = named?.dependsOn.map((id) => world.entities.resource[id]?.parameters.address);
  return under?.find((address) => address !== undefined) ?? null;
}

/** A computer knows its own name by the connection that is bound first (W-37). */
function firstBound(world: World, node: ComputerNode): string | null {
  return nicsInBindingOrder(world, node).find((nic) => nic.address !== '')?.address ?? null;
}

function firstAddress(world: World, node: ComputerNode): string | null {
  const nics = nicsOf(world, node).filter((nic) => nic.address !== '');
  return (nics.find((nic) => nic.registerInDns) ?? nics[0])?.address ?? null;
}

/** How an echo request fares. */
export type Echo = 'replies' | 'timedOut' | 'unreachable';

/** Sends an echo request to an address. */
export function echoTo(world: World, from: ComputerNode, address: string): Echo {
  if (address === '127.0.0.1') return 'replies';
  const own = nicsOf(world, from);
  const mine = [
    ...own.map((nic) => nic.address),
    ...clusterAddressesOn(world, from).map((one) => one.address),
  ];
  if (mine.includes(address)) return 'replies';
  const { controllerAddress, gateway } = world.directory;
  if (address === controllerAddress)
    return own.some((nic) => nicReachesDirectory(world, nic)) ? 'replies' : missing(world, own);
  if (address === gateway)
    return own.some((nic) => reachesUsers(world, nic)) ? 'replies' : missing(world, own);
  const theirs = rows(world, 'node').flatMap((node) => [
    ...nicsOf(world, node).filter((nic) => nic.address === address),
    ...clusterAddressesOn(world, node)
      .filter((one) => one.address === address)
      .map((one) => one.nic),
  ]);
  const heard = theirs.some((nic) => own.some((mineNic) => nicsReachEachOther(world, mineNic, nic)));
  return heard ? 'replies' : missing(world, own);
}

/** Nobody answered: with a connection that works the request is lost, without one it never leaves. */
function missing(world: World, own: readonly Nic[]): Echo {
  return own.some((nic) => nicWorks(world, nic)) ? 'timedOut' : 'unreachable';
}

/** Whether this computer can talk to Windows on another one (or on itself). */
export function reachesWindows(world: World, from: ComputerNode, other: ComputerNode): boolean {
  if (!windowsAlive(world, other.id)) return false;
  if (from.id === other.id) return true;
  return nicsOf(world, from).some((mine) =>
    nicsOf(world, other).some((theirs) => nicsReachEachOther(world, mine, theirs)),
  );
}
