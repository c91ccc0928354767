import {
  clusterNameResource,
  clusterNetworkName,
  isServing,
  nodeNamed,
  resourceState,
  servingMembers,
  type World,
} from '#domain';
import { printed, say, systemError } from '../answers.ts';
import type { Answer, Program } from '../prompt-types.ts';
import type { PromptKey } from '../text-keys.ts';
import { type ClusterObject, readClusterLine } from './cluster-line.ts';
import { clusterObject } from './cluster-object.ts';
import { groupObject } from './group-object.ts';
import { netInterfaceObject, networkObject } from './network-objects.ts';
import { nodeObject } from './node-object.ts';
import { type ObjectSpec, readOptions } from './options.ts';
import { resourceObject } from './resource-object.ts';
import { resourceTypeObject } from './resource-type-object.ts';

/** The objects of cluster.exe. */
export const clusterObjects: Readonly<Record<ClusterObject, ObjectSpec>> = {
  cluster: clusterObject,
  node: nodeObject,
  group: groupObject,
  resource: resourceObject,
  resourceType: resourceTypeObject,
  network: networkObject,
  netInterface: netInterfaceObject,
};

/** cluster.exe (section 11.1). */
export const clusterProgram: Program = ({ world, at, words }) => {
  const read = readClusterLine(words);
  if (!read.ok) return read.error;
  const line = read.value;
  const spec = clusterObjects[line.object];
  const local = nodeNamed(world, at.node);
  if (line.options.some(({ word }) => /^(\?|h|help)$/i.test(word))) return help(line.object);
  const options = readOptions(line, spec);
  if (!options.ok) return options.error;
  const { uses, main } = options.value;
  const action = spec.actions[main];
  if (action === undefined) return help(line.object);
  if (local === undefined) return systemError(5042);
  if (!spec.withoutCluster.includes(main) && !answers(world, local.name, line.cluster))
    return systemError(1722);
  return action({ world, at, local, name: line.name, cluster: line.cluster, uses });
};

function help(object: ClusterObject): Answer {
  const key: PromptKey = `help.${object}`;
  return printed([say(key)]);
}

/** Whether somebody answers under the name: this server's own service, the cluster's network name, or a node (C-12). */
function answers(world: World, local: string, typed: string | null): boolean {
  const name = (typed === null || typed === '.' ? local : typed).toLowerCase();
  const node = nodeNamed(world, name);
  if (node !== undefined) return world.cluster !== null && node.clusterMember && isServing(world, node.id);
  if (clusterNetworkName(world)?.toLowerCase() !== name || servingMembers(world).length === 0) return false;
  const named = clusterNameResource(world);
  return named === undefined || resourceState(world, named.id) === 'Online';
}
