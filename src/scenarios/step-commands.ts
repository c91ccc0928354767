import {
  attendantOf,
  type Command,
  deviceId,
  deviceStatus,
  evsNamed,
  type FaultKind,
  type FaultTarget,
  resourceNamed,
  type World,
} from '#domain';
import { accountDeeds } from './account-steps.ts';
import { expandGroup, inOrder, named } from './build-given.ts';
import { nlbCommands } from './build-nlb.ts';
import { diskCommand } from './disk-steps.ts';
import type { FaultWord, ScenarioFault } from './fault-words.ts';
import {
  iscsiCommands,
  maskCommands,
  placeCommands,
  scsiCommands,
  takeOutCommands,
  teamCommands,
  zoneCommands,
} from './hardware.ts';
import { exchangeSetup, newResourceCommands, servicePassword } from './lab-builder.ts';
import {
  adapterOn,
  arrayName,
  controllerName,
  feedOf,
  fibreCablesOf,
  hubCableOf,
  type LabPlan,
  lanCableOf,
  switchOf,
  switchSocket,
} from './lab-setup.ts';
import { groupCommand, resourceCommands, said } from './properties.ts';
import type {
  GivenGroup,
  GivenResource,
  GivenVirtualServer,
  NewProperties,
  Step,
} from './scenario-schema.ts';
import { spanMs } from './spans.ts';
import { systemManagerCommand } from './system-manager.ts';
import { virtualServerCommands } from './virtual-server.ts';

type Port = `${string}/${string}`;

/** What commands are made for: the cluster as it stands, and the lab around it. */
interface Scene {
  readonly world: World;
  readonly plan: LabPlan;
}

type Deeds = {
  readonly [W in keyof Step]?: (value: NonNullable<Step[W]>, scene: Scene) => readonly Command[];
};

type SetupWords = Exclude<NonNullable<Step['setup']>, string>;

const setupDeeds = {
  install: (node: string, { path }: SetupWords) => ({ ...exchangeSetup(node), ...said({ path }) }),
  remove: (node: string) => ({ type: 'removeExchange', node }) as const,
  forestPrep: (node: string, { administrator }: SetupWords) =>
    ({ type: 'prepareForest', node, ...said({ administrator }) }) as const,
  domainPrep: (node: string) => ({ type: 'prepareDomain', node }) as const,
};

const deeds: Deeds = {
  pause: (node) => [{ type: 'pauseNode', node }],
  resume: (node) => [{ type: 'resumeNode', node }],
  evict: (node) => [{ type: 'evictNode', node }],
  add: (node) => [{ type: 'addNode', node, password: servicePassword }],
  installComponents: (given) => [{ type: 'installWindowsComponents', ...given }],
  setup: (given) => [
    typeof given === 'string' ? exchangeSetup(given) : setupDeeds[given.do](given.node, given),
  ],
  ...accountDeeds,
  startService: (given) => [
    typeof given === 'string'
      ? { type: 'startClusterService', node: given }
      : { type: 'startClusterService', node: given.node, ...said({ switches: given.switches }) },
  ],
  stopService: (node) => [{ type: 'stopClusterService', node }],
  backUp: (given) => [{ type: 'backUpNode', ...given }],
  cancelBackup: (node) => [{ type: 'cancelBackup', node }],
  floppy: (node) => [{ type: 'writeRecoveryFloppy', node }],
  replaceDisk: newSystemDisk,
  restore: (given) => [
    { type: 'restoreNode', ...(typeof given === 'string' ? { node: given, floppy: 1, media: 1 } : given) },
  ],
  reinstall: (node) => [{ type: 'reinstallWindows', node }],
  restoreState: (given) => [{ type: 'restoreSystemState', ...given }],
  powerOn: switchOn,
  shutdown: (node) => [{ type: 'shutDownComputer', node }],
  reboot: (node, scene) =>
    isHung(node, scene) ? switchOn(node, scene) : [{ type: 'restartComputer', node }],
  online: ({ group = '', resource }) => [
    resource === undefined ? { type: 'onlineGroup', group } : { type: 'onlineResource', resource },
  ],
  offline: ({ group = '', resource }) => [
    resource === undefined ? { type: 'offlineGroup', group } : { type: 'offlineResource', resource },
  ],
  delete: ({ group = '', resource }) => [
    resource === undefined ? { type: 'deleteGroup', group } : { type: 'deleteResource', resource },
  ],
  move: ({ group, to }) => [{ type: 'moveGroup', group, to: to === 'best' ? '' : to }],
  systemManager: (deed, { plan }) => [systemManagerCommand(deed, plan.nodes[0] ?? '')],
  disks: (step) => [diskCommand(step)],
  nlb: (step, { plan, world }) => nlbCommands(step, plan, world),
  create: creationOf,
  removeEvs: (evs, { world }) => [{ type: 'removeVirtualServer', resource: attendantName(world, evs) }],
  upgradeEvs: (evs, { world }) => [{ type: 'upgradeVirtualServer', resource: attendantName(world, evs) }],
  certificate: (node) => [{ type: 'installCertificate', node }],
  addDependency: ({ from, on }, { world }) => [
    {
      type: 'setResourceProperties',
      resource: from,
      dependsOn: [...dependenciesOf(world, from), on],
    },
  ],
  fail: (resource) => [{ type: 'failResource', resource }],
  set: propertiesOf,
  zones: (zones, { plan }) => zoneCommands(zones, plan),
  mask: (given, { world }) => maskCommands(given, world),
  scsi: (given) => scsiCommands(given),
  team: (given, { plan }) => teamCommands(given, plan),
  iscsi: (given) => iscsiCommands(given),
  place: (given, { world }) => placeCommands(given, world),
  takeOut: (given) => takeOutCommands(given),
  fit: (given) => [{ type: 'fitCard', ...given }],
  fault: faultCommands,
  heal: healCommands,
};

