import { z } from 'zod/mini';
import { type ReasonCode, type ReasonParams, refused, type Verdict } from '../reasons.ts';
import { servingMembers } from '../selectors/connectivity.ts';
import { resourceTypeNamed } from '../selectors/resource-types.ts';
import { isRunning, nodeState } from '../selectors/states.ts';
import { groupNamed, nodeNamed, resourceNamed, runningJobs } from '../selectors/tables.ts';
import type { Group, Resource } from '../world/cluster.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';

/** A refusal, or nothing. */
export type Refusal = Extract<Verdict, { ok: false }> | null;

/** A refusal when the condition is true. */
export function refuseIf(condition: boolean, reason: ReasonCode, params: ReasonParams = {}): Refusal {
  return condition ? (refused(reason, params) as Refusal) : null;
}

/** The first refusal of a list of checks, in the order in which the product would complain; allowed when there is none. */
export function judge(checks: readonly (() => Refusal)[]): Verdict {
  for (const check of checks) {
    const refusal = check();
    if (refusal !== null) return refusal;
  }
  return { ok: true, warnings: [] };
}

/** Administration needs a cluster and a member that answers. */
export function clusterAnswers(world: World): Refusal {
  return (
    refuseIf(world.cluster === null, 'cluster.none') ??
    refuseIf(servingMembers(world).length === 0, 'cluster.unreachable')
  );
}

/** The computer exists. */
export function knownNode(world: World, name: string): Refusal {
  return refuseIf(nodeNamed(world, name) === undefined, 'node.unknown', { node: name });
}

/** The computer exists and Windows runs on it. */
export function runningNode(world: World, name: string): Refusal {
  const node = nodeNamed(world, name);
  return (
    knownNode(world, name) ??
    refuseIf(node !== undefined && !isRunning(world, node.id), 'node.notRunning', { node: name })
  );
}

/** The computer is a node of the cluster. */
export function memberNode(world: World, name: string): Refusal {
  return (
    knownNode(world, name) ??
    refuseIf(nodeNamed(world, name)?.clusterMember !== true, 'node.notMember', { node: name })
  );
}

/** The node is in this state. */
export function nodeIn(world: World, name: string, states: readonly string[], reason: ReasonCode): Refusal {
  const node = nodeNamed(world, name);
  return refuseIf(node === undefined || !states.includes(nodeState(world, node.id)), reason, { node: name });
}

/** No wizard or Setup works on the computer. */
export function noJob(world: World, name: string): Refusal {
  const node = nodeNamed(world, name);
  return refuseIf(node !== undefined && runningJobs(world, node).length > 0, 'job.running', { node: name });
}

/** The group exists. */
export function knownGroup(world: World, name: string): Refusal {
  return refuseIf(groupNamed(world, name) === undefined, 'group.unknown', { group: name });
}

/** The resource exists. */
export function knownResource(world: World, name: string): Refusal {
  return refuseIf(resourceNamed(world, name) === undefined, 'resource.unknown', { resource: name });
}

/** A resource type that the cluster knows. */
export function knownResourceType(world: World, resourceType: string): Refusal {
  const known = resourceTypeNamed(world, resourceType) !== undefined;
  return refuseIf(!known, 'resource.typeUnknown', { resourceType });
}

/** A name that people type: not empty, not too long. */
export function goodName(name: string, longest = 100): Refusal {
  return (
    refuseIf(name.trim() === '', 'name.empty') ??
    refuseIf(name.length > longest, 'name.tooLong', { longest }) ??
    refuseIf(/["*?<>|\\]/.test(name), 'name.invalidCharacters', { name })
  );
}

/** NetBIOS names: 15 characters, letters, digits and hyphens (L-54). */
export function goodNetbiosName(name: string): Refusal {
  return (
    refuseIf(name.trim() === '', 'name.empty') ??
    refuseIf(name.length > 15, 'name.tooLong', { longest: 15 }) ??
    refuseIf(!/^[A-Za-z0-9-]+$/.test(name), 'name.invalidCharacters', { name })
  );
}

/** A path below HKEY_LOCAL_MACHINE, without a backslash in front or at the end. */
export function goodRegistryKey(key: string): Refusal {
  return refuseIf(!/^[^\\]+(\\[^\\]+)*$/.test(key), 'registry.keyInvalid', { key });
}

/** Rows that `query` has already found. */
export function must<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a command ran without its query');
  return row;
}

/** The computer of a command that was allowed. */
export const theNode = (world: World, name: string): ComputerNode => must(nodeNamed(world, name));
/** The group of a command that was allowed. */
export const theGroup = (world: World, name: string): Group => must(groupNamed(world, name));
/** The resource of a command that was allowed. */
export const theResource = (world: World, name: string): Resource => must(resourceNamed(world, name));

/** Schema of a command with one name. */
export const nameOnly = <K extends string>(key: K) =>
  z.strictObject({ [key]: z.string().check(z.minLength(1)) } as Record<K, z.ZodMiniString>);
