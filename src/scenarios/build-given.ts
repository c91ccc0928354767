import { createWorld, networkNamed, type World } from '#domain';
import { err, ms, ok, type Result } from '#kernel';
import { bareStage, type Stage } from '#session';
import { buildEvs } from './build-evs.ts';
import { buildNlb } from './build-nlb.ts';
import { Impossible, LabBuilder } from './lab-builder.ts';
import { caseBeginsMs, type LabPlan, labSetup, storageLan } from './lab-setup.ts';
import { hostsOf } from './nlb-words.ts';
import { behaviourCommand, groupCommand, said } from './properties.ts';
import type {
  Given,
  GivenEvs,
  GivenGroup,
  GivenResource,
  GivenVirtualServer,
  ScenarioCase,
  Step,
} from './scenario-schema.ts';

/** A lab in which everything is as the case says, at the case's instant 0. */
export interface Lab {
  readonly stage: Stage;
  readonly plan: LabPlan;
}

/** Builds what a case begins with, by commands only: what no trainee could reach cannot be given. */
export function buildGiven(scenario: Pick<ScenarioCase, 'given' | 'steps'>): Result<Lab, string> {
  const { given } = scenario;
  const plan = planOf(scenario);
  const groups = (given.groups ?? []).flatMap(expandGroup);
  try {
    const builder = new LabBuilder(bareStage(bareCluster(plan, given.seed ?? 1)), plan);
    if (plan.members > 0) setNetworks(builder, given);
    for (const group of groups) buildGroup(builder, group);
    for (const evs of given.evs ?? []) {
      buildEvs(builder, evs);
      builder.awaitOnline(evs.name);
    }
    setStates(builder, given, groups);
    if (given.nlb !== undefined) buildNlb(builder, given.nlb);
    if (builder.world.now > caseBeginsMs) throw new Impossible('building the given cluster takes too long');
    builder.stage.advanceTo(ms(caseBeginsMs));
    return ok({ stage: builder.stage, plan });
  } catch (problem) {
    if (problem instanceof Impossible) return err(problem.message);
    throw problem;
  }
}

/** `{name: "G{n}", count: 3}` stands for three groups. */
export function expandGroup(group: GivenGroup): readonly GivenGroup[] {
  if (group.count === undefined) return [group];
  return Array.from({ length: group.count }, (_, index) => {
    const numbered = (text: string): string => text.replaceAll('{n}', String(index + 1));
    const resources = group.resources?.map((resource) => ({
      ...resource,
      name: numbered(resource.name),
      ...said({ dependsOn: resource.dependsOn?.map(numbered) }),
    }));
    return { ...group, name: numbered(group.name), ...said({ resources }) };
  });
}

/** Clusters that other cases have begun with: a world never changes, so it can be begun from again. */
const kept = new Map<string, World>();
const keptAtMost = 24;

/** The cluster of the plan before anything of the case's own is in it. */
function bareCluster(plan: LabPlan, seed: number): World {
  const key = JSON.stringify([plan, seed]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const builder = new LabBuilder(bareStage(createWorld(labSetup(plan), seed)), plan);
  builder.prepareWindows();
  builder.buildCluster();
  if (plan.exchange) builder.installExchange();
  const [oldest] = kept.keys();
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest);
  kept.set(key, builder.world);
  return builder.world;
}

