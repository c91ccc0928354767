import type { ComputerNode, World } from '#domain';
import { members, rows } from '#domain/selectors';
import { type ClusterObject, type Label, objectKey } from './cluster-object.ts';
import { type ShownState, shownGroup, shownNetwork, shownNode } from './states.ts';

/** One line of the tree at the left. */
export interface TreeRow {
  /** Unique in the tree: a group under Groups and under its node has two. */
  readonly key: string;
  readonly object: ClusterObject;
  readonly label: Label;
  /** Its state and the mark for it; null for what has none. */
  readonly state: ShownState | null;
  readonly children: readonly TreeRow[];
}

/** The tree of a cluster, as U-1 to U-6 have it; null while there is no cluster. */
export function clusterTree(world: World): TreeRow | null {
  if (world.cluster === null) return null;
  return {
    key: 'cluster',
    object: { kind: 'cluster' },
    label: { text: world.cluster.name },
    state: null,
    children: [
      {
        key: 'groups',
        object: { kind: 'groups' },
        label: { key: 'folder.groups' },
        state: null,
        children: groupRows(world, null),
      },
      folder('resources'),
      {
        key: 'configuration',
        object: { kind: 'configuration' },
        label: { key: 'folder.configuration' },
        state: null,
        children: [
          folder('resourceTypes'),
          {
            key: 'networks',
            object: { kind: 'networks' },
            label: { key: 'folder.networks' },
            state: null,
            children: networkRows(world),
          },
          folder('interfaces'),
        ],
      },
      ...members(world).map((node) => nodeRow(world, node)),
    ],
  };
}

/** The line with this key. */
export function findRow(root: TreeRow, key: string): TreeRow | null {
  if (root.key === key) return root;
  for (const child of root.children) {
    const found = findRow(child, key);
    if (found !== null) return found;
  }
  return null;
}

/** The child of a line that shows this object: where opening it in the list leads. */
export function childShowing(row: TreeRow, object: ClusterObject): TreeRow | null {
  const wanted = objectKey(object);
  return row.children.find((child) => objectKey(child.object) === wanted) ?? null;
}

/** What shows when everything that exists is folded out to the usual depth. */
export function initiallyExpanded(root: TreeRow): readonly string[] {
  const nodes = root.children.filter((child) => child.object.kind === 'node');
  return [root.key, 'groups', ...nodes.map((node) => node.key)];
}

function folder(kind: 'resources' | 'resourceTypes' | 'interfaces'): TreeRow {
  return { key: kind, object: { kind }, label: { key: `folder.${kind}` }, state: null, children: [] };
}

function groupRows(world: World, owner: ComputerNode | null): readonly TreeRow[] {
  return rows(world, 'group')
    .filter((group) => owner === null || group.owner === owner.id)
    .map((group) => ({
      key: owner === null ? group.id : `${owner.id}/${group.id}`,
      object: { kind: 'group', id: group.id },
      label: { text: group.name },
      state: shownGroup(world, group),
      children: [],
    }));
}

function networkRows(world: World): readonly TreeRow[] {
  return rows(world, 'network').map((network) => ({
    key: network.id,
    object: { kind: 'network', id: network.id },
    label: { text: network.name },
    state: shownNetwork(world, network.id),
    children: [],
  }));
}

function nodeRow(world: World, node: ComputerNode): TreeRow {
  return {
    key: node.id,
    object: { kind: 'node', id: node.id },
    label: { text: node.name },
    state: shownNode(world, node.id),
    children: [
      {
        key: `${node.id}/groups`,
        object: { kind: 'activeGroups', node: node.id },
        label: { key: 'folder.activeGroups' },
        state: null,
        children: groupRows(world, node),
      },
      {
        key: `${node.id}/resources`,
        object: { kind: 'activeResources', node: node.id },
        label: { key: 'folder.activeResources' },
        state: null,
        children: [],
      },
      {
        key: `${node.id}/interfaces`,
        object: { kind: 'nodeInterfaces', node: node.id },
        label: { key: 'folder.interfaces' },
        state: null,
        children: [],
      },
    ],
  };
}