/** The commands that a step stands for, given one after the other at the same instant. */
export function commandsOf(step: Step, world: World, plan: LabPlan): readonly Command[] {
  const [word] = Object.keys(step) as (keyof Step)[];
  const deed = word === undefined ? undefined : deeds[word];
  return word === undefined || deed === undefined ? [] : deed(step[word] as never, { world, plan });
}

function isHung(node: string, { world }: Scene): boolean {
  return deviceStatus(world, deviceId(node)) === 'hung';
}

/** Starts a computer; gives it its power back where that was lost, and leaves alone what runs or starts already. Out of a hang leads only the held button. */
function switchOn(node: string, { world }: Scene): readonly Command[] {
  const status = deviceStatus(world, deviceId(node));
  if (status === 'on' || status === 'starting') return [];
  const press = { type: 'pressPowerButton', device: node } as const;
  if (status === 'hung') return [{ type: 'holdPowerButton', device: node }, press];
  return status === 'noPower' ? [{ ...device(feedOf(node)), type: 'healFault' }, press] : [press];
}

/** The System Attendant of an EVS by its name; what a case calls it when it is not there. */
function attendantName(world: World, name: string): string {
  const evs = evsNamed(world, name);
  const attendant = evs === undefined ? undefined : attendantOf(world, evs);
  return attendant?.name ?? `SA (${name})`;
}

/** A new disk goes into a server that is off, which then starts from the CD. */
function newSystemDisk(node: string, { world }: Scene): readonly Command[] {
  const isOff = deviceStatus(world, deviceId(node)) === 'off';
  return [
    ...(isOff ? [] : [{ type: 'holdPowerButton', device: node } as const]),
    { type: 'replaceSystemDisk', node },
    { type: 'pressPowerButton', device: node },
  ];
}

function dependenciesOf(world: World, resource: string): readonly string[] {
  const row = resourceNamed(world, resource);
  return (row?.dependsOn ?? []).map((id) => world.entities.resource[id]?.name ?? '');
}

/** What makes a group or a resource; an EVS takes time and is made by the runner. */
function creationOf(
  { resource, group, evs, virtualServer }: NonNullable<Step['create']>,
  scene: Scene,
): readonly Command[] {
  const { world, plan } = scene;
  if (evs !== undefined) return [];
  const server = named<GivenVirtualServer>(virtualServer);
  if (server !== undefined) return virtualServerCommands(server, scene);
  const whole = named<GivenGroup>(group);
  const part = named<GivenResource>(resource);
  if (part !== undefined) return newResourceCommands(world, plan, whole?.name ?? '', part);
  if (whole === undefined) return [];
  const groups = expandGroup(whole);
  const parts = groups.flatMap(({ name, resources = [] }) =>
    inOrder(resources).map((each) => ({ name, each })),
  );
  return [
    ...groups.flatMap(newGroupCommands),
    ...parts.flatMap(({ name, each }, index) => {
      const before = parts.slice(0, index).filter((other) => other.each.type === each.type).length;
      return newResourceCommands(world, plan, name, each, before);
    }),
  ];
}

/** What makes one group with everything that is said of it; the product makes it where it wants, so it moves empty. */
function newGroupCommands(whole: GivenGroup): readonly Command[] {
  const { name, owner, preferredOwners = [] } = whole;
  const rest = groupCommand(name, whole);
  return [
    { type: 'createGroup', group: name, description: '', preferredOwners },
    ...(rest === null ? [] : [rest]),
    ...(owner === undefined ? [] : [{ type: 'moveGroup', group: name, to: owner } as const]),
  ];
}

function propertiesOf(
  { resource, group, network, role, priority, ...words }: NewProperties,
  { world }: Scene,
): readonly Command[] {
  if (resource !== undefined) return resourceCommands(resource, words);
  if (group !== undefined) {
    const command = groupCommand(group, words);
    return command === null ? [] : [command];
  }
  const name = network ?? '';
  return [
    ...(role === undefined ? [] : [{ type: 'setNetworkProperties', network: name, role } as const]),
    ...(priority === undefined ? [] : [priorityCommand(world, name, priority)]),
  ];
}

