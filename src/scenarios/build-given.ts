import {
  type Command,
  type CommandOf,
  createWorld,
  groupNamed,
  groupState,
  members,
  networkNamed,
  nodeNamed,
  nodeState,
  type ResourceTypeName,
  resourcesOf,
  runningJobs,
} from '#domain';
import { err, ms, ok, type Result } from '#kernel';
import { bareStage, passUntil, type Stage } from '#session';
import { adapterOn, addressOn, caseBeginsMs, type LabPlan, labSetup, publicNetwork } from './lab-setup.ts';
import { groupCommand, resourceCommand, said } from './properties.ts';
import { reasonText } from './reason-text.ts';
import type { Given, GivenGroup, GivenResource } from './scenario-schema.ts';

const hourMs = 3_600_000;
const account = { name: 'svc-cluster', password: 'Heart-8eat' };
const quorumLetter = 'Q';
/** Letters for shared disks: not the local ones, not the quorum's. */
const letters = [...'EFGHIJKLMNOPRSTUVWXYZ'];

/** A lab in which everything is as the case says, at the case's instant 0. */
export interface Lab {
  readonly stage: Stage;
  readonly plan: LabPlan;
}

/** Why a cluster as given cannot be: what was tried and the product's refusal. */
class Impossible extends Error {}

