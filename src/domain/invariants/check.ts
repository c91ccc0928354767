import type { ResourceId } from '../ids.ts';
import { withoutQuorum } from '../rules/core-resources.ts';
import { agreedMembers, quorumOwner } from '../selectors/connectivity.ts';
import { countedIn, lostUserMs } from '../selectors/service.ts';
import { isActive, resourceState } from '../selectors/states.ts';
import { diskHolders } from '../selectors/storage.ts';
import { mailboxesOf, storageGroupLimit, storesPerGroupLimit } from '../selectors/stores.ts';
import { quorumResource, rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';

type Check = (world: World) => readonly string[];

/** G-7: each group has one owner, and that is a node of the cluster. */
const groupOwners: Check = (world) =>
  rows(world, 'group')
    .filter((group) => world.entities.node[group.owner]?.clusterMember !== true)
    .map((group) => `group ${group.name} belongs to no node of the cluster`);

/** Q-13, W-27: one node holds the quorum device, it is a node of the cluster, and nobody else has its disk online. */
const quorumOwners: Check = (world) => {
  const owner = quorumOwner(world);
  const resource = quorumResource(world);
  const user = resource === undefined ? undefined : world.entities.group[resource.group]?.owner;
  const found =
    owner === null || world.entities.node[owner]?.clusterMember === true
      ? []
      : [`the quorum belongs to ${owner}, which is no node of the cluster`];
  const elsewhere =
    !withoutQuorum(world) && // there the disk may be brought online by hand
    resource !== undefined &&
    user !== undefined &&
    user !== owner &&
    resourceState(world, resource.id) === 'Online' &&
    isActive(world, user);
  return elsewhere ? [...found, `${owner ?? 'nobody'} has the quorum, ${user} has its disk online`] : found;
};

/** W-26: a node whose Cluster service works is a member like the others; there is no second cluster beside the first. */
const oneCluster: Check = (world) => {
  const agreed = agreedMembers(world);
  return rows(world, 'node')
    .filter((node) => isActive(world, node.id) && !agreed.includes(node.id))
    .map((node) => `${node.name} works as a node without being a member`);
};

/** R-20, N-3: online only with its dependencies online and its node a member. */
const onlineResources: Check = (world) =>
  rows(world, 'resource').flatMap((resource) => {
    if (resourceState(world, resource.id) !== 'Online') return [];
    const owner = world.entities.group[resource.group]?.owner;
    const late = resource.dependsOn.filter((id) => resourceState(world, id) !== 'Online');
    const found = late.map(
      (id) => `${resource.name} is online without ${world.entities.resource[id]?.name ?? id}`,
    );
    return owner !== undefined && agreedMembers(world).includes(owner)
      ? found
      : [...found, `${resource.name} is online on a node that is no member`];
  });

/** Whether it has been online since it was last brought there; what failed on its way has nothing to be stopped. */
const hasRun = (world: World, id: ResourceId): boolean =>
  world.charts[`resource:${id}`]?.context.onlineSince != null;

/** what stops in order stops after all that depends on it. */
const stoppingOrder: Check = (world) =>
  rows(world, 'resource')
    .filter(({ id }) => resourceState(world, id) === 'Offline Pending' && hasRun(world, id))
    .flatMap((resource) =>
      resource.dependsOn
        .filter((id) => ['Offline', 'Online Pending'].includes(resourceState(world, id)))
        .map(
          (id) => `${resource.name} still stops, ${world.entities.resource[id]?.name ?? id} no longer runs`,
        ),
    );

/** a resource and its dependencies share a group. */
const sameGroup: Check = (world) =>
  rows(world, 'resource').flatMap((resource) =>
    resource.dependsOn
      .filter((id) => world.entities.resource[id]?.group !== resource.group)
      .map((id) => `${resource.name} depends on ${id} in another group`),
  );

/** L-41: a cluster disk is mounted on one node at the most, and is one resource only. */
const disks: Check = (world) =>
  rows(world, 'disk').flatMap((disk) => {
    const resources = rows(world, 'resource').filter((resource) => resource.parameters.disk === disk.id);
    const found = resources.length > 1 ? [`disk ${disk.number} is ${resources.length} resources`] : [];
    const holders = resources.length > 0 ? diskHolders(world, disk.id) : [];
    return holders.length > 1
      ? [...found, `disk ${disk.number} is mounted on ${holders.join(' and ')}`]
      : found;
  });

/** the quorum holds one copy at the most of a key, and none that goes along with no resource. */
const checkpointCopies: Check = (world) => {
  const copies = world.cluster?.checkpointCopies ?? [];
  return copies.flatMap(({ resource, key }, index) => {
    const known = world.entities.resource[resource]?.checkpoints?.includes(key) === true;
    const twice = copies.slice(0, index).some((copy) => copy.resource === resource && copy.key === key);
    return known && !twice ? [] : [`copy of ${key} for ${resource} is ${known ? 'there twice' : 'nobody’s'}`];
  });
};

/** L-5, L-7: a server's users are those who have a mailbox in its stores, and it has no more stores than it may. */
const stores: Check = (world) =>
  rows(world, 'evs').flatMap((evs) => [
    ...(mailboxesOf(evs) === evs.users ? [] : [`${evs.name} has ${evs.users} users and other mailboxes`]),
    ...(evs.storageGroups.length <= storageGroupLimit ? [] : [`${evs.name} has too many storage groups`]),
    ...evs.storageGroups
      .filter((group) => group.stores.length > storesPerGroupLimit)
      .map((group) => `${group.name} of ${evs.name} has too many stores`),
  ]);

/** One plug a port. */
const plugs: Check = (world) => {
  const ends = rows(world, 'cable').flatMap((cable) => [cable.from, cable.to]);
  return ends
    .filter((port, index) => ends.indexOf(port) !== index)
    .map((port) => `port ${port} has two plugs`);
};

/** The account's stretches never overlap for an EVS, run forwards, and are whole numbers. */
const ledger: Check = (world) => {
  const found: string[] = [];
  for (const evs of rows(world, 'evs')) {
    const open = world.ledger.open[evs.id];
    const since = evs.inServiceSince ?? 0;
    // What ended before belongs to a server of the same name that was removed (E-69).
    const closed = world.ledger.entries.filter((entry) => entry.evs === evs.id && entry.to > since);
    let last = since;
    for (const entry of [...closed, ...(open === undefined ? [] : [{ ...open, to: world.now }])]) {
      if (entry.from < last || entry.to < entry.from)
        found.push(`ledger of ${evs.name} overlaps at ${entry.from}`);
      if (!Number.isInteger(countedIn(entry) * (entry.to - entry.from)))
        found.push(`ledger of ${evs.name} has fractions`);
      last = entry.to;
    }
  }
  return lostUserMs(world) >= 0 ? found : [...found, 'lost user time is negative'];
};

/** Nothing in the queue lies in the past. */
const queue: Check = (world) =>
  world.queue.filter((item) => item.at < world.now).map((item) => `${item.to} waits in the past`);

/** Everything that must be true at the end of each instant. Empty when all is well. */
export function checkInvariants(world: World): readonly string[] {
  return [
    groupOwners,
    quorumOwners,
    oneCluster,
    onlineResources,
    stoppingOrder,
    sameGroup,
    disks,
    checkpointCopies,
    stores,
    plugs,
    ledger,
    queue,
  ].flatMap((check) => check(world));
}
