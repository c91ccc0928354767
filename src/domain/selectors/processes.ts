import type { NodeId } from '../ids.ts';
import { loadModel } from '../rules/load-model.ts';
import type { Resource, ResourceTypeName } from '../world/cluster.ts';
import type { ComputerNode, Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { connectedHere } from './connected-users.ts';
import { windowsAlive } from './network.ts';
import {
  clusterServiceNumber,
  monitorNumber,
  ownMonitorNumber,
  processNumber,
  serviceRuns,
} from './process-numbers.ts';
import { chartPath, isActive, resourceChart } from './states.ts';
import { isStore, rows, runningJobs, storeType } from './tables.ts';
import { hasInternetServices } from './windows-components.ts';

/** Who a process runs as; `cluster` is the account that the wizard was given (N-26). */
export type ProcessUser = 'system' | 'networkService' | 'localService' | 'administrator' | 'cluster';

/** Whose a process is, which decides who may end it: a clustered one belongs to a resource, `self` is the window that shows it. */
export type ProcessOwner = 'core' | 'windows' | 'cluster' | 'clustered' | 'self';

/** A running process of Windows. */
export interface Process {
  /** Tells it from the others of its computer for as long as it runs. */
  readonly id: string;
  /** Name of its program, as Windows shows it. */
  readonly image: string;
  readonly pid: number;
  readonly user: ProcessUser;
  readonly owner: ProcessOwner;
  /** Whole per cent of all processors [SIM]. */
  readonly cpuPercent: number;
  /** [SIM] */
  readonly memoryKb: number;
}

/** What decides which processes run and what they do. */
interface Facts {
  readonly world: World;
  readonly node: ComputerNode;
  readonly clusterPath: string;
  readonly users: number;
  readonly jobs: readonly Job[];
  /** Resources of this node whose process exists: not those that wait for others, and not those whose process is gone. */
  readonly live: readonly Resource[];
  /** Resources of this node that are on their way online or offline. */
  readonly pending: readonly Resource[];
}

interface Program {
  readonly image: string;
  readonly user: ProcessUser;
  readonly owner: ProcessOwner;
  readonly memoryKb: (facts: Facts) => number;
  readonly runs: (facts: Facts) => boolean;
  readonly cpu: (facts: Facts) => number;
  /** Its number, where that is not given by the place in the list. */
  readonly pid?: (facts: Facts) => number;
}

type Draft = Omit<Process, 'cpuPercent'> & { readonly cpu: number };

const IDLE = 'System Idle Process';
const clusterStarts: readonly string[] = ['starting', 'joining', 'arbitrating', 'forming'];
const { cpuAtLimit, cpuIdle, cpuJob } = loadModel;

const none = () => 0;
const always = () => true;
const share = (atLimit: number, { users }: Facts) => (atLimit * users) / loadModel.connectionLimit;
const jobCpu = (facts: Facts, kinds: readonly Job['jobKind'][]) =>
  facts.jobs.reduce((sum, { jobKind }) => sum + (kinds.includes(jobKind) ? cpuJob[jobKind] : 0), 0);

const windows = (image: string, kb: number, fields: Partial<Program> = {}): Program => ({
  image,
  user: 'system',
  owner: 'windows',
  memoryKb: () => kb,
  runs: always,
  cpu: none,
  ...fields,
});

/** A program that runs where a resource of the type lives (E-6). */
const clustered = (
  image: string,
  type: ResourceTypeName,
  kb: number,
  fields: Partial<Program> = {},
): Program =>
  windows(image, kb, {
    owner: 'clustered',
    runs: (facts) => has(facts.live, type),
    cpu: (facts) => (has(facts.pending, type) ? loadModel.cpuServiceStart : 0),
    ...fields,
  });

const ATTENDANT = 'Microsoft Exchange System Attendant';
const DTC = 'Distributed Transaction Coordinator';

/** Work that Exchange Setup does. */
const setupKinds: readonly Job['jobKind'][] = [
  'installExchange',
  'removeExchange',
  'prepareForest',
  'prepareDomain',
];

/** Work that Backup does. */
const backupKinds: readonly Job['jobKind'][] = ['backUpNode', 'restoreSystemState'];

/** Programs in the order in which Windows starts them; the place of a program gives its process numbers. Sizes are [SIM]. */
const programs: readonly Program[] = [
  windows('smss.exe', 480, { owner: 'core' }),
  windows('csrss.exe', 5_200, { owner: 'core' }),
  windows('winlogon.exe', 7_900, { owner: 'core' }),
  windows('services.exe', 6_300, {
    owner: 'core',
    cpu: (facts) => jobCpu(facts, ['createCluster', 'addNode']),
  }),
  windows('lsass.exe', 10_400, { owner: 'core' }),
  windows('svchost.exe', 17_600, { cpu: () => cpuIdle.services }),
  windows('svchost.exe', 4_900, { user: 'networkService' }),
  windows('svchost.exe', 4_100, { user: 'localService' }),
  clustered('msdtc.exe', DTC, 6_700, {
    user: 'networkService',
    runs: (facts) => !facts.node.clusterMember || has(facts.live, DTC),
  }),
  windows('inetinfo.exe', 14_800, {
    runs: ({ node }) => hasInternetServices(node),
    cpu: (facts) => share(cpuAtLimit.web, facts),
  }),
  windows('clussvc.exe', 12_600, {
    user: 'cluster',
    owner: 'cluster',
    runs: clusterServiceRuns,
    cpu: clusterServiceCpu,
    pid: ({ world, node }) => clusterServiceNumber(node, serviceRuns(world, node).starts),
  }),
  windows('exmgmt.exe', 15_300, { runs: ({ node }) => hasExchange(node) }),
  clustered('mad.exe', ATTENDANT, 38_500, {
    cpu: (facts) =>
      share(cpuAtLimit.attendant, facts) + (has(facts.pending, ATTENDANT) ? loadModel.cpuServiceStart : 0),
  }),
  clustered('store.exe', storeType, 0, {
    memoryKb: ({ users }) => 62_000 + users * loadModel.storeKbPerUser,
    cpu: storeCpu,
  }),
  clustered('emsmta.exe', 'Microsoft Exchange Message Transfer Agent', 21_700),
  clustered('mssearch.exe', 'Microsoft Search Service Instance', 18_900),
  windows('explorer.exe', 12_100, { user: 'administrator' }),
  windows('taskmgr.exe', 4_600, { user: 'administrator', owner: 'self' }),
  windows('setup.exe', 46_000, {
    user: 'administrator',
    runs: ({ jobs }) => jobs.some(({ jobKind }) => setupKinds.includes(jobKind)),
    cpu: (facts) => jobCpu(facts, setupKinds),
  }),
  windows('sysocmgr.exe', 9_300, {
    user: 'administrator',
    runs: ({ jobs }) => jobs.some(({ jobKind }) => jobKind === 'installWindowsComponents'),
    cpu: (facts) => jobCpu(facts, ['installWindowsComponents']),
  }),
  windows('update.exe', 21_500, {
    user: 'administrator',
    runs: ({ jobs }) => jobs.some(({ jobKind }) => jobKind === 'installServicePack'),
    cpu: (facts) => jobCpu(facts, ['installServicePack']),
  }),
  windows('ntbackup.exe', 10_700, {
    user: 'administrator',
    runs: ({ jobs }) => jobs.some(({ jobKind }) => backupKinds.includes(jobKind)),
    cpu: (facts) => jobCpu(facts, backupKinds),
  }),
];

/**
 * The processes of a computer, the idle one first; none while Windows does not run. Their shares add up to 100 % but
 * for rounding. A pure look at the world: the same world gives the same processes and numbers [SIM].
 */
export function runningProcesses(world: World, node: ComputerNode): readonly Process[] {
  if (!windowsAlive(world, node.id)) return [];
  const facts = factsOf(world, node);
  const drafts: readonly Draft[] = [
    { ...draftOf(windows('System', 240, { owner: 'core' }), facts, 4, 'System'), cpu: systemCpu(facts) },
    ...programs.flatMap((program, index) =>
      program.runs(facts)
        ? [draftOf(program, facts, program.pid?.(facts) ?? processNumber(node, index), `${index}`)]
        : [],
    ),
    ...monitors(facts),
  ];
  const asked = drafts.reduce((sum, { cpu }) => sum + cpu, 0);
  const scale = asked > 100 ? 100 / asked : 1;
  const busy = drafts.map(({ cpu, ...rest }) => ({ ...rest, cpuPercent: Math.round(cpu * scale) }));
  const taken = busy.reduce((sum, { cpuPercent }) => sum + cpuPercent, 0);
  const idle = { id: IDLE, image: IDLE, pid: 0, user: 'system', owner: 'core', memoryKb: 16 } as const;
  return [{ ...idle, cpuPercent: Math.max(0, 100 - taken) }, ...busy];
}

function factsOf(world: World, node: ComputerNode): Facts {
  const here = isActive(world, node.id) ? resourcesHere(world, node.id) : [];
  return {
    world,
    node,
    clusterPath: chartPath(world, `clussvc:${node.id}`),
    users: connectedHere(world, node.id).reduce((sum, { connected }) => sum + connected, 0),
    jobs: runningJobs(world, node),
    live: here.filter((resource) => hasProcess(world, resource)),
    pending: here.filter((resource) => isWorking(world, resource)),
  };
}

function resourcesHere(world: World, node: NodeId): readonly Resource[] {
  return rows(world, 'resource').filter(({ group }) => world.entities.group[group]?.owner === node);
}

/** A resource that waits for others has not begun; one that stops is there until it has stopped. */
function hasProcess(world: World, resource: Resource): boolean {
  const path = chartPath(world, resourceChart(resource.id));
  const isThere = path.startsWith('online')
    ? path !== 'onlinePending.waiting'
    : path.startsWith('offlinePending');
  return isThere && resource.ailment?.kind !== 'crashed';
}

function isWorking(world: World, resource: Resource): boolean {
  const path = chartPath(world, resourceChart(resource.id));
  return path === 'onlinePending.starting' || path === 'offlinePending.stopping';
}

function has(resources: readonly Resource[], type: ResourceTypeName): boolean {
  return resources.some(({ resourceType }) => resourceType === type);
}

function hasExchange(node: ComputerNode): boolean {
  return node.exchange?.components.includes('messaging') ?? false;
}

/** Also while it hangs: the process is there and answers nobody (N-34). */
function clusterServiceRuns({ clusterPath }: Facts): boolean {
  return !['', 'stopped', 'waitingForRestart'].includes(clusterPath);
}

function clusterServiceCpu({ clusterPath, pending }: Facts): number {
  if (clusterPath === 'hung') return 0;
  if (clusterStarts.includes(clusterPath)) return loadModel.cpuClusterStart;
  return pending.length > 0 ? loadModel.cpuClusterWork : 0;
}

/** A store that answers nothing does nothing either (E-45); one that starts reads its logs first (E-48). */
function storeCpu(facts: Facts): number {
  const stores = facts.live.filter(isStore);
  if (stores.every(({ ailment }) => ailment?.kind === 'hung')) return 0;
  const starts = facts.pending.some(
    (row) => isStore(row) && chartPath(facts.world, resourceChart(row.id)) === 'onlinePending.starting',
  );
  return share(cpuAtLimit.store, facts) + (starts ? loadModel.cpuRecovery : 0);
}

function systemCpu(facts: Facts): number {
  return cpuIdle.system + share(cpuAtLimit.system, facts) + jobCpu(facts, ['formatVolume']);
}

/** One Resource Monitor for all, and one for each resource that was started in its own. */
function monitors(facts: Facts): readonly Draft[] {
  if (!clusterServiceRuns(facts) || clusterStarts.includes(facts.clusterPath)) return [];
  const monitor = windows('resrcmon.exe', 5_900, { user: 'cluster', owner: 'cluster' });
  const cpuOf = (own: string | null) =>
    facts.pending.filter(({ id, ownMonitor }) => (ownMonitor ? id : null) === own).length *
    loadModel.cpuPending;
  const apart = rows(facts.world, 'resource').flatMap((resource, index) =>
    resource.ownMonitor && facts.live.includes(resource) ? [{ resource, index }] : [],
  );
  const { node } = facts;
  const { starts, deaths } = serviceRuns(facts.world, node);
  return [
    { ...draftOf(monitor, facts, monitorNumber(node, starts, deaths), 'monitor'), cpu: cpuOf(null) },
    ...apart.map(({ resource, index }) => ({
      ...draftOf(monitor, facts, ownMonitorNumber(node, index), resource.id),
      cpu: cpuOf(resource.id),
    })),
  ];
}

function draftOf(program: Program, facts: Facts, pid: number, id: string): Draft {
  const { image, user, owner } = program;
  return { id, image, pid, user, owner, memoryKb: program.memoryKb(facts), cpu: program.cpu(facts) };
}
