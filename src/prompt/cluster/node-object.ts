import { type ComputerNode, chartPath, members, nodeNamed, nodeState, type World } from '#domain';
import { blank, deed, printed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import type { PromptKey } from '../text-keys.ts';
import { usageError } from './cluster-line.ts';
import { interfacesOf, interfaceTable, nodeTable } from './listings.ts';
import { has, type ObjectCall, type ObjectSpec, wordsFor } from './options.ts';
import { type Property, propertyListing, readProperties } from './properties.ts';
import { waitFor } from './waits.ts';

type NodeCommand = 'pauseNode' | 'resumeNode' | 'evictNode' | 'cleanUpNode';

const properties: readonly Property<ComputerNode, never>[] = [
  { name: 'NodeName', kind: 'S', read: (_, node) => node.name },
  { name: 'NodeHighestVersion', kind: 'D', read: () => 332_494 },
  { name: 'NodeLowestVersion', kind: 'D', read: () => 199_510 },
  { name: 'MajorVersion', kind: 'D', read: () => 5 },
  { name: 'MinorVersion', kind: 'D', read: () => 2 },
  { name: 'BuildNumber', kind: 'D', read: () => 3_790 },
  { name: 'CSDVersion', kind: 'S', read: () => '' },
  { name: 'Description', kind: 'S', read: () => '' },
];

/** `cluster node` (C-2). */
export const nodeObject: ObjectSpec = {
  options: {
    status: { spelling: 'stat[us]', value: 'none' },
    pause: { spelling: 'pause', value: 'none' },
    resume: { spelling: 'resume', value: 'none' },
    evict: { spelling: 'evict', value: 'none' },
    forceCleanup: { spelling: 'force[cleanup]', value: 'none' },
    start: { spelling: 'start', value: 'none' },
    stop: { spelling: 'stop', value: 'none' },
    listInterfaces: { spelling: 'listint[erfaces]', value: 'none' },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
    wait: {
      spelling: 'wait',
      value: 'seconds',
      addsTo: ['evict', 'forceCleanup', 'start', 'stop', 'pause', 'resume'],
    },
  },
  fallback: 'status',
  together: [],
  withoutCluster: ['start', 'stop', 'forceCleanup'],
  actions: {
    status: (call) => status(call),
    pause: (call) => named(call, (name) => change(call, name, 'pauseNode', 'node.pausing')),
    resume: (call) => named(call, (name) => change(call, name, 'resumeNode', 'node.resuming')),
    evict: (call) => named(call, (name) => change(call, name, 'evictNode', 'node.evicting')),
    forceCleanup: (call) => change(call, call.name ?? call.local.name, 'cleanUpNode', 'node.cleaning'),
    start: (call) => service(call, 'startClusterService', 'node.starting'),
    stop: (call) => service(call, 'stopClusterService', 'node.stopping'),
    listInterfaces: (call) => listInterfaces(call),
    prop: (call) => list(call, properties, 'prop'),
    priv: (call) => list(call, [], 'priv'),
  },
};

function named(call: ObjectCall, answer: (name: string) => Answer): Answer {
  return call.name === null ? usageError('node', 'usage.missingName') : answer(call.name);
}

/** The nodes that the line is about: the named one, or all. */
function chosen({ world, name }: ObjectCall): readonly ComputerNode[] {
  const all = members(world);
  return name === null ? all : all.filter((node) => node.name.toLowerCase() === name.toLowerCase());
}

function status(call: ObjectCall): Answer {
  const nodes = chosen(call);
  if (nodes.length === 0) return systemError(5042);
  const heading =
    call.name === null ? say('listing.allNodes') : say('listing.node', { name: nodes[0]?.name ?? '' });
  return printed([heading, blank, nodeTable(call.world, nodes)]);
}

function listInterfaces(call: ObjectCall): Answer {
  const nodes = chosen(call);
  if (nodes.length === 0) return systemError(5042);
  const interfaces = interfacesOf(call.world).filter(({ node }) => nodes.includes(node));
  const heading =
    call.name === null
      ? say('listing.allInterfaces')
      : say('listing.interfacesOfNode', { name: nodes[0]?.name ?? '' });
  return printed([heading, blank, interfaceTable(call.world, interfaces)]);
}

function list(call: ObjectCall, known: typeof properties, option: string): Answer {
  const read = readProperties(wordsFor(call, option), known);
  if (!read.ok) return read.error;
  const nodes = chosen(call);
  if (nodes.length === 0) return systemError(5042);
  return propertyListing(
    call.world,
    known,
    nodes.map((row) => ({ label: row.name, row })),
    read.value.shown,
  );
}

/** One of the node's menu commands, with the node's new state for an answer. */
function change(call: ObjectCall, typed: string, type: NodeCommand, opening: PromptKey): Answer {
  const node = nodeNamed(call.world, typed);
  const name = node?.name ?? typed;
  return deed({
    commands: [{ type, node: name }],
    opening: [say(opening, { name })],
    ...waitFor(call, () => true),
    tellsWarnings: true,
    shows: (world) => {
      const still = members(world).filter((row) => row.id === node?.id);
      return still.length === 0 ? [say('node.done', { name })] : [blank, nodeTable(world, still)];
    },
  });
}

/** Whether the Cluster service of a node is on its way somewhere. */
export function serviceSettled(world: World, node: ComputerNode | undefined): boolean {
  if (node === undefined) return true;
  const path = chartPath(world, `clussvc:${node.id}`);
  return ['up', 'paused', 'stopped', 'waitingForRestart', 'hung', ''].includes(path);
}

function service(
  call: ObjectCall,
  type: 'startClusterService' | 'stopClusterService',
  opening: PromptKey,
): Answer {
  const typed = call.name ?? call.local.name;
  const node = nodeNamed(call.world, typed);
  const name = node?.name ?? typed;
  const starts = type === 'startClusterService';
  return deed({
    commands: [{ type, node: name }],
    opening: [say(opening, { name })],
    ...waitFor(call, (world) => serviceSettled(world, node)),
    shows: (world) => [blank, nodeTable(world, node === undefined ? [] : [node])],
    fails: (world) => {
      const waited = has(call, 'wait') && node !== undefined && serviceSettled(world, node);
      return waited && starts && nodeState(world, node.id) === 'Down' ? 1067 : null;
    },
  });
}
