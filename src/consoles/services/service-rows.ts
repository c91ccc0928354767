import type { Command, ComputerNode, ProtocolService, ResourceState, World } from '#domain';
import { chartPath, isActive, protocolServices, resourceState, rows, startTypeOf } from '#domain/selectors';
import {
  entryOf,
  installedServices,
  type LogOn,
  type ServiceEntry,
  type ServiceId,
  type ServiceRule,
  type StartType,
  serviceCatalogue,
} from './service-catalogue.ts';

/** What the column Status says; `stopped` is an empty cell, as Windows has it. */
export type ServiceStatus = 'started' | 'starting' | 'stopping' | 'stopped';

/** Why a service cannot be touched here, by the key of its text. */
export type Untouchable = 'vital' | 'clustered' | 'disabled' | 'notSimulated';

/** One line of Services. */
export interface ServiceRow {
  readonly id: ServiceId;
  readonly name: string;
  readonly status: ServiceStatus;
  readonly startType: StartType;
  readonly logOn: Exclude<LogOn, 'cluster'> | { readonly account: string };
  readonly program: string;
  readonly dependsOn: readonly ServiceId[];
  /** Ids of the installed services that need this one. */
  readonly neededBy: readonly ServiceId[];
  /** The name under which the start type can be set; null = nobody changes it here. */
  readonly settable: ProtocolService | null;
  /** Null = start and stop are commands of the engine. */
  readonly untouchable: Untouchable | null;
}

type RuleKind = ServiceRule['kind'];
type RuleOf<K extends RuleKind> = Extract<ServiceRule, { kind: K }>;

interface Behaviour<K extends RuleKind> {
  readonly status: (rule: RuleOf<K>, world: World, node: ComputerNode) => ServiceStatus;
  readonly startType: (rule: RuleOf<K>, node: ComputerNode, name: string) => StartType;
  readonly untouchable: (rule: RuleOf<K>, node: ComputerNode, name: string) => Untouchable | null;
}

const clusterStates: Readonly<Record<string, ServiceStatus>> = {
  starting: 'starting',
  joining: 'starting',
  arbitrating: 'starting',
  forming: 'starting',
  up: 'started',
  paused: 'started',
  stopping: 'stopping',
};

const resourceStatus: Readonly<Record<ResourceState, ServiceStatus>> = {
  Online: 'started',
  'Online Pending': 'starting',
  'Offline Pending': 'stopping',
  Offline: 'stopped',
  Failed: 'stopped',
};

const alwaysOn = {
  status: (): ServiceStatus => 'started',
  startType: (): StartType => 'automatic',
};

const behaviours: { readonly [K in RuleKind]: Behaviour<K> } = {
  windows: { ...alwaysOn, untouchable: () => 'notSimulated' },
  vital: { ...alwaysOn, untouchable: () => 'vital' },
  domain: {
    status: (_rule, _world, node) => (node.domain === null ? 'stopped' : 'started'),
    startType: (_rule, node) => (node.domain === null ? 'manual' : 'automatic'),
    untouchable: () => 'notSimulated',
  },
  cluster: {
    status: (_rule, world, node) => clusterStates[chartPath(world, `clussvc:${node.id}`)] ?? 'stopped',
    startType: (_rule, node) => clusterStartType(node),
    untouchable: () => null,
  },
  resource: {
    status: (rule, world, node) =>
      isClustered(rule, node)
        ? resourceStatusOn(world, node, rule.resourceType)
        : rule.outside === 'automatic'
          ? 'started'
          : 'stopped',
    startType: (rule, node, name) =>
      isProtocolService(name)
        ? startTypeOf(node, name)
        : isClustered(rule, node) && rule.outside === 'automatic'
          ? 'manual'
          : rule.outside,
    untouchable: (rule, node, name) =>
      isProtocolService(name)
        ? startTypeOf(node, name) === 'disabled'
          ? 'disabled'
          : 'clustered'
        : isClustered(rule, node) || rule.outside === 'manual'
          ? 'clustered'
          : 'notSimulated',
  },
  idle: {
    status: () => 'stopped',
    startType: (rule) => rule.startType,
    untouchable: (rule) => (rule.startType === 'disabled' ? 'disabled' : 'notSimulated'),
  },
};

