import type { NodeId, ResourceId } from '../ids.ts';
import type { ClusterNetwork, Group, Resource } from '../world/cluster.ts';
import type { Cable, Device, Disk, Port } from '../world/hardware.ts';
import type { Account, ComputerNode, ExchangeVirtualServer, Job, Nic } from '../world/windows.ts';
import type { Entities, EntityKind, World } from '../world/world.ts';

type Row<K extends EntityKind> = Entities[K][keyof Entities[K]];

/** Tables never change, so what follows from one is worked out once and kept for as long as the table lives. */
export function keptWith<T extends object, R>(compute: (table: T) => R): (table: T) => R {
  const kept = new WeakMap<T, { readonly result: R }>();
  return (table) => {
    const known = kept.get(table);
    if (known !== undefined) return known.result;
    const result = compute(table);
    kept.set(table, { result });
    return result;
  };
}

const rowsOf = keptWith((table: object): readonly unknown[] => Object.values(table));

/** All rows of a table, in the order in which they were added. */
export function rows<K extends EntityKind>(world: World, kind: K): readonly Row<K>[] {
  return rowsOf(world.entities[kind]) as readonly Row<K>[];
}

/** Windows names are the same whatever their case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Windows names do not mind case. */
function byName<K extends EntityKind>(world: World, kind: K, name: string): Row<K> | undefined {
  return rows(world, kind).find((row) => sameName((row as { name: string }).name, name));
}

/** The computer with this name. */
export const nodeNamed = (world: World, name: string): ComputerNode | undefined =>
  byName(world, 'node', name);
/** The device with this name. */
export const deviceNamed = (world: World, name: string): Device | undefined => byName(world, 'device', name);
/** The group with this name. */
export const groupNamed = (world: World, name: string): Group | undefined => byName(world, 'group', name);
/** The resource with this name. */
export const resourceNamed = (world: World, name: string): Resource | undefined =>
  byName(world, 'resource', name);
/** The cluster network with this name. */
export const networkNamed = (world: World, name: string): ClusterNetwork | undefined =>
  byName(world, 'network', name);
/** The EVS with this name. */
export const evsNamed = (world: World, name: string): ExchangeVirtualServer | undefined =>
  byName(world, 'evs', name);

/** The password with which each Administrator of the room was set up, unless a level says otherwise. */
export const givenPassword = 'Passw0rd!';

/** The account that each domain has from the start. */
const administrator: Account = {
  id: 'acct:administrator',
  name: 'Administrator',
  displayName: 'Administrator',
  password: givenPassword,
  passwordNeverExpires: true,
  mustChangePassword: false,
};

/** Whether it is the account that cannot be deleted. */
export const isBuiltIn = ({ id }: Account): boolean => id === administrator.id;

/** All user accounts of the domain, in the order in which they were made. */
export function accounts(world: World): readonly Account[] {
  const made = rows(world, 'account');
  return made.some(isBuiltIn) ? made : [administrator, ...made];
}

/** The user account with this logon name. */
export const accountNamed = (world: World, name: string): Account | undefined =>
  accounts(world).find((account) => sameName(account.name, name));

/** The account with which the Cluster service logs on; undefined before a cluster is built. */
export function serviceAccount(world: World): Account | undefined {
  return world.cluster === null ? undefined : accountNamed(world, world.cluster.serviceAccount);
}

/** Network connections of a computer, in the order in which Windows found them, which is mostly that of the ports. */
export function nicsOf(world: World, node: ComputerNode): readonly Nic[] {
  return rows(world, 'nic').filter((nic) => nic.node === node.id);
}

/** Network connections of a computer in the order in which network services use them (W-37). */
export function nicsInBindingOrder(world: World, node: ComputerNode): readonly Nic[] {
  const nics = nicsOf(world, node);
  if (node.bindingOrder === undefined) return nics;
  return node.bindingOrder.map((id) => world.entities.nic[id]).filter((nic) => nic !== undefined);
}

/** Ports of a device in the order of its panel. */
export function portsOf(world: World, device: Device): readonly Port[] {
  return device.ports.map((id) => world.entities.port[id]).filter((port) => port !== undefined);
}

/** The cable in a port, if any. */
export function cableAt(world: World, port: string): Cable | undefined {
  return rows(world, 'cable').find((cable) => cable.from === port || cable.to === port);
}

/** The disk that bears this drive letter. */
export function diskWithLetter(world: World, letter: string): Disk | undefined {
  if (letter === '') return undefined;
  return rows(world, 'disk').find((disk) => disk.volume !== null && sameName(disk.volume.letter, letter));
}

const byGroup = keptWith((table: Entities['resource']): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of Object.values(table) as Resource[]) {
    const mates = found.get(resource.group);
    if (mates === undefined) found.set(resource.group, [resource]);
    else mates.push(resource);
  }
  return found;
});

/** Resources of a group in the order in which they were made. */
export function resourcesOf(world: World, group: Group): readonly Resource[] {
  return byGroup(world.entities.resource).get(group.id) ?? [];
}

/** The type of the Information Store's resource. */
export const storeType = 'Microsoft Exchange Information Store';

/** Whether it is an Information Store. */
export function isStore({ resourceType }: Resource): boolean {
  return resourceType === storeType;
}

/** The Information Store of an EVS; undefined before it is built. */
export function storeOf(world: World, evs: ExchangeVirtualServer): Resource | undefined {
  return rows(world, 'resource').find((row) => row.group === evs.group && isStore(row));
}

const byDependency = keptWith((table: Entities['resource']): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of Object.values(table) as Resource[])
    for (const id of resource.dependsOn) found.set(id, [...(found.get(id) ?? []), resource]);
  return found;
});

/** Resources that depend on this one directly, in the order in which they were made. */
export function dependentsOf(world: World, id: ResourceId): readonly Resource[] {
  return byDependency(world.entities.resource).get(id) ?? [];
}

/** Nodes that may own every resource of the group: the intersection of the possible owners. */
export function possibleOwnersOf(world: World, group: Group): readonly NodeId[] {
  const resources = resourcesOf(world, group);
  return members(world)
    .map((node) => node.id)
    .filter((node) => resources.every((resource) => resource.possibleOwners.includes(node)));
}

/** The resource that is the cluster's quorum; undefined without a cluster. */
export function quorumResource(world: World): Resource | undefined {
  return world.entities.resource[world.cluster?.quorumResource ?? 'res:'];
}

/** The number of the next one: above those of the rows that are there. */
export function nextSerial(among: readonly { readonly serial: number }[]): number {
  return among.reduce((highest, { serial }) => Math.max(highest, serial), 0) + 1;
}

const membersOf = keptWith((table: Entities['node']) =>
  (Object.values(table) as ComputerNode[])
    .filter((node) => node.clusterMember && node.nodeNumber !== null)
    .toSorted((a, b) => (a.nodeNumber ?? 0) - (b.nodeNumber ?? 0)),
);

/** Nodes of the cluster in the order of their ids (N-31, P-13). */
export function members(world: World): readonly ComputerNode[] {
  return membersOf(world.entities.node);
}

/** Work that is going on at a computer. */
export function runningJobs(world: World, node: ComputerNode): readonly Job[] {
  return rows(world, 'job').filter((job) => job.node === node.id && job.state === 'running');
}
