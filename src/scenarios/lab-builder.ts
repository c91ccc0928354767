import {
  type Command,
  type CommandOf,
  groupNamed,
  groupState,
  members,
  nodeNamed,
  nodeState,
  type ResourceTypeName,
  resourceNamed,
  resourceState,
  resourcesOf,
  rows,
  runningJobs,
  type World,
} from '#domain';
import { passUntil, type Stage } from '#session';
import {
  adapterOn,
  addressOn,
  arrayName,
  type LabPlan,
  portalAddress,
  publicNetwork,
  storageLan,
  witnessShare,
} from './lab-setup.ts';
import { resourceCommands } from './properties.ts';
import { reasonText } from './reason-text.ts';
import type { GivenResource } from './scenario-schema.ts';

const hourMs = 3_600_000;
const account = { name: 'svc-cluster', password: 'Heart-8eat' };
/** The letter of the quorum disk. */
export const quorumLetter = 'Q';
/** Letters for shared disks: not the local ones, not the quorum's. */
const letters = [...'EFGHIJKLMNOPRSTUVWXYZ'];

/** The password of the account with which the lab's Cluster service runs. */
export const servicePassword = account.password;

/** Why a cluster as given cannot be: what was tried and the product's refusal. */
export class Impossible extends Error {}

/** Builds on a stage, by commands only; lets time pass until a command is allowed and its work is done. */
export class LabBuilder {
  readonly stage: Stage;
  readonly plan: LabPlan;

  constructor(stage: Stage, plan: LabPlan) {
    this.stage = stage;
    this.plan = plan;
  }

  get world(): World {
    return this.stage.world();
  }

