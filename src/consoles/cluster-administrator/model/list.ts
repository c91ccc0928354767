import type { Group, NetworkRole, NodeId, Resource, World } from '#domain';
import { rows } from '#domain/selectors';
import { type Badge, type ClusterObject, type Label, objectKey } from './cluster-object.ts';
import { type ClusterInterface, clusterInterfaces } from './interfaces.ts';
import { listedResourceTypes } from './resource-types.ts';
import { type ShownState, shownGroup, shownInterface, shownNetwork, shownResource } from './states.ts';
import { clusterTree, findRow } from './tree.ts';

/** Columns of the list, by the key of their heading. */
export type ColumnId =
  | 'name'
  | 'state'
  | 'owner'
  | 'group'
  | 'resourceType'
  | 'displayName'
  | 'dll'
  | 'role'
  | 'subnet'
  | 'mask'
  | 'node'
  | 'network'
  | 'adapter'
  | 'address'
  | 'description';

/** What stands in one cell: words of the world, or something to be named in the language in use. */
export type Cell =
  | Label
  | { readonly state: ShownState['key'] }
  | { readonly type: string }
  | { readonly role: NetworkRole };

/** One line of the list at the right. */
export interface ListRow {
  readonly key: string;
  readonly object: ClusterObject;
  readonly badge: Badge | null;
  readonly cells: Partial<Readonly<Record<ColumnId, Cell>>>;
}

/** The list at the right for what is selected at the left. */
export interface ClusterList {
  readonly columns: readonly ColumnId[];
  readonly rows: readonly ListRow[];
}

type ListMaker = (world: World, object: ClusterObject) => ClusterList;

const makers: Partial<Readonly<Record<ClusterObject['kind'], ListMaker>>> = {
  cluster: (world) => childrenList(world, 'cluster'),
  configuration: (world) => childrenList(world, 'configuration'),
  node: (world, object) => childrenList(world, objectKey(object)),
  groups: (world) => groupList(world, rows(world, 'group')),
  group: (world, object) =>
    resourceList(
      world,
      rows(world, 'resource').filter((row) => object.kind === 'group' && row.group === object.id),
      false,
    ),
  resources: (world) => resourceList(world, rows(world, 'resource'), true),
  activeGroups: (world, object) =>
    groupList(
      world,
      rows(world, 'group').filter((group) => group.owner === nodeOf(object)),
    ),
  activeResources: (world, object) =>
    resourceList(
      world,
      rows(world, 'resource').filter((row) => world.entities.group[row.group]?.owner === nodeOf(object)),
      true,
    ),
  resourceTypes: (world) => ({
    columns: ['displayName', 'resourceType', 'dll'],
    rows: listedResourceTypes(world).map(({ name, dll }) => ({
      key: objectKey({ kind: 'resourceType', name }),
      object: { kind: 'resourceType', name },
      badge: null,
      cells: { displayName: { type: name }, resourceType: { text: name }, dll: { text: dll } },
    })),
  }),
  networks: (world) => ({
    columns: ['name', 'state', 'role', 'subnet', 'mask'],
    rows: rows(world, 'network').map((network) => {
      const state = shownNetwork(world, network.id);
      return {
        key: network.id,
        object: { kind: 'network', id: network.id },
        badge: state.badge,
        cells: {
          name: { text: network.name },
          state: { state: state.key },
          role: { role: network.role },
          subnet: { text: network.subnet },
          mask: { text: network.mask },
        },
      };
    }),
  }),
  network: (world, object) =>
    interfaceList(
      world,
      clusterInterfaces(world).filter((each) => object.kind === 'network' && each.network.id === object.id),
    ),
  interfaces: (world) => interfaceList(world, clusterInterfaces(world)),
  nodeInterfaces: (world, object) =>
    interfaceList(
      world,
      clusterInterfaces(world).filter((each) => each.node.id === nodeOf(object)),
    ),
};

/** What the list shows for an object of the tree; empty while there is no cluster. */
export function clusterList(world: World, object: ClusterObject): ClusterList {
  if (world.cluster === null) return { columns: ['name'], rows: [] };
  return makers[object.kind]?.(world, object) ?? { columns: ['name'], rows: [] };
}

function nodeOf(object: ClusterObject): NodeId | null {
  return 'node' in object ? object.node : null;
}

function nodeName(world: World, id: NodeId): string {
  return world.entities.node[id]?.name ?? '';
}

function childrenList(world: World, key: string): ClusterList {
  const root = clusterTree(world);
  const children = (root === null ? null : findRow(root, key))?.children ?? [];
  return {
    columns: ['name', 'state'],
    rows: children.map((child) => ({
      key: objectKey(child.object),
      object: child.object,
      badge: child.state?.badge ?? null,
      cells: {
        name: child.label,
        ...(child.state === null ? {} : { state: { state: child.state.key } }),
      },
    })),
  };
}

function groupList(world: World, groups: readonly Group[]): ClusterList {
  return {
    columns: ['name', 'state', 'owner', 'description'],
    rows: groups.map((group) => {
      const state = shownGroup(world, group);
      return {
        key: group.id,
        object: { kind: 'group', id: group.id },
        badge: state.badge,
        cells: {
          name: { text: group.name },
          state: { state: state.key },
          owner: { text: nodeName(world, group.owner) },
          description: { text: group.description },
        },
      };
    }),
  };
}

function resourceList(world: World, resources: readonly Resource[], withGroup: boolean): ClusterList {
  const group = withGroup ? (['group'] as const) : [];
  return {
    columns: ['name', 'state', 'owner', ...group, 'resourceType', 'description'],
    rows: resources.map((resource) => resourceRow(world, resource)),
  };
}

function resourceRow(world: World, resource: Resource): ListRow {
  const state = shownResource(world, resource.id);
  const group = world.entities.group[resource.group];
  return {
    key: resource.id,
    object: { kind: 'resource', id: resource.id },
    badge: state.badge,
    cells: {
      name: { text: resource.name },
      state: { state: state.key },
      owner: { text: group === undefined ? '' : nodeName(world, group.owner) },
      group: { text: group?.name ?? '' },
      resourceType: { type: resource.resourceType },
      description: { text: resource.description },
    },
  };
}

function interfaceList(world: World, interfaces: readonly ClusterInterface[]): ClusterList {
  return {
    columns: ['name', 'state', 'node', 'network', 'adapter', 'address'],
    rows: interfaces.map(({ node, network, nic }) => {
      const state = shownInterface(world, node.id, network.id);
      const object = { kind: 'interface', node: node.id, network: network.id } as const;
      return {
        key: objectKey(object),
        object,
        badge: state.badge,
        cells: {
          name: { text: `${network.name} - ${node.name}` },
          state: { state: state.key },
          node: { text: node.name },
          network: { text: network.name },
          adapter: { text: nic.name },
          address: { text: nic.address },
        },
      };
    }),
  };
}
