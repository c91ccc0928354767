import type { DeviceId, DiskId, NodeId, PortId } from '../ids.ts';
import type { BusProblem } from '../rules/scsi-bus.ts';
import { wiringGraph } from '../rules/wiring-graph.ts';
import type { Resource } from '../world/cluster.ts';
import type { Disk } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import { iscsiPathCount, iscsiTarget, reachedPortals } from './iscsi.ts';
import { windowsAlive } from './network.ts';
import { isRunning, resourceState } from './states.ts';
import { rows } from './tables.ts';

/** A device's Fibre Channel and SCSI sockets. */
export function storagePorts(world: World, device: DeviceId): readonly PortId[] {
  const ports = world.entities.device[device]?.ports ?? [];
  return ports.filter((id) => {
    const kind = world.entities.port[id]?.portKind;
    return kind === 'fc' || kind === 'scsi';
  });
}

/** Number of independent live ways from the server to the disk's array; 0 = the disk is out of reach (L-64). */
export function storagePathCount(world: World, node: NodeId, disk: DiskId): number {
  const row = world.entities.disk[disk];
  const computer = world.entities.node[node];
  if (row === undefined || computer === undefined) return 0;
  if (row.presentedTo !== undefined && !row.presentedTo.includes(node)) return 0;
  const { reach } = wiringGraph(world);
  const own = storagePorts(world, computer.device);
  return (
    own.filter((port) => reach.get(port)?.has(row.array) === true).length +
    iscsiPathCount(world, node, row.array)
  );
}

/** Why no way leads from a server to a disk: the array hides it, the switch keeps them apart, its SCSI bus does not work, its iSCSI initiator is not logged on, or there is none (T-15, T-17, T-18). */
export type BlindReason = 'masked' | 'zoned' | BusProblem | 'notLoggedOn' | 'noPath';

/** What keeps a server from seeing a disk; null when it has a way to it. Says nothing about Windows. */
export function blindReason(world: World, node: NodeId, disk: DiskId): BlindReason | null {
  const row = world.entities.disk[disk];
  const computer = world.entities.node[node];
  if (row === undefined || computer === undefined) return 'noPath';
  const { reach, segment, busProblem } = wiringGraph(world);
  const own = storagePorts(world, computer.device);
  const isReached =
    own.some((port) => reach.get(port)?.has(row.array) === true) ||
    iscsiPathCount(world, node, row.array) > 0;
  if (isReached) return row.presentedTo === undefined || row.presentedTo.includes(node) ? null : 'masked';
  if (
    reachedPortals(world, node, row.array).length > 0 &&
    iscsiTarget(computer, row.array)?.loggedOn !== true
  )
    return 'notLoggedOn';
  const [problem] = own.flatMap((port) => busProblem.get(port) ?? []);
  if (problem !== undefined) return problem;
  const nets = storagePorts(world, row.array).flatMap((port) => segment.get(port) ?? []);
  return own.some((port) => nets.includes(segment.get(port) ?? '')) ? 'zoned' : 'noPath';
}

/** Whether the disk works and a live path leads to it: server and array on, cables whole. Says nothing about Windows. */
export function hasStoragePath(world: World, node: NodeId, disk: DiskId): boolean {
  return world.entities.disk[disk]?.broken === false && storagePathCount(world, node, disk) > 0;
}

/** Whether Windows on this computer can talk to the disk. */
export function seesDisk(world: World, node: NodeId, disk: DiskId): boolean {
  return windowsAlive(world, node) && hasStoragePath(world, node, disk);
}

/** The shared disks that Disk Management lists on this computer, by number. */
export function visibleDisks(world: World, node: NodeId): readonly Disk[] {
  return rows(world, 'disk')
    .filter((disk) => seesDisk(world, node, disk.id))
    .toSorted((a, b) => a.number - b.number);
}

/** The Physical Disk resource that refers to the disk, if the cluster manages it. */
export function diskResource(world: World, disk: DiskId): Resource | undefined {
  return rows(world, 'resource').find(
    (resource) => resource.resourceType === 'Physical Disk' && resource.parameters.disk === disk,
  );
}

/** The computers that have the disk's volume mounted: those that were told to (L-57). In a cluster at most one: the owner, while the resource is online (L-41). */
export function diskHolders(world: World, disk: DiskId): readonly NodeId[] {
  const row = world.entities.disk[disk];
  if (row === undefined || row.volume === null) return [];
  const resource = diskResource(world, disk);
  if (resource === undefined) {
    return rows(world, 'node')
      .filter(({ id }) => row.mountedOn?.includes(id) === true)
      .filter((node) => isRunning(world, node.id) && seesDisk(world, node.id, disk))
      .map((node) => node.id);
  }
  const owner = world.entities.group[resource.group]?.owner;
  const state = resourceState(world, resource.id);
  const mounted = state === 'Online' || state === 'Offline Pending';
  return owner !== undefined && mounted && seesDisk(world, owner, disk) ? [owner] : [];
}

/** Whether Disk Management on this computer may change the disk: not in a cluster, or held right here. */
export function ownsDisk(world: World, node: NodeId, disk: DiskId): boolean {
  return diskResource(world, disk) === undefined || diskHolders(world, disk).includes(node);
}
