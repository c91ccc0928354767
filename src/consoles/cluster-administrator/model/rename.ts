import type { Command, World } from '#domain';
import type { ClusterObject } from './cluster-object.ts';

/** The name of an object that can be renamed; null for any other. */
export function renamableName(world: World, object: ClusterObject): string | null {
  if (object.kind === 'cluster') return world.cluster?.name ?? null;
  if (object.kind === 'group') return world.entities.group[object.id]?.name ?? null;
  if (object.kind === 'resource') return world.entities.resource[object.id]?.name ?? null;
  if (object.kind === 'network') return world.entities.network[object.id]?.name ?? null;
  return null;
}

/** The command that renames an object; null for objects without a name of their own. */
export function renameCommand(world: World, object: ClusterObject, name: string): Command | null {
  const before = renamableName(world, object);
  if (before === null) return null;
  if (object.kind === 'cluster') return { type: 'renameCluster', name };
  if (object.kind === 'group') return { type: 'renameGroup', group: before, name };
  if (object.kind === 'resource') return { type: 'renameResource', resource: before, name };
  return { type: 'setNetworkProperties', network: before, name };
}
