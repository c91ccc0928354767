import type { NodeId } from '../ids.ts';
import type { NlbAction, NlbCluster, NlbHost, NlbPortRule } from '../world/nlb.ts';
import type { World } from '../world/world.ts';
import { isRunning } from './states.ts';
import { nodeNamed } from './tables.ts';
import { wireOf } from './teams.ts';

/** The rule that every new cluster has (B-15). */
export const defaultPortRule: NlbPortRule = {
  from: 0,
  to: 65_535,
  protocol: 'both',
  filtering: 'multiple',
  affinity: 'single',
};

/** Everything that can be asked of a host, in the order of the menu. */
export const nlbActions = [
  'start',
  'stop',
  'drainstop',
  'suspend',
  'resume',
] as const satisfies readonly NlbAction[];

/** What NLB Manager shows of a host (B-28a). */
export type NlbHostStatus = 'converged' | 'converging' | 'draining' | 'stopped' | 'suspended' | 'unreachable';

/** Whether the others can hear the host: Windows runs and its adapter has a link. */
function isThere(world: World, { node, nic }: NlbHost): boolean {
  const row = world.entities.nic[nic];
  return isRunning(world, node) && row !== undefined && wireOf(world, row) !== null;
}

/** Hosts that take part and can be heard, in the order of the list. */
export function nlbLive(world: World, nlb: NlbCluster): readonly NodeId[] {
  return nlb.hosts.filter((host) => host.state === 'started' && isThere(world, host)).map(({ node }) => node);
}

/** How a host stands. */
export function nlbStatus(world: World, nlb: NlbCluster, host: NlbHost): NlbHostStatus {
  if (!isThere(world, host)) return 'unreachable';
  if (host.state !== 'started') return host.state;
  return nlb.map.includes(host.node) && nlb.phase !== 'converging' ? 'converged' : 'converging';
}

/** The host that takes what no rule covers and what only one may answer: the highest priority of the map (B-12). */
function defaultHost(nlb: NlbCluster): NodeId | undefined {
  const inMap = nlb.hosts.filter(({ node }) => nlb.map.includes(node));
  return inMap.toSorted((a, b) => a.priority - b.priority)[0]?.node;
}

/** The rule that covers a TCP port; undefined when none does. */
export function ruleForPort(nlb: NlbCluster, port: number): NlbPortRule | undefined {
  return nlb.rules.find(({ from, to, protocol }) => protocol !== 'udp' && from <= port && port <= to);
}

/** Hosts among whom the connections to a TCP port are split; a host of them that is away loses its share until the others have agreed. */
export function hostsForPort(nlb: NlbCluster, port: number): readonly NodeId[] {
  const rule = ruleForPort(nlb, port);
  if (rule?.filtering === 'disabled') return [];
  if (rule?.filtering === 'multiple') return nlb.map;
  const host = defaultHost(nlb);
  return host === undefined ? [] : [host];
}

function isFrontEnd(world: World, { node }: NlbHost): boolean {
  return world.frontEnds?.some((name) => nodeNamed(world, name)?.id === node) === true;
}

/** Port of Outlook Web Access behind front-end servers (B-30). */
const webPort = 443;

/** How many parts of a browser's connections are lost, of how many: all without a host that answers (B-8, B-23). */
export function lostWebShare(world: World): { readonly lost: number; readonly of: number } {
  const { nlb } = world;
  const hosts = nlb === undefined ? [] : hostsForPort(nlb, webPort);
  if (nlb === undefined || hosts.length === 0) return { lost: 1, of: 1 };
  const answering = nlb.hosts.filter(
    (host) =>
      (host.state === 'started' || host.state === 'draining') &&
      isThere(world, host) &&
      isFrontEnd(world, host),
  );
  return {
    lost: hosts.filter((node) => answering.every((host) => host.node !== node)).length,
    of: hosts.length,
  };
}

/** The host of this computer's name. */
export function nlbHostNamed(world: World, name: string): NlbHost | undefined {
  const node = nodeNamed(world, name);
  return world.nlb?.hosts.find((host) => host.node === node?.id);
}
