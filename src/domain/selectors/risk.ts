import type { DeviceId, DiskId, NodeId } from '../ids.ts';
import { loadModel } from '../rules/load-model.ts';
import { quorumKind } from '../rules/quorum-kind.ts';
import { spareVotes } from '../rules/quorum-votes.ts';
import type { RiskReason } from '../scoring/ledger.ts';
import type { ComputerNode, ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { connectedHere } from './connected-users.ts';
import { networkState, nicOn, servingMembers } from './connectivity.ts';
import { powerFeeds } from './hardware.ts';
import { nlbLive } from './nlb.ts';
import { servingEvss } from './service.ts';
import { chartPath, nodeState } from './states.ts';
import { hasStoragePath, storagePathCount, storagePorts } from './storage.ts';
import { storageGroupLimit } from './stores.ts';
import { members, portsOf, possibleOwnersOf, quorumResource, resourcesOf, rows } from './tables.ts';
import { wireOf } from './teams.ts';

/** Up in truth, and known as such to the others. */
const isUp = (world: World, { id }: ComputerNode): boolean =>
  chartPath(world, `clussvc:${id}`) === 'up' && nodeState(world, id) === 'Up';

function disksOf(world: World, evs: ExchangeVirtualServer): readonly DiskId[] {
  const group = world.entities.group[evs.group];
  const resources = group === undefined ? [] : resourcesOf(world, group);
  return resources.flatMap(({ parameters }) => parameters.disk ?? []);
}

function quorumDisk(world: World): DiskId | undefined {
  return quorumResource(world)?.parameters.disk;
}

/** In clusters of three nodes and more a node carries one EVS (E-60); of two it mounts no more than four storage groups (L-5, L-6). */
function hasNoRoom(world: World, node: ComputerNode, evs: ExchangeVirtualServer): boolean {
  const others = servingEvss(world).filter(
    ({ id, group }) => id !== evs.id && world.entities.group[group]?.owner === node.id,
  );
  if (members(world).length >= 3) return others.length > 0;
  const all = [evs, ...others].flatMap((one) => one.storageGroups);
  return all.length > storageGroupLimit;
}

/** Of several front-end servers only one is left to take what browsers ask for (B-34). */
function frontEndAlone(world: World): boolean {
  const count = world.frontEnds?.length ?? 0;
  return count >= 2 && world.nlb !== undefined && nlbLive(world, world.nlb).length < 2;
}

/** Two nodes that both work carry more clients than the document allows, so that one of them could not carry all (L-8 to L-12). */
function carriesTooMany(world: World): boolean {
  const nodes = members(world);
  const isActiveActive = nodes.length === 2 && servingEvss(world).length >= nodes.length;
  const connectedTo = (node: ComputerNode): number =>
    connectedHere(world, node.id).reduce((sum, { connected }) => sum + connected, 0);
  return isActiveActive && nodes.some((node) => connectedTo(node) > loadModel.connectionLimit);
}

/** Nobody could take the EVS over: no other node that is Up, may own it, has its Exchange, has room for it and sees its disks (P-20, E-60, E-66, E-77, L-5). */
function spareNodeMissing(world: World, evs: ExchangeVirtualServer): boolean {
  const group = world.entities.group[evs.group];
  if (group === undefined) return true;
  const owners = possibleOwnersOf(world, group);
  const disks = disksOf(world, evs);
  return !members(world).some(
    (node) =>
      node.id !== group.owner &&
      node.exchange !== null &&
      node.exchange.version === evs.version &&
      isUp(world, node) &&
      owners.includes(node.id) &&
      !hasNoRoom(world, node, evs) &&
      disks.every((disk) => hasStoragePath(world, node.id, disk)),
  );
}

/** A node that may have to take a disk has one way left to it although server and array have sockets for two (L-64, F-14, F-15). */
function pathMissing(world: World): boolean {
  const quorum = quorumDisk(world);
  const onOneWay = (disk: DiskId, nodes: readonly NodeId[]): boolean =>
    members(world).some((node) => {
      if (!nodes.includes(node.id)) return false;
      const array = world.entities.disk[disk]?.array;
      const sockets = [node.device, array].map((id) =>
        id === undefined ? 0 : storagePorts(world, id).length,
      );
      return Math.min(...sockets) >= 2 && storagePathCount(world, node.id, disk) < 2;
    });
  const everyone = members(world).map(({ id }) => id);
  if (quorum !== undefined && onOneWay(quorum, everyone)) return true;
  return servingEvss(world).some((evs) => {
    const group = world.entities.group[evs.group];
    const owners = group === undefined ? everyone : possibleOwnersOf(world, group); // T-4
    return disksOf(world, evs).some((disk) => onOneWay(disk, owners));
  });
}

/** Networks that can carry heartbeats and do not run through the same wire or switch (W-40 to W-42). */
function independentNetworks(world: World): number {
  const segments = rows(world, 'network').flatMap((network) => {
    const internal = network.role === 'internal' || network.role === 'all';
    const [first] = members(world).flatMap((node) => nicOn(world, node.id, network) ?? []);
    const segment = first === undefined ? null : wireOf(world, first);
    return internal && segment !== null && networkState(world, network.id) === 'Up' ? [segment] : [];
  });
  return new Set(segments).size;
}

/** A node or an array with two supplies lives on one feed, or on none (L-65, F-28). */
function feedMissing(world: World, disks: readonly DiskId[]): boolean {
  const arrays = disks.flatMap((disk) => world.entities.disk[disk]?.array ?? []);
  const devices = new Set<DeviceId>([...members(world).map(({ device }) => device), ...arrays]);
  return [...devices].some((id) => {
    const device = world.entities.device[id];
    const inlets =
      device === undefined ? [] : portsOf(world, device).filter((port) => port.portKind === 'inlet');
    return inlets.length >= 2 && powerFeeds(world, id).length < 2;
  });
}

/** A node that is Up could not take the quorum over, or the loss of one vote more would end a majority node set. */
function quorumAtRisk(world: World): boolean {
  if (quorumKind(world) === 'mns') return spareVotes(world, servingMembers(world)) < 1;
  const disk = quorumDisk(world);
  return (
    disk === undefined ||
    members(world).some((node) => isUp(world, node) && !hasStoragePath(world, node.id, disk))
  );
}

/**
 * What stands alone that could be doubled, so that the next failure would be felt: the one rule behind the time at risk
 * and the objective of restored redundancy. Nothing is at risk before the first user.
 */
export function riskReasons(world: World): readonly RiskReason[] {
  const serving = servingEvss(world).filter(({ users }) => users > 0);
  if (serving.length === 0) return [];
  const quorum = quorumDisk(world);
  const disks = [...serving.flatMap((evs) => disksOf(world, evs)), ...(quorum === undefined ? [] : [quorum])];
  const found: Readonly<Record<RiskReason, boolean>> = {
    node: serving.some((evs) => spareNodeMissing(world, evs)) || frontEndAlone(world),
    path: pathMissing(world),
    network: independentNetworks(world) < 2, // W-41, W-42
    power: feedMissing(world, disks),
    quorum: quorumAtRisk(world),
    load: carriesTooMany(world),
  };
  return (Object.keys(found) as RiskReason[]).filter((reason) => found[reason]);
}