  get #members(): readonly string[] {
    return this.plan.nodes.slice(0, this.plan.members);
  }

  /** Addresses, service account, disks (W-28 to W-33, L-31). */
  prepareWindows(): void {
    const { nodes, networks, disks } = this.plan;
    for (const [index, node] of nodes.entries())
      for (const network of networks) this.insist(this.#connection(node, index + 1, network));
    if (this.plan.storage === 'iscsi')
      for (const [index, node] of nodes.entries()) this.#logOnToArray(node, index + 1);
    this.insist({
      type: 'createUser',
      ...account,
      displayName: 'Cluster Service',
      passwordNeverExpires: true,
      mustChangePassword: false,
    });
    const [first = ''] = nodes;
    for (let disk = 1; disk <= disks; disk += 1) {
      const letter = disk === 1 ? quorumLetter : (letters[disk - 2] ?? '');
      this.insist({ type: 'initialiseDisk', node: first, disk });
      this.insist({ type: 'formatVolume', node: first, disk, fileSystem: 'NTFS', label: letter, letter });
      this.waitForJobs(first);
    }
  }

  /** New Server Cluster on the first node, then the others in their order, which is that of their ids (N-31). */
  buildCluster(): void {
    const { quorum } = this.plan;
    const [first, ...others] = this.#members;
    if (first === undefined) return;
    this.insist({
      type: 'createCluster',
      node: first,
      cluster: 'CLUSTER',
      domain: 'corp.example',
      address: '10.1.0.200',
      account: account.name,
      password: account.password,
      quorumDisk: quorum === 'disk' ? quorumLetter : quorum === 'mns' ? 'Majority Node Set' : 'Local Quorum',
    });
    this.waitForJobs(first);
    if (this.plan.storage === 'iscsi')
      this.insist({ type: 'setNetworkProperties', network: storageLan, role: 'disabled' });
    for (const node of others) {
      this.insist({ type: 'addNode', node, password: account.password });
      this.waitForJobs(node);
      this.await(`node ${node} is Up`, () => this.stateOf(node) === 'Up');
    }
    this.awaitOnline('Cluster Group');
    this.#freeDisks();
    if (this.plan.witness)
      this.insist({
        type: 'setResourceProperties',
        resource: 'Majority Node Set',
        parameters: { mnsFileShare: witnessShare },
      });
  }

  /** MSDTC in the Cluster Group, then Exchange Setup on every node, one after the other (E-34, E-37, E-39a). */
  installExchange(): void {
    const disk = this.plan.quorum === 'disk' ? `Disk ${quorumLetter}:` : 'Disk (MSDTC)';
    if (this.plan.quorum !== 'disk') this.addResource('Cluster Group', { name: disk, type: 'Physical Disk' });
    this.addResource('Cluster Group', {
      name: 'MSDTC',
      type: 'Distributed Transaction Coordinator',
      dependsOn: ['Cluster Name', disk],
    });
    this.insist({ type: 'onlineGroup', group: 'Cluster Group' });
    this.awaitOnline('Cluster Group');
    for (const node of this.#members) {
      this.insist(exchangeSetup(node, this.plan.version));
      this.waitForJobs(node);
    }
  }

  /** Adds one resource with everything that is said of it, offline. */
  addResource(group: string, resource: GivenResource): void {
    const { behaviour: _later, ...plain } = resource;
    for (const command of newResourceCommands(this.world, this.plan, group, plain)) this.insist(command);
  }

  moveTo(group: string, owner: string | undefined): void {
    if (owner === undefined || this.ownerOf(group) === owner) return;
    this.insist({ type: 'moveGroup', group, to: owner });
    this.await(`group ${group} is on ${owner}`, () => this.ownerOf(group) === owner);
    if (group === 'Cluster Group') this.awaitOnline(group);
  }

  ownerOf(group: string): string | undefined {
    const row = groupNamed(this.world, group);
    return row === undefined ? undefined : this.world.entities.node[row.owner]?.name;
  }

  stateOf(node: string): string {
    const row = members(this.world).find(({ name }) => name === node);
    return row === undefined ? 'none' : nodeState(this.world, row.id);
  }

  awaitOnline(group: string): void {
    this.await(`group ${group} is Online`, () => {
      const row = groupNamed(this.world, group);
      if (row === undefined) return false;
      return groupState(this.world, row) === 'Online' && resourcesOf(this.world, row).length > 0;
    });
  }

  awaitState(resource: string, state: string): void {
    this.await(`resource ${resource} is ${state}`, () => {
      const row = resourceNamed(this.world, resource);
      return row !== undefined && resourceState(this.world, row.id) === state;
    });
  }

  waitForJobs(node: string): void {
    const row = nodeNamed(this.world, node);
    if (row !== undefined)
      this.await(`${node} has done its work`, () => runningJobs(this.world, row).length === 0);
  }

  await(what: string, done: () => boolean): void {
    if (!passUntil(this.stage, this.world.now + hourMs, done)) throw new Impossible(`never: ${what}`);
  }

  insistIf(command: Command | null): void {
    if (command !== null) this.insist(command);
  }

  /** Waits until the command is allowed, and gives it. */
  insist(command: Command): void {
    passUntil(this.stage, this.world.now + hourMs / 2, () => this.stage.query(command).ok);
    const verdict = this.stage.submit(command);
    if (!verdict.ok) throw new Impossible(`${command.type} is refused: ${reasonText(verdict)}`);
  }

  /** The wizard gives each shared disk a group of its own (E-28); a case says itself which it has. */
  #freeDisks(): void {
    for (const group of rows(this.world, 'group').filter(({ name }) => name.startsWith('Disk Group '))) {
      this.insist({ type: 'offlineGroup', group: group.name });
      for (const { name } of resourcesOf(this.world, group))
        this.insist({ type: 'deleteResource', resource: name });
      this.insist({ type: 'deleteGroup', group: group.name });
    }
  }

  /** A connection of its own for each computer's iSCSI initiator, which is logged on for good (T-18). */
  #logOnToArray(node: string, host: number): void {
    this.insist({
      ...{ type: 'configureConnection', node, adapter: 'iscsi1', name: storageLan },
      ...{ address: `192.168.130.${host}`, mask: '255.255.255.0', gateway: '', dns: [] },
      ...{ registerInDns: false, netbios: false },
    });
    this.insist({ type: 'addTargetPortal', node, address: portalAddress });
    this.insist({ type: 'logOnTarget', node, target: arrayName, persistent: true });
  }

  #connection(node: string, host: number, network: string): Command {
    const isPublic = network === publicNetwork(this.plan);
    return {
      type: 'configureConnection',
      node,
      adapter: adapterOn(this.plan, network),
      name: network,
      ...addressOn(this.plan, network, host),
      gateway: isPublic ? '10.1.0.1' : '',
      dns: isPublic ? ['10.1.0.10'] : [],
      registerInDns: isPublic,
      netbios: isPublic,
    };
  }
}

