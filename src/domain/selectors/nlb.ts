import type { NodeId } from '../ids.ts';
import type {
  NlbAction,
  NlbCluster,
  NlbHost,
  NlbHostPort,
  NlbPortAction,
  NlbPortRule,
} from '../world/nlb.ts';
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

/** Everything that can be asked of a host for the ports of a rule (B-26). */
export const nlbPortActions = ['enable', 'disable', 'drain'] as const satisfies readonly NlbPortAction[];

/** What NLB Manager shows of a host (B-28a). */
export type NlbHostStatus =
  | 'converged'
  | 'converging'
  | 'draining'
  | 'stopped'
  | 'suspended'
  | 'misconfigured'
  | 'unreachable';

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
  if (host.rules !== undefined) return 'misconfigured';
  return nlb.map.includes(host.node) && nlb.phase !== 'converging' ? 'converged' : 'converging';
}

/** The hosts of the map, the highest priority first. */
function mapByPriority(nlb: NlbCluster, priorityOf: (host: NlbHost) => number): readonly NlbHost[] {
  return nlb.hosts
    .filter(({ node }) => nlb.map.includes(node))
    .toSorted((a, b) => priorityOf(a) - priorityOf(b));
}

/** The rule that covers a TCP port; undefined when none does. */
export function ruleForPort(nlb: NlbCluster, port: number): NlbPortRule | undefined {
  return nlb.rules.find(({ from, to, protocol }) => protocol !== 'udp' && from <= port && port <= to);
}

/** What a host has of its own for the ports of a rule; nothing but the first port when it has nothing. */
export function hostPort({ ports = [] }: NlbHost, { from }: NlbPortRule): NlbHostPort {
  return ports.find((port) => port.from === from) ?? { from };
}

/** Load weight of a host for a rule where it is said of none (B-14). */
const equalLoad = 50;

/** A host with its part of the connections, in units of no size. */
interface PortShare {
  readonly node: NodeId;
  readonly weight: number;
}

/** Hosts among whom the connections to a TCP port are split, and how: by load weight, to the highest handling priority, or to nobody; what no rule covers goes to the highest priority (B-12, B-14). */
export function sharesForPort(nlb: NlbCluster, port: number): readonly PortShare[] {
  const rule = ruleForPort(nlb, port);
  const alone = (host: NlbHost | undefined): readonly PortShare[] =>
    host === undefined ? [] : [{ node: host.node, weight: 1 }];
  if (rule === undefined) return alone(mapByPriority(nlb, ({ priority }) => priority)[0]);
  const isOpen = (host: NlbHost): boolean => hostPort(host, rule).closed === undefined;
  if (rule.filtering === 'disabled') return [];
  if (rule.filtering === 'single')
    return alone(
      mapByPriority(nlb, (host) => hostPort(host, rule).handlingPriority ?? host.priority).find(isOpen),
    );
  const loads = nlb.map.map((node) => {
    // Who was removed keeps its part until the others have agreed.
    const host = nlb.hosts.find((one) => one.node === node);
    if (host === undefined) return equalLoad;
    return isOpen(host) ? (hostPort(host, rule).load ?? equalLoad) : 0;
  });
  const taken = loads.filter((load) => load > 0);
  const isEqual = taken.every((load) => load === taken[0]);
  return nlb.map
    .map((node, index) => ({ node, weight: isEqual ? Math.sign(loads[index] ?? 0) : (loads[index] ?? 0) }))
    .filter(({ weight }) => weight > 0);
}

/** Hosts among whom the connections to a TCP port are split; a host of them that is away loses its share until the others have agreed. */
export function hostsForPort(nlb: NlbCluster, port: number): readonly NodeId[] {
  return sharesForPort(nlb, port).map(({ node }) => node);
}

const totalOf = (shares: readonly PortShare[]): number => shares.reduce((sum, { weight }) => sum + weight, 0);

/** Which part of new connections to a TCP port a host takes, from 0 to 1: none when it is away or takes no new ones (B-24). */
export function shareOfHost(world: World, nlb: NlbCluster, host: NlbHost, port: number): number {
  const shares = sharesForPort(nlb, port);
  const own = shares.filter(({ node }) => node === host.node);
  const takes = host.state === 'started' && isThere(world, host);
  return takes && own.length > 0 ? totalOf(own) / totalOf(shares) : 0;
}

function isFrontEnd(world: World, { node }: NlbHost): boolean {
  return world.frontEnds?.some((name) => nodeNamed(world, name)?.id === node) === true;
}

/** Port of Outlook Web Access behind front-end servers (B-30). */
const webPort = 443;

/** How many parts of a browser's connections are lost, of how many: all without a host that answers (B-8, B-23). */
export function lostWebShare(world: World): { readonly lost: number; readonly of: number } {
  const { nlb } = world;
  const shares = nlb === undefined ? [] : sharesForPort(nlb, webPort);
  if (nlb === undefined || shares.length === 0) return { lost: 1, of: 1 };
  const answering = nlb.hosts.filter(
    (host) =>
      (host.state === 'started' || host.state === 'draining') &&
      isThere(world, host) &&
      isFrontEnd(world, host) &&
      world.entities.node[host.node]?.webHung !== true,
  );
  return {
    lost: totalOf(shares.filter(({ node }) => answering.every((host) => host.node !== node))),
    of: totalOf(shares),
  };
}

/** The host of this computer's name. */
export function nlbHostNamed(world: World, name: string): NlbHost | undefined {
  const node = nodeNamed(world, name);
  return world.nlb?.hosts.find((host) => host.node === node?.id);
}
