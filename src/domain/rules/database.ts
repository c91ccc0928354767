import type { CommandType } from '../commands/command-types.ts';
import type { World } from '../world/world.ts';

/** Commands that change the cluster database. */
const writers: readonly CommandType[] = [
  ...(['addNode', 'evictNode', 'renameCluster', 'setNetworkProperties', 'setNetworkPriority'] as const),
  ...(['createGroup', 'deleteGroup', 'renameGroup', 'setGroupProperties'] as const),
  ...(['createResource', 'deleteResource', 'renameResource', 'changeResourceGroup'] as const),
  ...(['setResourceProperties', 'addRegistryCheckpoint', 'removeRegistryCheckpoint'] as const),
  ...(['createResourceType', 'deleteResourceType', 'setResourceTypeProperties'] as const),
  'configureApplication',
];

/** Whether the command would change a database that can take no change, since the quorum disk is full. */
export function databaseIsFull(world: World, type: CommandType): boolean {
  return world.cluster?.quorumLog.diskFull === true && writers.includes(type);
}
