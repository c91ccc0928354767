import { resourceTypeNames, resourceTypeRules } from '../rules/resource-types.ts';
import type { ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { members, rows, sameName } from './tables.ts';

/** A resource type as the cluster database has it (C-5). */
export interface KnownResourceType {
  readonly name: string;
  /** The library that runs resources of the type. */
  readonly dll: string;
  readonly description: string;
  /** */
  readonly looksAliveMs: number;
  /** */
  readonly isAliveMs: number;
  /** Whether it came with Windows or Exchange; others were named by a person. */
  readonly isBuiltIn: boolean;
  /** Names of the nodes that have the library: those of Exchange only where Setup has run. */
  readonly nodes: readonly string[];
}

/** How often resources of the type are asked that have no value of their own, in ms. */
export function pollsOfType(
  { cluster, timing }: World,
  type: string,
): { readonly looksAliveMs: number; readonly isAliveMs: number } {
  const entry = cluster?.resourceTypes?.[type];
  return {
    looksAliveMs: entry?.looksAliveMs ?? timing.looksAliveMs,
    isAliveMs: entry?.isAliveMs ?? timing.isAliveMs,
  };
}

/** Types that the cluster knows: those of Windows, those that Exchange Setup registered on a node, then those that a person named. */
export function resourceTypesOf(world: World): readonly KnownResourceType[] {
  const hasExchange = members(world).some(({ exchange }) => exchange !== null);
  const builtIn = resourceTypeNames.filter((name) => hasExchange || !isOfExchange(name));
  const named = Object.entries(world.cluster?.resourceTypes ?? {}).filter(([, { dll }]) => dll !== undefined);
  return [...builtIn, ...named.map(([name]) => name)].map((name) => knownType(world, name));
}

/** The type with this name, whatever its case. */
export function resourceTypeNamed(world: World, name: string): KnownResourceType | undefined {
  return resourceTypesOf(world).find((type) => sameName(type.name, name));
}

/** Whether the one resource of this type that a cluster may have is there (R-57, E-13). */
export function isOnlyOneThere(world: World, resourceType: ResourceTypeName): boolean {
  const isThere = rows(world, 'resource').some((row) => row.resourceType === resourceType);
  return resourceTypeRules[resourceType].single && isThere;
}

/** Whether a person may make a resource of this type now; whatever else it needs. */
export function mayBeMade(world: World, resourceType: ResourceTypeName): boolean {
  return !resourceTypeRules[resourceType].automatic && !isOnlyOneThere(world, resourceType);
}

function knownType(world: World, name: string): KnownResourceType {
  const entry = world.cluster?.resourceTypes?.[name];
  const isBuiltIn = resourceTypeNames.includes(name);
  const has = members(world).filter(({ exchange }) => !isOfExchange(name) || exchange !== null);
  return {
    name,
    dll: entry?.dll ?? builtInDll(name),
    description: entry?.description ?? '',
    ...pollsOfType(world, name),
    isBuiltIn,
    nodes: isBuiltIn ? has.map((node) => node.name) : [],
  };
}

function isOfExchange(name: string): boolean {
  return resourceTypeNames.includes(name) && name.startsWith('Microsoft ');
}

function builtInDll(name: string): string {
  if (name === 'Microsoft Search Service Instance') return 'gathercl.dll';
  return isOfExchange(name) ? 'exres.dll' : 'clusres.dll';
}
