import type { NodeId } from '../ids.ts';
import { interfaceState, nicOn } from '../selectors/connectivity.ts';
import { nicLinked, reachesDirectory } from '../selectors/network.ts';
import { resourceState } from '../selectors/states.ts';
import { hasStoragePath } from '../selectors/storage.ts';
import { members, rows } from '../selectors/tables.ts';
import type { Resource, ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';

/** Code of what is wrong with a resource on a node, or null. */
type Problem = string | null;
type Check = (world: World, resource: Resource, owner: NodeId) => Problem;

/** Whether anything else on the network uses this address: another computer, the controller or another resource that is online (V-16). */
export function addressInUse(world: World, address: string, exceptResource?: string): boolean {
  return (
    rows(world, 'nic').some((nic) => nic.address === address) ||
    world.directory.controllerAddress === address ||
    world.directory.gateway === address ||
    rows(world, 'resource').some(
      (other) =>
        other.id !== exceptResource &&
        other.parameters.address === address &&
        resourceState(world, other.id) === 'Online',
    )
  );
}

function addressProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const network =
    resource.parameters.network === undefined
      ? undefined
      : world.entities.network[resource.parameters.network];
  if (network === undefined) return 'networkMissing';
  const nic = nicOn(world, owner, network);
  if (nic === undefined || !nicLinked(world, nic)) return 'interfaceFailed';
  if (
    resource.parameters.address !== undefined &&
    addressInUse(world, resource.parameters.address, resource.id)
  )
    return 'duplicateAddress';
  return null;
}

function diskProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const { disk } = resource.parameters;
  return disk !== undefined && hasStoragePath(world, owner, disk) ? null : 'diskNotFound';
}

function hasExchange(world: World, _resource: Resource, owner: NodeId): Problem {
  return world.entities.node[owner]?.exchange == null ? 'exchangeMissing' : null; // E-66
}

function attendantProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const crowded =
    members(world).length >= 3 &&
    rows(world, 'resource').some((other) => {
      const group = world.entities.group[other.group];
      return (
        other.id !== resource.id &&
        other.resourceType === resource.resourceType &&
        group?.owner === owner &&
        resourceState(world, other.id) === 'Online'
      );
    });
  if (crowded) return 'secondEvsOnNode'; // E-60
  if (!reachesDirectory(world, owner)) return 'directoryUnreachable'; // F-27
  return hasExchange(world, resource, owner);
}

const onlineChecks: Readonly<Record<ResourceTypeName, Check | null>> = {
  'IP Address': addressProblem,
  'Network Name': null,
  'Physical Disk': diskProblem,
  'Distributed Transaction Coordinator': null,
  'Generic Application': null,
  'Microsoft Exchange System Attendant': attendantProblem,
  'Microsoft Exchange Information Store': hasExchange,
  'Microsoft Exchange Message Transfer Agent': hasExchange,
  'Microsoft Exchange Routing Service': hasExchange,
  'Microsoft Search Service Instance': hasExchange,
  'Microsoft Exchange SMTP Server Instance': hasExchange,
  'Microsoft Exchange HTTP Server Instance': hasExchange,
};

/** What would keep the resource from coming online on its owner now. */
export function onlineProblem(world: World, resource: Resource, owner: NodeId): Problem {
  return onlineChecks[resource.resourceType]?.(world, resource, owner) ?? null;
}

/** How a failure of an online resource is noticed: the timing of the poll that sees it. */
export type Noticed = { readonly problem: string; readonly everyMs: number };

/** What the next check of an online resource will find, and how often that check is made; null = healthy. */
export function healthProblem(world: World, resource: Resource, owner: NodeId): Noticed | null {
  const { timing } = world;
  if (resource.resourceType === 'IP Address' && resource.parameters.network !== undefined) {
    // W-18, W-20: only an interface that the cluster calls Failed takes the address with it; Unreachable does not (W-19).
    const failed = interfaceState(world, owner, resource.parameters.network) === 'Failed';
    return failed
      ? { problem: 'interfaceFailed', everyMs: resource.looksAliveMs ?? timing.looksAliveMs }
      : null;
  }
  if (resource.resourceType === 'Physical Disk') {
    const problem = diskProblem(world, resource, owner);
    return problem === null ? null : { problem, everyMs: timing.reservationMs }; // Q-14, F-14
  }
  return null;
}
