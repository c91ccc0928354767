import { z } from 'zod/mini';
import { nicId, portId } from '../ids.ts';
import { isValidAddress, isValidMask, sameSubnet } from '../rules/addresses.ts';
import { addressInUse } from '../rules/health.ts';
import { nlbHostNamed, ruleForPort } from '../selectors/nlb.ts';
import { nicsOf, nodeNamed } from '../selectors/tables.ts';
import type { NlbCluster, NlbHost, NlbPortRule } from '../world/nlb.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** Highest host priority, and the most hosts that a cluster can have (B-2, B-11). */
export const mostNlbHosts = 32;

/** Schema of the fields that describe one host. */
export const hostFields = {
  node: z.string(),
  adapter: z.string(),
  priority: z.int(),
  initialState: z.enum(['started', 'stopped', 'suspended']),
  retainSuspended: z.optional(z.boolean()),
};

/** Schema of the list of port rules (B-13). */
export const portRules = z.array(
  z.strictObject({
    from: z.int(),
    to: z.int(),
    protocol: z.enum(['tcp', 'udp', 'both']),
    filtering: z.enum(['multiple', 'single', 'disabled']),
    affinity: z.enum(['none', 'single', 'classC']),
  }),
);

/** The fields of one host as a command has them. */
export interface HostChoice {
  readonly node: string;
  readonly adapter: string;
  readonly priority: number;
  readonly initialState: NlbHost['initialState'];
  readonly retainSuspended?: boolean;
}

/** The adapter that a command means. */
export function adapterOf(world: World, { node: name, adapter }: HostChoice): Nic | undefined {
  const node = nodeNamed(world, name);
  const device = node === undefined ? undefined : world.entities.device[node.device];
  if (node === undefined || device === undefined) return undefined;
  return nicsOf(world, node).find(({ id }) => id === nicId(portId(device.name, adapter)));
}

/** What a host must be: a computer that runs, no node of a server cluster (L-59), with an adapter of a static address (L-58). */
export function goodHost(world: World, choice: HostChoice, address: string, mask: string): Refusal {
  const { node, adapter, priority } = choice;
  const nic = adapterOf(world, choice);
  const taken = world.nlb?.hosts.find((host) => host.priority === priority);
  return (
    runningNode(world, node) ??
    refuseIf(theNode(world, node).clusterMember, 'nlb.clusterMember', { node }) ??
    refuseIf(nlbHostNamed(world, node) !== undefined, 'nlb.alreadyHost', { node }) ??
    refuseIf(nic === undefined, 'connection.unknown', { node, adapter }) ??
    refuseIf(nic?.address === '', 'nlb.noStaticAddress', { connection: nic?.name ?? '' }) ??
    refuseIf(!sameSubnet(nic?.address ?? '', address, mask), 'nlb.otherSubnet', {
      connection: nic?.name ?? '',
      address,
    }) ??
    refuseIf(priority < 1 || priority > mostNlbHosts, 'nlb.priorityRange') ??
    refuseIf(taken !== undefined, 'nlb.priorityTaken', { priority })
  );
}

/** The address of the cluster as a whole (L-58). */
export function goodClusterAddress(world: World, address: string, mask: string): Refusal {
  return (
    refuseIf(!isValidAddress(address), 'address.invalid', { address }) ??
    refuseIf(!isValidMask(mask), 'mask.invalid', { mask }) ??
    refuseIf(addressInUse(world, address), 'address.taken', { address, owner: '' })
  );
}

/** Port rules: ranges that are ranges, no two for the same port, no affinity None where UDP is split (B-13, B-16). */
export function goodPortRules(rules: readonly NlbPortRule[]): Refusal {
  const overlap = rules.some((rule, index) =>
    rules.slice(index + 1).some((other) => rule.from <= other.to && other.from <= rule.to),
  );
  const wrong = rules.some(({ from, to }) => from < 0 || to > 65_535 || from > to);
  const split = rules.some(
    ({ protocol, filtering, affinity }) =>
      protocol !== 'tcp' && filtering === 'multiple' && affinity === 'none',
  );
  return (
    refuseIf(wrong, 'nlb.portRange') ??
    refuseIf(overlap, 'nlb.rulesOverlap') ??
    refuseIf(split, 'nlb.affinityForUdp')
  );
}

/** A load-balanced cluster exists and the computer is one of its hosts. */
export function knownHost(world: World, node: string): Refusal {
  return refuseIf(nlbHostNamed(world, node) === undefined, 'nlb.noHost', { node });
}

/** A rule covers the port (B-12). */
export function coveredPort(world: World, port: number): Refusal {
  return refuseIf(ruleForPort(theNlb(world), port) === undefined, 'nlb.noRule', { port });
}

/** A new host, told to do what its initial state says. */
export function newHost(world: World, choice: HostChoice): NlbHost {
  const nic = adapterOf(world, choice);
  const { priority, initialState, retainSuspended } = choice;
  if (nic === undefined) throw new Error('a command ran without its query');
  const host = { node: nic.node, nic: nic.id, priority, initialState, state: initialState, wentDown: false };
  return retainSuspended === true ? { ...host, retainSuspended } : host;
}

/** The cluster of a command that was allowed. */
export function theNlb(world: World): NlbCluster {
  if (world.nlb === undefined) throw new Error('a command ran without its query');
  return world.nlb;
}
