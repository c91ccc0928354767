import type { TFunction } from 'i18next';
import type { IconName } from '#ui';
import type { ClusterObject, Label } from '../model/cluster-object.ts';
import type { Cell } from '../model/list.ts';
import { isBuiltInType, resourceTypeKeys } from '../model/resource-types.ts';

/** The translator of Cluster Administrator's own texts. */
export type CluText = TFunction<'consoles-cluadmin'>;

/** A label in words: names of the world as they are, folders in the language in use. */
export function labelText(t: CluText, label: Label): string {
  return 'text' in label ? label.text : t(label.key);
}

/** What stands in a cell of the list. */
export function cellText(t: CluText, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if ('state' in cell) return t(`state.${cell.state}`);
  if ('type' in cell) return resourceTypeLabel(t, cell.type);
  if ('role' in cell) return t(`role.${cell.role}`);
  return labelText(t, cell);
}

/** The display name of a resource type; one that a person named has no other than its own. */
export function resourceTypeLabel(t: CluText, name: string): string {
  return isBuiltInType(name) ? t(`resourceType.${resourceTypeKeys[name]}`) : name;
}

const icons: Readonly<Record<ClusterObject['kind'], IconName>> = {
  cluster: 'cluster',
  groups: 'folder',
  resources: 'folder',
  configuration: 'folder',
  resourceTypes: 'folder',
  networks: 'folder',
  interfaces: 'folder',
  group: 'group',
  resource: 'resource',
  resourceType: 'settings',
  network: 'network',
  interface: 'interface',
  node: 'node',
  activeGroups: 'folder',
  activeResources: 'folder',
  nodeInterfaces: 'folder',
};

/** The picture for an object. */
export function iconOf(object: ClusterObject): IconName {
  return icons[object.kind];
}
