import { type Command, resourceNamed, type World } from '#domain';
import {
  adapterOn,
  arrayName,
  feedOf,
  fibreCablesOf,
  type LabPlan,
  switchOf,
  switchSocket,
} from './lab-setup.ts';
import { groupCommand, resourceCommand } from './properties.ts';
import type { NewProperties, ScenarioFault, Step } from './scenario-schema.ts';

type Port = `${string}/${string}`;

/** What commands are made for: the cluster as it stands, and the lab around it. */
interface Scene {
  readonly world: World;
  readonly plan: LabPlan;
}

type Deeds = {
  readonly [W in keyof Step]?: (value: NonNullable<Step[W]>, scene: Scene) => readonly Command[];
};

const deeds: Deeds = {
  pause: (node) => [{ type: 'pauseNode', node }],
  resume: (node) => [{ type: 'resumeNode', node }],
  evict: (node) => [{ type: 'evictNode', node }],
  startService: (given) => [
    { type: 'startClusterService', node: typeof given === 'string' ? given : given.node },
  ],
  stopService: (node) => [{ type: 'stopClusterService', node }],
  powerOn: (device) => [{ type: 'pressPowerButton', device }],
  shutdown: (node) => [{ type: 'shutDownComputer', node }],
  reboot: (node) => [{ type: 'restartComputer', node }],
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
  fail: (resource) => [{ type: 'failResource', resource }],
  set: propertiesOf,
  fault: (fault, { world, plan }) => faultCommands(fault, world, plan),
  heal: (fault, { world, plan }) => healCommands(fault, world, plan),
};

/** The commands that a step stands for, given one after the other at the same instant. */
export function commandsOf(step: Step, world: World, plan: LabPlan): readonly Command[] {
  const [word] = Object.keys(step) as (keyof Step)[];
  const deed = word === undefined ? undefined : deeds[word];
  return word === undefined || deed === undefined ? [] : deed(step[word] as never, { world, plan });
}

function propertiesOf({ resource, group, network, role, ...words }: NewProperties): readonly Command[] {
  const command =
    resource !== undefined
      ? resourceCommand(resource, words)
      : group !== undefined
        ? groupCommand(group, words)
        : ({ type: 'setNetworkProperties', network: network ?? '', role: role ?? 'all' } as const);
  return command === null ? [] : [command];
}

const portOf = (plan: LabPlan, { node = '', network = '' }: ScenarioFault): Port =>
  `${node}/${adapterOn(plan, network)}`;

function letterOf(world: World, { resource = '' }: ScenarioFault): string {
  const disk = resourceNamed(world, resource)?.parameters.disk;
  return disk === undefined ? '' : (world.entities.disk[disk]?.volume?.letter ?? '');
}

/** The part that breaks in whole, as the engine's own fault; null when the fault is the work of hands. */
function partOf(
  fault: ScenarioFault,
  world: World,
  plan: LabPlan,
): Extract<Command, { type: 'injectFault' }> | null {
  const { kind, node = '', network = '' } = fault;
  const device = (name: string) =>
    ({ type: 'injectFault', fault: 'switch', target: { kind: 'device', device: name } }) as const;
  if (kind === 'power') return device(feedOf(node));
  if (kind === 'switch') return device(switchOf(network));
  if (kind === 'array') return device(arrayName);
  if (kind === 'hang' || kind === 'serviceCrash')
    return { type: 'injectFault', fault: kind, target: { kind: 'node', node } };
  if (kind === 'nic')
    return { type: 'injectFault', fault: 'nic', target: { kind: 'port', port: portOf(plan, fault) } };
  if (kind === 'disk')
    return { type: 'injectFault', fault: 'disk', target: { kind: 'disk', letter: letterOf(world, fault) } };
  return null;
}

/** The plugs that come out, and where they were. */
function plugsOf(fault: ScenarioFault, plan: LabPlan): readonly (readonly [Port, Port])[] {
  const { nodes } = plan;
  const { kind, node = '', network = '' } = fault;
  if (kind === 'cable') return [[portOf(plan, fault), switchSocket(nodes, node, network) as Port]];
  const paths = fibreCablesOf(nodes, node) as readonly (readonly [Port, Port])[];
  return kind === 'path' ? paths.slice(0, 1) : paths;
}

function faultCommands(fault: ScenarioFault, world: World, plan: LabPlan): readonly Command[] {
  const part = partOf(fault, world, plan);
  if (part !== null) return [part];
  return plugsOf(fault, plan).map(([port]) => ({ type: 'disconnectCable', port }));
}

/** What undoes a fault. A server whose power comes back, or that hung, is started as well: it is whole again. */
function healCommands(fault: ScenarioFault, world: World, plan: LabPlan): readonly Command[] {
  const { kind, node = '' } = fault;
  if (kind === 'hang')
    return [
      { type: 'holdPowerButton', device: node },
      { type: 'pressPowerButton', device: node },
    ];
  if (kind === 'serviceCrash') return [{ type: 'startClusterService', node }];
  const part = partOf(fault, world, plan);
  if (part === null) {
    const cableKind = kind === 'cable' ? 'lan' : 'fc';
    return plugsOf(fault, plan).map(([from, to]) => ({ type: 'connectCable', cableKind, from, to }));
  }
  const repair = { ...part, type: 'healFault' } as const;
  return kind === 'power' ? [repair, { type: 'pressPowerButton', device: node }] : [repair];
}
