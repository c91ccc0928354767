import { judge, refuseIf } from '../commands/support.ts';
import type { NodeId } from '../ids.ts';
import type { Verdict } from '../reasons.ts';
import { resourceState } from '../selectors/states.ts';
import { diskHolders } from '../selectors/storage.ts';
import { rows, sameName } from '../selectors/tables.ts';
import { diskOfPath } from '../selectors/volumes.ts';
import type { Resource, ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { ParameterQuestion } from './parameters.ts';
import { resourceTypeRules } from './resource-types.ts';

type PathParameter = 'sharePath' | 'currentDirectory' | 'scriptFilePath' | 'spoolDirectory';

/** Which private property of a type is a path on the node that runs it. */
const pathOfType: { readonly [T in ResourceTypeName]?: PathParameter } = {
  'File Share': 'sharePath',
  'Generic Application': 'currentDirectory',
  'Generic Script': 'scriptFilePath',
  'Print Spooler': 'spoolDirectory',
};

const isFullPath = (path: string): boolean => /^[A-Za-z]:\\[^"*?<>|]*$/.test(path);

/** The longest name of a share. */
const LONGEST_SHARE = 80;

/** What File Share, Print Spooler and the generic types are told; what is not given yet is still to come (C-4). */
export function programChecks(_: World, { resourceType, parameters }: ParameterQuestion): Verdict {
  const key = pathOfType[resourceType];
  const path = key === undefined ? '' : (parameters[key] ?? '');
  const share = parameters.shareName ?? '';
  const emptied = resourceTypeRules[resourceType].parameters.find((one) => parameters[one] === '');
  return judge([
    () => refuseIf(emptied !== undefined, 'parameter.missing', { parameter: emptied ?? '' }),
    () =>
      refuseIf(share.length > LONGEST_SHARE, 'name.tooLong', {
        longest: LONGEST_SHARE,
        parameter: 'shareName',
      }),
    () =>
      refuseIf(/["/\\[\]:|<>+=;,?*]/.test(share), 'name.invalidCharacters', {
        name: share,
        parameter: 'shareName',
      }),
    () => refuseIf(path !== '' && !isFullPath(path), 'parameter.noPath', { path, parameter: key ?? '' }),
  ]);
}

/** Whether the path leads onto a volume that the node has: its own C:, or one that is mounted on it now (L-41, L-57). */
function leadsSomewhere(world: World, node: NodeId, path: string): boolean {
  if (sameName(path.slice(0, 1), 'C')) return true;
  const disk = diskOfPath(world, path);
  return disk !== undefined && diskHolders(world, disk.id).includes(node);
}

/** Another share of the same name that this node offers: the names of shares are the node's, not the network name's. */
function sharesName(world: World, { id, parameters }: Resource, node: NodeId): boolean {
  const name = parameters.shareName;
  return rows(world, 'resource').some(
    (other) =>
      other.id !== id &&
      name !== undefined &&
      sameName(other.parameters.shareName ?? '', name) &&
      world.entities.group[other.group]?.owner === node &&
      resourceState(world, other.id) === 'Online',
  );
}

/** What keeps one of these types from coming online on the node: a folder that is not there, a share of that name. */
export function programProblem(world: World, resource: Resource, owner: NodeId): string | null {
  const key = pathOfType[resource.resourceType];
  const path = key === undefined ? '' : (resource.parameters[key] ?? '');
  if (path !== '' && !leadsSomewhere(world, owner, path)) return 'folderMissing';
  return sharesName(world, resource, owner) ? 'shareNameTaken' : null; // V-20
}
