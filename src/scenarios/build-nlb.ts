import { type Command, defaultPortRule, nlbHostNamed, nlbStatus, type World } from '#domain';
import type { LabBuilder } from './lab-builder.ts';
import { adapterOn, type LabPlan, publicNetwork } from './lab-setup.ts';
import { type GivenNlb, type GivenPortRule, hostsOf, type NlbStep, ruleOf } from './nlb-words.ts';
import { said } from './properties.ts';

type GivenHost = ReturnType<typeof hostsOf>[number];
type HostFields = Omit<Extract<Command, { type: 'addNlbHost' }>, 'type'>;

/** The address that the hosts have together unless a case says another. */
const clusterAddress = '10.1.0.210';

function hostFields(plan: LabPlan, host: Omit<GivenHost, 'portRules' | 'state'>): HostFields {
  const { name, priority, initialState = 'started', retainSuspended } = host;
  const adapter = adapterOn(plan, publicNetwork(plan));
  return { node: name, adapter, priority, initialState, ...said({ retainSuspended }) };
}

/** Builds the load-balanced cluster that is given: hosts that fit agree first, then comes who has rules of its own (B-9), and who is stopped or suspended is told so. */
export function buildNlb(builder: LabBuilder, nlb: GivenNlb): void {
  const rules = (nlb.portRules ?? [{}]).map((rule) => ruleOf(rule, nlb.affinity));
  const hosts = hostsOf(nlb);
  const fitting = hosts.filter(({ portRules }) => portRules === undefined);
  const [first, ...others] = [...fitting, ...hosts.filter((host) => !fitting.includes(host))];
  if (first === undefined) return;
  builder.insist({
    type: 'createNlbCluster',
    name: nlb.name ?? 'nlb.corp.example',
    address: nlb.address ?? clusterAddress,
    mask: '255.255.0.0',
    mode: nlb.mode ?? 'unicast',
    rules: nlb.portRules === undefined && nlb.affinity === undefined ? [defaultPortRule] : rules,
    ...hostFields(builder.plan, first),
  });
  const fits = (host: GivenHost): boolean => fitting.includes(host);
  for (const host of others.filter(fits))
    builder.insist({ type: 'addNlbHost', ...hostFields(builder.plan, host) });
  for (const [index, rule] of (nlb.portRules ?? []).entries())
    for (const command of ownPartCommands(hosts, rule, rules[index]?.from ?? 0)) builder.insist(command);
  awaitAgreement(builder);
  for (const host of others.filter((each) => !fits(each)))
    builder.insist({ type: 'addNlbHost', ...hostFields(builder.plan, host) });
  for (const { name, portRules } of hosts)
    if (portRules !== undefined)
      builder.insist({
        type: 'setNlbPortRules',
        node: name,
        rules: portRules.map((rule) => ruleOf(rule, nlb.affinity)),
      });
  for (const host of hosts) setState(builder, host);
  if (fitting.length === hosts.length) awaitAgreement(builder);
}

/** What each host has of its own for a rule. */
function ownPartCommands(
  hosts: readonly GivenHost[],
  { loadWeight, load = loadWeight, handlingPriority }: GivenPortRule,
  port: number,
): readonly Command[] {
  return hosts.flatMap(({ name }): readonly Command[] => {
    const own = typeof load === 'object' ? load[name] : load;
    const priority = handlingPriority?.[name];
    if (own === undefined && priority === undefined) return [];
    const fields = said({ load: own === 'equal' ? null : own, handlingPriority: priority });
    return [{ type: 'setNlbHostPort', node: name, port, ...fields }];
  });
}

function setState(builder: LabBuilder, { name, state }: GivenHost): void {
  const now = nlbHostNamed(builder.world, name)?.state;
  if (state === undefined || state === now) return;
  const action = { started: 'start', stopped: 'stop', suspended: 'suspend' } as const;
  builder.insist({ type: 'controlNlbHost', node: name, action: action[state] });
}

function awaitAgreement(builder: LabBuilder): void {
  builder.await('the hosts have agreed', () => {
    const { nlb } = builder.world;
    return nlb?.phase === 'converged' && nlb.hosts.every((host) => isSettled(builder.world, nlb, host));
  });
}

type Nlb = NonNullable<World['nlb']>;

function isSettled(world: World, nlb: Nlb, host: Nlb['hosts'][number]): boolean {
  return nlbStatus(world, nlb, host) !== 'converging';
}

/** The commands of a step with the load-balanced cluster. */
export function nlbCommands(step: NlbStep, plan: LabPlan, world: World): readonly Command[] {
  if (step.do === 'setPortRules') {
    const rules = step.portRules.map((rule) => ruleOf(rule));
    return [{ type: 'setNlbPortRules', rules, ...said({ node: step.host }) }];
  }
  if (step.do === 'addHost') {
    const { host, network, priority = (world.nlb?.hosts.length ?? 0) + 1, ...rest } = step;
    const fields = hostFields(plan, { name: host, priority, ...rest });
    const adapter = network === undefined ? fields.adapter : adapterOn(plan, network);
    return [{ type: 'addNlbHost', ...fields, adapter }];
  }
  const node = step.host;
  if (step.do === 'deleteHost') return [{ type: 'deleteNlbHost', node }];
  if (step.do === 'control') return [{ type: 'controlNlbHost', node, action: step.action }];
  if (step.do === 'controlPort')
    return [{ type: 'controlNlbPort', node, action: step.action, port: step.port }];
  const { port, load, handlingPriority } = step;
  const fields = said({ load: load === 'equal' ? null : load, handlingPriority });
  return [{ type: 'setNlbHostPort', node, port, ...fields }];
}
