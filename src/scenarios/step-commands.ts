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

/** The commands that a step stands for, given one after the other at the same instant; null when the step gives none. */
export function commandsOf(step: Step, world: World, plan: LabPlan): readonly Command[] | null {
  const { pause, resume, evict, startService, stopService, powerOn, shutdown, reboot, move, fail } = step;
  if (pause !== undefined) return [{ type: 'pauseNode', node: pause }];
  if (resume !== undefined) return [{ type: 'resumeNode', node: resume }];
  if (evict !== undefined) return [{ type: 'evictNode', node: evict }];
  if (startService !== undefined) {
    return [
      {
        type: 'startClusterService',
        node: typeof startService === 'string' ? startService : startService.node,
      },
    ];
  }
  if (stopService !== undefined) return [{ type: 'stopClusterService', node: stopService }];
  if (powerOn !== undefined) return [{ type: 'pressPowerButton', device: powerOn }];
  if (shutdown !== undefined) return [{ type: 'shutDownComputer', node: shutdown }];
  if (reboot !== undefined) return [{ type: 'restartComputer', node: reboot }];
  if (move !== undefined)
    return [{ type: 'moveGroup', group: move.group, to: move.to === 'best' ? '' : move.to }];
  if (fail !== undefined) return [{ type: 'failResource', resource: fail }];
  if (step.set !== undefined) return propertiesOf(step.set);
  if (step.fault !== undefined) return faultCommands(step.fault, world, plan);
  if (step.heal !== undefined) return healCommands(step.heal, world, plan);
  return requestsOf(step);
}

function requestsOf({ online, offline, delete: gone }: Step): readonly Command[] | null {
  if (online?.resource !== undefined) return [{ type: 'onlineResource', resource: online.resource }];
  if (online?.group !== undefined) return [{ type: 'onlineGroup', group: online.group }];
  if (offline?.resource !== undefined) return [{ type: 'offlineResource', resource: offline.resource }];
  if (offline?.group !== undefined) return [{ type: 'offlineGroup', group: offline.group }];
  if (gone?.resource !== undefined) return [{ type: 'deleteResource', resource: gone.resource }];
  if (gone?.group !== undefined) return [{ type: 'deleteGroup', group: gone.group }];
  return null;
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
function plugsOf(
  fault: ScenarioFault,
  { nodes }: LabPlan,
  plan: LabPlan,
): readonly (readonly [Port, Port])[] {
  const { kind, node = '', network = '' } = fault;
  if (kind === 'cable') return [[portOf(plan, fault), switchSocket(nodes, node, network) as Port]];
  const paths = fibreCablesOf(nodes, node) as readonly (readonly [Port, Port])[];
  return kind === 'path' ? paths.slice(0, 1) : paths;
}

function faultCommands(fault: ScenarioFault, world: World, plan: LabPlan): readonly Command[] {
  const part = partOf(fault, world, plan);
  if (part !== null) return [part];
  return plugsOf(fault, plan, plan).map(([port]) => ({ type: 'disconnectCable', port }));
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
    return plugsOf(fault, plan, plan).map(([from, to]) => ({ type: 'connectCable', cableKind, from, to }));
  }
  const repair = { ...part, type: 'healFault' } as const;
  return kind === 'power' ? [repair, { type: 'pressPowerButton', device: node }] : [repair];
}
