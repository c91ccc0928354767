import {
  type ClusterNetwork,
  type ComputerNode,
  type Group,
  groupState,
  interfaceState,
  members,
  networkState,
  nodeState,
  type Resource,
  resourceState,
  rows,
  type World,
} from '#domain';
import { table } from '../answers.ts';
import type { PromptLine } from '../prompt-types.ts';
import { columns } from './columns.ts';

/** Name of a node by its id; empty when there is none any more. */
export function nodeName(world: World, id: ComputerNode['id']): string {
  return world.entities.node[id]?.name ?? '';
}

/** Node, Node ID, Status. */
export function nodeTable(world: World, nodes: readonly ComputerNode[]): PromptLine {
  return table(
    [columns.node, columns.nodeId, columns.nodeStatus],
    nodes.map((node) => [node.name, String(node.nodeNumber ?? ''), nodeState(world, node.id)]),
  );
}

/** Group, Node, Status. */
export function groupTable(world: World, groups: readonly Group[]): PromptLine {
  return table(
    [columns.group, columns.owner, columns.status],
    groups.map((group) => [group.name, nodeName(world, group.owner), groupState(world, group)]),
  );
}

/** Resource, Group, Node, Status. */
export function resourceTable(world: World, resources: readonly Resource[]): PromptLine {
  return table(
    [columns.resource, columns.group, columns.owner, columns.status],
    resources.map((resource) => {
      const group = world.entities.group[resource.group];
      const owner = group === undefined ? '' : nodeName(world, group.owner);
      return [resource.name, group?.name ?? '', owner, resourceState(world, resource.id)];
    }),
  );
}

/** Network, Status. */
export function networkTable(world: World, networks: readonly ClusterNetwork[]): PromptLine {
  return table(
    [columns.network, columns.status],
    networks.map((network) => [network.name, networkState(world, network.id)]),
  );
}

/** An interface: a node's connection to a cluster network. */
export interface NetInterface {
  readonly node: ComputerNode;
  readonly network: ClusterNetwork;
}

/** All interfaces of the cluster, by node id and then in the order of the networks. */
export function interfacesOf(world: World): readonly NetInterface[] {
  return members(world).flatMap((node) => rows(world, 'network').map((network) => ({ node, network })));
}

/** Node, Network, Status. */
export function interfaceTable(world: World, interfaces: readonly NetInterface[]): PromptLine {
  return table(
    [columns.node, columns.network, columns.status],
    interfaces.map(({ node, network }) => [
      node.name,
      network.name,
      interfaceState(world, node.id, network.id),
    ]),
  );
}

/** Names alone, in one column. */
export function nameTable(column: keyof typeof columns, names: readonly string[]): PromptLine {
  return table(
    [columns[column]],
    names.map((name) => [name]),
  );
}