/** What the lab has to hold, for what is given and for what the steps make. */
function planOf({ given, steps }: Pick<ScenarioCase, 'given' | 'steps'>): LabPlan {
  const made = steps.map(({ create }) => create);
  const evs: readonly GivenEvs[] = [...(given.evs ?? []), ...made.map((part) => named(part?.evs))].filter(
    (part) => part !== undefined,
  );
  const resources = [
    ...[...(given.groups ?? []), ...made.map((part) => named<GivenGroup>(part?.group))]
      .filter((group) => group !== undefined)
      .flatMap(expandGroup)
      .flatMap((group) => group.resources ?? []),
    ...made.map((part) => named(part?.resource)).filter((part) => part !== undefined),
    ...made
      .map((part) => named<GivenResource>(named<GivenVirtualServer>(part?.virtualServer)?.application))
      .filter((part) => part !== undefined),
  ];
  const quorum = typeof given.quorum === 'string' ? { kind: given.quorum } : given.quorum;
  const kind = quorum?.kind ?? 'disk';
  const ownDisks = resources.filter(isDisk).length + evs.length;
  const forDtc = evs.length > 0 && kind !== 'disk' ? 1 : 0;
  return {
    nodes: computersOf({ given, steps }),
    members: given.nodes.length,
    networks: Object.keys(given.networks ?? { public: {}, private: {} }),
    quorum: kind,
    witness: typeof given.quorum === 'object' && given.quorum.witness === true,
    disks: given.nodes.length === 0 ? 0 : ownDisks + forDtc + 1,
    exchange: evs.length > 0,
    version: given.profile === 'exchange2000' ? '2000' : null,
    recipientPolicies: given.recipientPolicies ?? [],
    prepared: given.prepared ?? 'all',
    editions: given.editions ?? {},
    components: componentsOf(given),
    mailboxes: Object.fromEntries(
      evs.map(({ name, users = 500, storageGroups = 1 }) => [name, { users, storageGroups }]),
    ),
    startsAt: given.startsAt ?? '09:00',
    clients: given.clients ?? null,
    storage: given.storage ?? 'fabric',
    hardware: hardwareOf(given),
    nlbHosts: nlbComputersOf({ given, steps }),
    spareDisks: given.spareDisks ?? [],
    outsideDomain: (given.computers ?? []).flatMap((each) =>
      typeof each === 'object' && each.domain === false ? [each.name] : [],
    ),
    shelf: steps.some((step) => partsOf(step) || (step.refused !== undefined && partsOf(step.refused.step))),
  };
}

/** Names of all computers: those that are given, then those that only a step adds to the cluster. */
export function computersOf({ given, steps }: Pick<ScenarioCase, 'given' | 'steps'>): readonly string[] {
  const added = steps.map((step) => step.add ?? step.refused?.step.add ?? step.expect?.analysis?.node);
  const known = [...given.nodes, ...(given.computers ?? [])];
  const all = [...known.map((node) => (typeof node === 'string' ? node : node.name)), ...added];
  return [...new Set([...all, ...balancedOf({ given, steps })])].filter((name) => name !== undefined);
}

/** Computers that are, or are to be, hosts of a load-balanced cluster. */
function balancedOf({ given, steps }: Pick<ScenarioCase, 'given' | 'steps'>): readonly string[] {
  const added = steps.flatMap((step) => step.nlb ?? step.refused?.step.nlb ?? []);
  return [
    ...(given.nlb === undefined ? [] : hostsOf(given.nlb).map(({ name }) => name)),
    ...added.flatMap((step) => (step.do === 'addHost' ? [step.host] : [])),
  ];
}

/** Those of them that are nothing else. */
function nlbComputersOf(scenario: Pick<ScenarioCase, 'given' | 'steps'>): readonly string[] {
  const { nodes, computers = [] } = scenario.given;
  const clustered = [...nodes, ...computers].map((node) => (typeof node === 'string' ? node : node.name));
  const added = scenario.steps.map(({ add }) => add);
  return balancedOf(scenario).filter((name) => !clustered.includes(name) && !added.includes(name));
}

/** Whether a step takes something from the parts shelf. */
function partsOf({ place, fit, takeOut }: Pick<Step, 'place' | 'fit' | 'takeOut'>): boolean {
  return place !== undefined || fit !== undefined || takeOut !== undefined;
}

/** Computers whose hardware a case says. */
function hardwareOf({ nodes }: Given): LabPlan['hardware'] {
  const told = nodes.flatMap((node) =>
    typeof node === 'string' || node.hardware === undefined ? [] : [[node.name, node.hardware] as const],
  );
  return Object.fromEntries(told);
}

