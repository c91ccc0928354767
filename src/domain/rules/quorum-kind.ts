import { quorumResource } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';

/** */
export type QuorumKind = 'disk' | 'local' | 'mns';

const kinds: Readonly<Record<string, QuorumKind>> = {
  'Physical Disk': 'disk',
  'Local Quorum': 'local',
  'Majority Node Set': 'mns',
};

/** The kind of quorum that a resource can be; null = its type cannot. */
export function kindOfQuorum(resource: Resource): QuorumKind | null {
  return kinds[resource.resourceType] ?? null;
}

/** The kind of the cluster's quorum; a single quorum device where nothing is known. */
export function quorumKind(world: World): QuorumKind {
  const resource = quorumResource(world);
  return resource === undefined ? 'disk' : (kindOfQuorum(resource) ?? 'disk');
}

/** The type of quorum resource that a wizard's choice means when it is not a disk's letter. */
export function quorumWithoutDisk(choice: string): 'Local Quorum' | 'Majority Node Set' | null {
  return choice === 'Local Quorum' || choice === 'Majority Node Set' ? choice : null;
}