/** Builds what a case begins with, by commands only: what no trainee could reach cannot be given. */
export function buildGiven(given: Given): Result<Lab, string> {
  const groups = (given.groups ?? []).flatMap(expandGroup);
  const plan: LabPlan = {
    nodes: given.nodes.map((node) => (typeof node === 'string' ? node : node.name)),
    networks: Object.keys(given.networks ?? { public: {}, private: {} }),
    dataDisks: groups.flatMap(({ resources = [] }) => resources).filter(isDisk).length,
    startsAt: given.startsAt ?? '09:00',
  };
  const stage = bareStage(createWorld(labSetup(plan), given.seed ?? 1));
  try {
    const builder = new Builder(stage, plan);
    builder.prepareWindows();
    builder.buildCluster();
    builder.setRoles(given);
    builder.buildGroups(groups);
    builder.setStates(given, groups);
  } catch (problem) {
    if (problem instanceof Impossible) return err(problem.message);
    throw problem;
  }
  return ok({ stage, plan });
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

function isDisk({ type }: GivenResource): boolean {
  return type === 'Physical Disk';
}

class Builder {
  readonly #stage: Stage;
  readonly #plan: LabPlan;
  #disksUsed = 0;
  #addresses = 0;

  constructor(stage: Stage, plan: LabPlan) {
    this.#stage = stage;
    this.#plan = plan;
  }

  /** Addresses, service account, disks (W-28 to W-33, L-31). */
  prepareWindows(): void {
    const { nodes, networks, dataDisks } = this.#plan;
    for (const [index, node] of nodes.entries())
      for (const network of networks) this.#insist(this.#connection(node, index + 1, network));
    this.#insist({
      type: 'createUser',
      ...account,
      displayName: 'Cluster Service',
      passwordNeverExpires: true,
      mustChangePassword: false,
    });
    const [first = ''] = nodes;
    for (let disk = 1; disk <= dataDisks + 1; disk += 1) {
      const letter = disk === 1 ? quorumLetter : (letters[disk - 2] ?? '');
      this.#insist({ type: 'initialiseDisk', node: first, disk });
      this.#insist({ type: 'formatVolume', node: first, disk, fileSystem: 'NTFS', label: letter, letter });
      this.#waitForJobs(first);
    }
  }

  /** New Server Cluster on the first node, then the others in their order, which is that of their ids (N-31). */
  buildCluster(): void {
    const [first = '', ...others] = this.#plan.nodes;
    this.#insist({
      type: 'createCluster',
      node: first,
      cluster: 'CLUSTER',
      domain: 'corp.example',
      address: '10.1.0.200',
      account: account.name,
      password: account.password,
      quorumDisk: quorumLetter,
    });
    this.#waitForJobs(first);
    for (const node of others) {
      this.#insist({ type: 'addNode', node, password: account.password });
      this.#waitForJobs(node);
      this.#await(`node ${node} is Up`, () => this.#stateOf(node) === 'Up');
    }
    this.#awaitOnline('Cluster Group');
  }

  setRoles({ networks }: Given): void {
    for (const network of this.#plan.networks) {
      const role = networks?.[network]?.role ?? (network === 'private' ? 'internal' : 'all');
      if (networkNamed(this.#stage.world(), network)?.role !== role)
        this.#insist({ type: 'setNetworkProperties', network, role });
    }
  }

  buildGroups(groups: readonly GivenGroup[]): void {
    for (const group of groups) {
      this.#insist({
        type: 'createGroup',
        group: group.name,
        description: '',
        preferredOwners: group.preferredOwners ?? [],
      });
      for (const resource of inOrder(group.resources ?? [])) this.#addResource(group.name, resource);
      this.#insistIf(groupCommand(group.name, group));
    }
    for (let number = 1; number <= this.#plan.dataDisks; number += 1)
      this.#insist({ type: 'deleteGroup', group: `Disk Group ${number}` });
  }

  /** Who is there, who owns what, what is online; then the case's own time begins. */
  setStates(given: Given, groups: readonly GivenGroup[]): void {
    const states = given.nodes.map((node) => (typeof node === 'string' ? { name: node } : node));
    for (const { name, state } of states) {
      if (state === 'off') this.#insist({ type: 'shutDownComputer', node: name });
      else if (state === 'serviceStopped') this.#insist({ type: 'stopClusterService', node: name });
      else continue;
      this.#await(`node ${name} is Down`, () => this.#stateOf(name) === 'Down');
    }
    if (typeof given.quorum === 'object') this.#moveTo('Cluster Group', given.quorum.owner);
    const [first] = this.#plan.nodes;
    for (const { name, owner } of groups) this.#moveTo(name, owner ?? first);
    for (const { name, resources = [] } of groups) {
      if (resources.length === 0) continue;
      this.#insist({ type: 'onlineGroup', group: name });
      this.#awaitOnline(name);
    }
    for (const { name, state } of states)
      if (state === 'paused') this.#insist({ type: 'pauseNode', node: name });
    if (this.#stage.world().now > caseBeginsMs)
      throw new Impossible('building the given cluster takes too long');
    this.#stage.advanceTo(ms(caseBeginsMs));
  }

  #connection(node: string, host: number, network: string): Command {
    const isPublic = network === publicNetwork(this.#plan);
    return {
      type: 'configureConnection',
      node,
      adapter: adapterOn(this.#plan, network),
      name: network,
      ...addressOn(this.#plan, network, host),
      gateway: isPublic ? '10.1.0.1' : '',
      dns: isPublic ? ['10.1.0.10'] : [],
      registerInDns: isPublic,
      netbios: isPublic,
    };
  }

  #addResource(group: string, resource: GivenResource): void {
    const { name, type = 'Generic Application', dependsOn = [], possibleOwners = [], ...rest } = resource;
    if (type === 'Physical Disk') {
      const letter = letters[this.#disksUsed] ?? '';
      this.#disksUsed += 1;
      this.#insist({ type: 'changeResourceGroup', resource: `Disk ${letter}:`, group });
      this.#insist({ type: 'offlineResource', resource: `Disk ${letter}:` });
      this.#insist({ type: 'renameResource', resource: `Disk ${letter}:`, name });
      this.#insistIf(
        resourceCommand(name, { ...rest, ...said({ possibleOwners: resource.possibleOwners }) }),
      );
      return;
    }
    this.#insist({
      type: 'createResource',
      resource: name,
      description: '',
      resourceType: type as ResourceTypeName,
      group,
      separateMonitor: resource.separateMonitor ?? false,
      possibleOwners,
      dependsOn,
      parameters: this.#parametersOf(name, type),
    });
    this.#insistIf(resourceCommand(name, rest));
  }

  /** What the type demands and a case need not say. */
  #parametersOf(name: string, type: string): CommandOf<'createResource'>['parameters'] {
    if (type === 'IP Address') {
      this.#addresses += 1;
      return {
        address: `10.1.1.${this.#addresses}`,
        mask: '255.255.0.0',
        network: publicNetwork(this.#plan),
      };
    }
    return type === 'Network Name' ? { networkName: name.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 15) } : {};
  }

  #moveTo(group: string, owner: string | undefined): void {
    if (owner === undefined || this.#ownerOf(group) === owner) return;
    this.#insist({ type: 'moveGroup', group, to: owner });
    this.#await(`group ${group} is on ${owner}`, () => this.#ownerOf(group) === owner);
    if (group === 'Cluster Group') this.#awaitOnline(group);
  }

  #ownerOf(group: string): string | undefined {
    const world = this.#stage.world();
    const row = groupNamed(world, group);
    return row === undefined ? undefined : world.entities.node[row.owner]?.name;
  }

  #stateOf(node: string): string {
    const row = members(this.#stage.world()).find(({ name }) => name === node);
    return row === undefined ? 'none' : nodeState(this.#stage.world(), row.id);
  }

  #awaitOnline(group: string): void {
    this.#await(`group ${group} is Online`, () => {
      const row = groupNamed(this.#stage.world(), group);
      if (row === undefined) return false;
      const settled = groupState(this.#stage.world(), row) === 'Online';
      return settled && resourcesOf(this.#stage.world(), row).length > 0;
    });
  }

  #waitForJobs(node: string): void {
    const row = nodeNamed(this.#stage.world(), node);
    if (row !== undefined)
      this.#await(`${node} has done its work`, () => runningJobs(this.#stage.world(), row).length === 0);
  }

  #await(what: string, done: () => boolean): void {
    if (!passUntil(this.#stage, this.#stage.world().now + hourMs, done))
      throw new Impossible(`never: ${what}`);
  }

  #insistIf(command: Command | null): void {
    if (command !== null) this.#insist(command);
  }

  /** Waits until the command is allowed, and gives it. */
  #insist(command: Command): void {
    passUntil(this.#stage, this.#stage.world().now + hourMs / 2, () => this.#stage.query(command).ok);
    const verdict = this.#stage.submit(command);
    if (!verdict.ok) throw new Impossible(`${command.type} is refused: ${reasonText(verdict)}`);
  }
}

/** Resources in an order in which each comes after what it depends on; those in a ring stay where they are and are refused. */
function inOrder(resources: readonly GivenResource[]): readonly GivenResource[] {
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
