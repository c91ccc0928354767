import { z } from 'zod';
import { type NlbAffinity, type NlbFiltering, type NlbPortRule, nlbActions, nlbPortActions } from '#domain';

const name = z.string().min(1);
const port = z.number().int().min(0).max(65_535);

/** Spellings of the product beside those of the simulator. */
const affinities = { None: 'none', Single: 'single', 'Class C': 'classC' } as const;
const filterings = {
  'Multiple host': 'multiple',
  'Multiple hosts': 'multiple',
  'Single host': 'single',
  Disabled: 'disabled',
} as const;
const protocols = { TCP: 'tcp', UDP: 'udp', Both: 'both' } as const;

const affinity = z.enum(['none', 'single', 'classC', 'None', 'Single', 'Class C']);
const filtering = z.enum([
  'multiple',
  'single',
  'disabled',
  'Multiple host',
  'Multiple hosts',
  'Single host',
  'Disabled',
]);
const initialState = z.enum(['started', 'stopped', 'suspended']);
/** One value for all hosts, or one for each that is named. */
const perHost = <T extends z.ZodType>(value: T) => z.union([value, z.record(name, value)]);

const loads = perHost(z.union([z.number().int(), z.literal('equal')]));

const portRule = z.strictObject({
  port: port.optional(),
  /** `443` or `80-443`. */
  ports: z.union([port, z.string().regex(/^\d{1,5}-\d{1,5}$/)]).optional(),
  from: port.optional(),
  to: port.optional(),
  protocol: z.enum(['tcp', 'udp', 'both', 'TCP', 'UDP', 'Both']).optional(),
  mode: filtering.optional(),
  filtering: filtering.optional(),
  affinity: affinity.optional(),
  load: loads.optional(),
  loadWeight: loads.optional(),
  handlingPriority: z.record(name, z.number().int()).optional(),
});

const portRules = z.array(portRule);

const host = z.union([
  name,
  z.strictObject({
    name,
    /** `{name: "H{n}", count: 3}` stands for three hosts. */
    count: z.number().int().min(1).max(33).optional(),
    priority: z.number().int().optional(),
    initialState: initialState.optional(),
    state: z.enum(['started', 'stopped', 'suspended']).optional(),
    retainSuspended: z.boolean().optional(),
    portRules: portRules.optional(),
  }),
]);

/** The load-balanced cluster with which a case begins (B-1 to B-34). */
export const nlbSchema = z.strictObject({
  hosts: z.array(host).min(1).max(33),
  portRules: portRules.optional(),
  affinity: affinity.optional(),
  mode: z.enum(['unicast', 'multicast', 'igmp']).optional(),
  name: name.optional(),
  address: name.optional(),
});

/** What is done with a load-balanced cluster. */
export const nlbStepSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('addHost'),
    host: name,
    priority: z.number().int().optional(),
    network: name.optional(),
    initialState: initialState.optional(),
    retainSuspended: z.boolean().optional(),
  }),
  z.strictObject({ do: z.literal('deleteHost'), host: name }),
  z.strictObject({ do: z.literal('control'), host: name, action: z.enum(nlbActions) }),
  z.strictObject({
    do: z.literal('controlPort'),
    host: name,
    action: z.enum(nlbPortActions),
    port: z.union([port, z.literal('all')]),
  }),
  z.strictObject({ do: z.literal('setPortRules'), portRules, host: name.optional() }),
  z.strictObject({
    do: z.literal('setHostPort'),
    host: name,
    port,
    load: z.union([z.number().int(), z.literal('equal')]).optional(),
    handlingPriority: z.number().int().optional(),
  }),
]);

/** The load-balanced cluster of a case. */
export type GivenNlb = z.output<typeof nlbSchema>;
/** One host of it, in full. */
type GivenNlbHost = Exclude<GivenNlb['hosts'][number], string>;
/** A step with a load-balanced cluster. */
export type NlbStep = z.output<typeof nlbStepSchema>;
/** A port rule as a case says it. */
export type GivenPortRule = z.output<typeof portRule>;

const meant = <T extends string>(word: string, spellings: Readonly<Record<string, T>>): T =>
  spellings[word] ?? (word as T);

/** First and last port of a rule, all where nothing is said. */
function rangeOf({ port: one, ports, from, to }: GivenPortRule): readonly [number, number] {
  if (typeof ports === 'string') {
    const [first = 0, last = first] = ports.split('-').map(Number);
    return [first, last];
  }
  const single = one ?? ports;
  return [from ?? single ?? 0, to ?? single ?? from ?? 65_535];
}

/** A port rule in the engine's words. What is not said is as in the rule that every new cluster has (B-15); without affinity nothing is said of UDP (B-16). */
export function ruleOf(given: GivenPortRule, common: GivenNlb['affinity'] = undefined): NlbPortRule {
  const [first, last] = rangeOf(given);
  const one = meant<NlbAffinity>(given.affinity ?? common ?? 'single', affinities);
  const protocol = given.protocol ?? (one === 'none' ? 'tcp' : 'both');
  return {
    from: first,
    to: last,
    protocol: meant(protocol, protocols),
    filtering: meant<NlbFiltering>(given.mode ?? given.filtering ?? 'multiple', filterings),
    affinity: one,
  };
}

/** The hosts of a cluster, each in full: without priorities they have those of their order (B-11). */
export function hostsOf({ hosts }: GivenNlb): readonly (GivenNlbHost & { readonly priority: number })[] {
  const all = hosts.flatMap((each): readonly GivenNlbHost[] => {
    if (typeof each === 'string') return [{ name: each }];
    const { count, ...host } = each;
    if (count === undefined) return [host];
    return Array.from({ length: count }, (_, index) => ({
      ...host,
      name: host.name.replaceAll('{n}', String(index + 1)),
    }));
  });
  return all.map((host, index) => ({ ...host, priority: host.priority ?? index + 1 }));
}