/** Windows components of the computers of which a case says them. */
function componentsOf({ nodes }: Given): LabPlan['components'] {
  const told = nodes.flatMap((node) =>
    typeof node === 'string' || node.components === undefined ? [] : [[node.name, node.components] as const],
  );
  return Object.fromEntries(told);
}

/** A thing that is given by its name alone, or in full. */
export function named<T extends { readonly name: string }>(given: string | T | undefined): T | undefined {
  return typeof given === 'string' ? ({ name: given } as T) : given;
}

/** A disk resource that does not say which disk it has gets one of its own. */
function isDisk({ type, disk }: GivenResource): boolean {
  return type === 'Physical Disk' && disk === undefined;
}

/** Roles, and the order for internal traffic: private first where nothing is said (W-38). */
function setNetworks(builder: LabBuilder, { networks = {} }: Given): void {
  const all = builder.plan.networks;
  for (const network of all) {
    const role = networks[network]?.role ?? (network === 'private' ? 'internal' : 'all');
    if (networkNamed(builder.world, network)?.role !== role)
      builder.insist({ type: 'setNetworkProperties', network, role });
  }
  const rank = (network: string): number => networks[network]?.priority ?? (network === 'private' ? 1 : 2);
  const others = builder.plan.storage === 'iscsi' ? [storageLan] : [];
  const order = [...all.toSorted((a, b) => rank(a) - rank(b)), ...others];
  builder.insist({ type: 'setNetworkPriority', networks: order });
}

function buildGroup(builder: LabBuilder, group: GivenGroup): void {
  const { name, preferredOwners = [] } = group;
  builder.insist({ type: 'createGroup', group: name, description: '', preferredOwners });
  for (const resource of inOrder(group.resources ?? [])) builder.addResource(name, resource);
  builder.insistIf(groupCommand(name, group));
}

/** Who is there, who owns what, what is online. */
function setStates(builder: LabBuilder, given: Given, groups: readonly GivenGroup[]): void {
  const states = given.nodes.map((node) => (typeof node === 'string' ? { name: node } : node));
  for (const { name, state } of states) {
    if (state === 'off') builder.insist({ type: 'shutDownComputer', node: name });
    else if (state === 'serviceStopped') builder.insist({ type: 'stopClusterService', node: name });
    else continue;
    builder.await(`node ${name} is Down`, () => builder.stateOf(name) === 'Down');
  }
  if (typeof given.quorum === 'object') builder.moveTo('Cluster Group', given.quorum.owner);
  const [first] = builder.plan.nodes;
  for (const { name, owner } of groups) builder.moveTo(name, owner ?? first);
  for (const { name, owner } of given.evs ?? []) {
    builder.moveTo(name, owner);
    builder.awaitOnline(name);
  }
  for (const { name, resources = [] } of groups) {
    if (resources.length === 0) continue;
    builder.insist({ type: 'onlineGroup', group: name });
    builder.awaitOnline(name);
  }
  for (const { name, state } of states)
    if (state === 'paused') builder.insist({ type: 'pauseNode', node: name });
  // A resource whose insides keep it from starting was online all the same when the case begins.
  for (const resource of groups.flatMap(({ resources = [] }) => resources))
    builder.insistIf(behaviourCommand(resource.name, resource));
}

/** Resources in an order in which each comes after what it depends on; those in a ring stay where they are and are refused. */
export function inOrder(resources: readonly GivenResource[]): readonly GivenResource[] {
  const placed: GivenResource[] = [];
  const open = [...resources];
  while (open.length > 0) {
    const ready = open.findIndex(({ dependsOn = [] }) =>
      dependsOn.every((name) => !open.some((other) => other.name === name)),
    );
    placed.push(...open.splice(Math.max(0, ready), 1));
  }
  return placed;
}
