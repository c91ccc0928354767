import { type NodeId, nodeId } from '../ids.ts';
import { servingEvss } from '../selectors/service.ts';
import {
  deviceNamed,
  diskWithLetter,
  evsNamed,
  groupNamed,
  networkNamed,
  nodeNamed,
  resourceNamed,
} from '../selectors/tables.ts';
import type { FaultTarget } from '../world/goal.ts';
import type { World } from '../world/world.ts';

/** The computer that a fault has hit. */
export const hitNode = (world: World, hit: string): NodeId => nodeNamed(world, hit)?.id ?? nodeId(hit);

/** The node a fault means: by the name that the level gave it, whatever it is called by now, or the one that owns the first EVS or a group at this instant. */
export function resolveNode(world: World, target: FaultTarget): string | null {
  if (target.kind === 'node')
    return (world.entities.node[nodeId(target.node)] ?? nodeNamed(world, target.node))?.name ?? null;
  const owner = ownerMeant(world, target);
  return owner === undefined ? null : (world.entities.node[owner]?.name ?? null);
}

function ownerMeant(world: World, target: FaultTarget): NodeId | undefined {
  if (target.kind === 'ownerOfGroup') return groupNamed(world, target.group)?.owner;
  const [evs] = target.kind === 'ownerOfEvs' ? servingEvss(world) : [];
  return evs === undefined ? undefined : world.entities.group[evs.group]?.owner;
}

/** The port a fault means. */
export function resolvePort(world: World, target: FaultTarget): string | null {
  return target.kind === 'port' && world.entities.port[target.port as `${string}/${string}`] !== undefined
    ? target.port
    : null;
}

/** The device a fault means. */
export function resolveDevice(world: World, target: FaultTarget): string | null {
  return target.kind === 'device' ? (deviceNamed(world, target.device)?.name ?? null) : null;
}

/** The drive letter a fault means. */
export function resolveDisk(world: World, target: FaultTarget): string | null {
  return target.kind === 'disk' && diskWithLetter(world, target.letter) !== undefined ? target.letter : null;
}

/** The resource a fault means. */
export function resolveResource(world: World, target: FaultTarget): string | null {
  return target.kind === 'resource' ? (resourceNamed(world, target.resource)?.name ?? null) : null;
}

/** The cluster network a fault means. */
export function resolveNetwork(world: World, target: FaultTarget): string | null {
  return target.kind === 'network' ? (networkNamed(world, target.network)?.name ?? null) : null;
}

/** The Exchange virtual server a fault means. */
export function resolveEvs(world: World, target: FaultTarget): string | null {
  return target.kind === 'evs' ? (evsNamed(world, target.evs)?.name ?? null) : null;
}

/** The cluster itself, once there is one. */
export function resolveCluster(world: World, target: FaultTarget): string | null {
  return target.kind === 'cluster' ? (world.cluster?.name ?? null) : null;
}