/** Puts a network at its place, from 1, among the others. */
function priorityCommand(world: World, network: string, priority: number): Command {
  const order = (world.cluster?.networkPriority ?? []).map((id) => world.entities.network[id]?.name ?? '');
  const others = order.filter((name) => name !== network);
  return { type: 'setNetworkPriority', networks: others.toSpliced(priority - 1, 0, network) };
}

const portOf = (plan: LabPlan, { node = '', network = '' }: ScenarioFault): Port =>
  `${node}/${adapterOn(plan, network)}`;

function letterOf(world: World, { resource = '' }: ScenarioFault): string {
  const disk = resourceNamed(world, resource)?.parameters.disk;
  return disk === undefined ? '' : (world.entities.disk[disk]?.volume?.letter ?? '');
}

type Injection = Extract<Command, { type: 'injectFault' }>;
type Part = (fault: ScenarioFault, scene: Scene) => Injection;

const strike = (fault: FaultKind, target: FaultTarget): Injection => ({ type: 'injectFault', fault, target });
const device = (name: string): Injection => strike('switch', { kind: 'device', device: name });
const onNode: Part = ({ kind, node = '' }) => strike(kind as FaultKind, { kind: 'node', node });
const onResource: Part = ({ kind, resource = '', seenBy }) =>
  strike(kind as FaultKind, { kind: 'resource', resource, ...said({ seenBy }) });
const onNetwork: Part = ({ kind, network = '', between }) =>
  strike(kind as FaultKind, { kind: 'network', network, ...said({ between }) });
const onEvs: Part = ({ kind, evs = '', takes }) =>
  strike(kind as FaultKind, {
    kind: 'evs',
    evs,
    ...said({ takesMs: takes === undefined ? undefined : spanMs(takes) }),
  });
const onCluster: Part = ({ kind }) => strike(kind as FaultKind, { kind: 'cluster' });

/** Faults that the engine injects as a whole; the others are the work of hands. */
const parts: Readonly<Partial<Record<FaultWord, Part>>> = {
  power: ({ node = '' }) => device(feedOf(node)),
  switch: ({ network = '' }) => device(switchOf(network)),
  array: () => device(arrayName),
  domainController: () => device(controllerName),
  hang: onNode,
  systemDisk: onNode,
  webHang: onNode,
  serviceCrash: onNode,
  serviceHang: onNode,
  monitorCrash: onNode,
  nic: (fault, { plan }) => strike('nic', { kind: 'port', port: portOf(plan, fault) }),
  disk: (fault, { world }) => strike('disk', { kind: 'disk', letter: letterOf(world, fault) }),
  cut: onNetwork,
  gateway: onNetwork,
  sick: onResource,
  crash: onResource,
  hangs: onResource,
  duplicateAddress: onResource,
  duplicateName: onResource,
  dns: onCluster,
  passwordChanged: onCluster,
  logDriveFull: onEvs,
  replay: onEvs,
  quorumFull: onCluster,
  quorumLogCorrupt: onCluster,
  quorumLogMissing: onCluster,
};

/** The plugs that come out, and where they were. */
function plugsOf(fault: ScenarioFault, plan: LabPlan): readonly (readonly [Port, Port])[] {
  const { nodes } = plan;
  const { kind, node = '', network = '' } = fault;
  if (kind === 'cable') return [[portOf(plan, fault), switchSocket(nodes, node, network) as Port]];
  if (plan.storage === 'hub') return [hubCableOf(nodes, node) as readonly [Port, Port]];
  if (plan.storage === 'iscsi') return [lanCableOf(nodes, node) as readonly [Port, Port]];
  const paths = fibreCablesOf(nodes, node) as readonly (readonly [Port, Port])[];
  return kind === 'path' ? paths.slice(0, 1) : paths;
}

function faultCommands(fault: ScenarioFault, scene: Scene): readonly Command[] {
  const part = parts[fault.kind]?.(fault, scene);
  if (part !== undefined) return [part];
  return plugsOf(fault, scene.plan).map(([port]) => ({ type: 'disconnectCable', port }));
}

/** What undoes a fault. A server whose power comes back, or that hung, is started as well: it is whole again. */
function healCommands(fault: ScenarioFault, scene: Scene): readonly Command[] {
  const { kind, node = '' } = fault;
  const start = { type: 'pressPowerButton', device: node } as const;
  if (kind === 'hang') return [{ type: 'holdPowerButton', device: node }, start];
  if (kind === 'serviceCrash') return [{ type: 'startClusterService', node }];
  const part = parts[kind]?.(fault, scene);
  if (part === undefined) {
    const cableKind = kind === 'cable' || scene.plan.storage === 'iscsi' ? 'lan' : 'fc';
    return plugsOf(fault, scene.plan).map(([from, to]) => ({ type: 'connectCable', cableKind, from, to }));
  }
  const repair = { ...part, type: 'healFault' } as const;
  return kind === 'power' ? [repair, start] : [repair];
}