/** The services of a computer as they are now, in the order of their ids; the console sorts by name. */
export function serviceRows(world: World, node: ComputerNode): readonly ServiceRow[] {
  const installed = installedServices(node);
  return installed.map((id) => serviceRow(world, node, id, installed));
}

/** The command that starts a service; null for all that the engine has no command for. Start parameters go along. */
export function startCommand(id: ServiceId, node: string, parameters: string): Command | null {
  if (entryOf(id).rule.kind !== 'cluster') return null;
  const switches = parameters.trim();
  return { type: 'startClusterService', node, ...(switches === '' ? {} : { switches }) };
}

/** The command that stops a service; null for all that the engine has no command for. */
export function stopCommand(id: ServiceId, node: string): Command | null {
  return entryOf(id).rule.kind === 'cluster' ? { type: 'stopClusterService', node } : null;
}

function serviceRow(
  world: World,
  node: ComputerNode,
  id: ServiceId,
  installed: readonly ServiceId[],
): ServiceRow {
  const entry = entryOf(id);
  return {
    id,
    name: entry.name,
    ...behaviourOf(entry, world, node),
    settable: isProtocolService(entry.name) ? entry.name : null,
    logOn: logOnOf(world, node, entry),
    program: programOf(node, entry),
    dependsOn: installed.filter((other) => entry.dependsOn.includes(other)),
    neededBy: installed.filter((other) =>
      (serviceCatalogue[other].dependsOn as readonly string[]).includes(id),
    ),
  };
}

/** POP3 and IMAP4 are the services whose start type somebody has to change (E-23). */
function isProtocolService(name: string): name is ProtocolService {
  return (protocolServices as readonly string[]).includes(name);
}

function behaviourOf<K extends RuleKind>(
  { name, rule }: ServiceEntry & { readonly rule: RuleOf<K> & { kind: K } },
  world: World,
  node: ComputerNode,
): Pick<ServiceRow, 'status' | 'startType' | 'untouchable'> {
  const behaviour = behaviours[rule.kind] as Behaviour<K>;
  return {
    status: behaviour.status(rule, world, node),
    startType: behaviour.startType(rule, node, name),
    untouchable: behaviour.untouchable(rule, node, name),
  };
}

/** A service of Exchange is the cluster's from Setup on; DTC from the moment the computer is a node. */
function isClustered(rule: RuleOf<'resource'>, node: ComputerNode): boolean {
  if (rule.resourceType.startsWith('Microsoft ')) return node.clusterMember && node.exchange !== null;
  return node.clusterMember;
}

/** The best state of any such resource that this node's Cluster service runs. */
function resourceStatusOn(world: World, node: ComputerNode, resourceType: string): ServiceStatus {
  if (!isActive(world, node.id)) return 'stopped';
  const found = rows(world, 'resource')
    .filter((row) => row.resourceType === resourceType)
    .filter((row) => world.entities.group[row.group]?.owner === node.id)
    .map((row) => resourceStatus[resourceState(world, row.id)]);
  const order: readonly ServiceStatus[] = ['started', 'starting', 'stopping'];
  return order.find((status) => found.includes(status)) ?? 'stopped';
}

/** Windows brings the service along; the wizard sets it to Automatic, and it is Disabled until then and after eviction. */
function clusterStartType(node: ComputerNode): StartType {
  if (!node.clusterMember) return 'disabled';
  return node.serviceAutomatic ? 'automatic' : 'manual';
}

function logOnOf(world: World, node: ComputerNode, entry: ServiceEntry): ServiceRow['logOn'] {
  if (entry.logOn !== 'cluster') return entry.logOn;
  if (!node.clusterMember || world.cluster === null) return 'localSystem';
  return { account: `${world.directory.netbiosName}\\${world.cluster.serviceAccount}` };
}

function programOf(node: ComputerNode, entry: ServiceEntry): string {
  const isExchange = entry.needs === 'exchange' && !entry.program.includes('\\');
  return isExchange ? `${node.exchange?.path ?? ''}\\bin\\${entry.program}` : `C:\\WINDOWS\\${entry.program}`;
}