/** What Exchange Setup does on a node when nothing is changed on its pages. */
export function exchangeSetup(node: string, version: '2000' | null = null): CommandOf<'installExchange'> {
  return {
    type: 'installExchange',
    node,
    components: ['messaging', 'systemManagement'],
    path: 'C:\\Program Files\\Exchsrvr',
    ...(version === null ? {} : { version }),
  };
}

/** The commands that make a resource with everything that is said of it; `before` of its type are made at the same instant. */
export function newResourceCommands(
  world: World,
  plan: LabPlan,
  group: string,
  resource: GivenResource,
  before = 0,
): readonly Command[] {
  const { name, type = 'Generic Application', dependsOn = [], possibleOwners = [], ...rest } = resource;
  return [
    {
      type: 'createResource',
      resource: name,
      description: '',
      resourceType: type as ResourceTypeName,
      group,
      separateMonitor: resource.separateMonitor ?? false,
      possibleOwners,
      dependsOn,
      parameters: parametersOf({ world, plan }, resource, before),
    },
    ...resourceCommands(name, rest),
  ];
}

type Parameters = Extract<Command, { type: 'createResource' }>['parameters'];

/** What the type demands and a case need not say. */
function parametersOf(
  { world, plan }: { readonly world: World; readonly plan: LabPlan },
  { name, type = 'Generic Application', dependsOn = [], disk }: GivenResource,
  before: number,
): Parameters {
  if (type === 'Microsoft Exchange System Attendant') return attendantParameters(world, dependsOn);
  if (type === 'IP Address') {
    const used = rows(world, 'resource').filter((row) => row.resourceType === type).length + before;
    return { address: `10.1.1.${used}`, mask: '255.255.0.0', network: publicNetwork(plan) };
  }
  if (type === 'Network Name') return { networkName: name.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 15) };
  if (type !== 'Physical Disk') return programParameters[type]?.(name) ?? {};
  if (disk !== undefined) return { disk };
  const taken = rows(world, 'resource').map(({ parameters }) => parameters.disk);
  const free = rows(world, 'disk').filter(({ id, number }) => number > 1 && !taken.includes(id));
  return { disk: free[before]?.volume?.letter ?? '' };
}

/** File Share, Print Spooler and the generic types: something on the node's own volume, so that no case needs a disk for them. */
const programParameters: Readonly<Record<string, (name: string) => Parameters>> = {
  'File Share': (name) => ({ shareName: name, sharePath: `C:\\Shares\\${name}` }),
  'Print Spooler': () => ({ spoolDirectory: 'C:\\Spool' }),
  'Generic Application': (name) => ({ commandLine: `${name}.exe`, currentDirectory: 'C:\\Programs' }),
  'Generic Service': (name) => ({ serviceName: name }),
  'Generic Script': (name) => ({ scriptFilePath: `C:\\Scripts\\${name}.vbs` }),
};

/** What a System Attendant is told (E-30): a folder on a disk that it depends on. */
export function attendantParameters(world: World, dependsOn: readonly string[]): Parameters {
  const disks = dependsOn.map((name) => resourceNamed(world, name)?.parameters.disk);
  const letters = disks.flatMap((disk) => world.entities.disk[disk ?? 'disk:']?.volume?.letter ?? []);
  return {
    administrativeGroup: 'First Administrative Group',
    routingGroup: 'First Routing Group',
    dataDirectory: `${letters[0] ?? ''}:\\Exchsrvr`,
  };
}
