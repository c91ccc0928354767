import type { NicId, NodeId } from '../ids.ts';
import { loadModel } from '../rules/load-model.ts';
import type { ComputerNode, Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { connectedHere } from './connected-users.ts';
import { agreedMembers, nicOn } from './connectivity.ts';
import { addressConflict, nicLinked, nicWorks, windowsAlive } from './network.ts';
import { type Process, runningProcesses } from './processes.ts';
import { isActive } from './states.ts';
import { nicsOf, resourcesOf, rows } from './tables.ts';

/** What a server has to do at this instant [SIM]. */
export interface ComputerLoad {
  readonly processes: readonly Process[];
  /** Whole per cent of all processors that are not idle. */
  readonly cpuPercent: number;
  readonly memory: MemoryLoad;
}

/** Memory in KB [SIM]. */
export interface MemoryLoad {
  readonly physicalTotal: number;
  readonly physicalAvailable: number;
  readonly commitTotal: number;
  readonly commitLimit: number;
}

/** What passes through a network connection at this instant. */
export interface ConnectionLoad {
  readonly id: NicId;
  readonly name: string;
  readonly state: 'operational' | 'unplugged' | 'conflict';
  /** Null without a link. */
  readonly speedMbps: number | null;
  /** Per cent of the speed, with two decimals; 0 without a link [SIM]. */
  readonly utilisationPercent: number;
}

/** Processes, processors and memory of a computer. All is 0 while Windows does not run. */
export function computerLoad(world: World, node: ComputerNode): ComputerLoad {
  const processes = runningProcesses(world, node);
  const idle = processes[0]?.cpuPercent ?? 100;
  return { processes, cpuPercent: 100 - idle, memory: memoryOf(processes) };
}

/** The connections of a computer in the order of its ports. Mail users and heartbeats are what passes through them. */
export function connectionLoads(world: World, node: ComputerNode): readonly ConnectionLoad[] {
  const speed = loadModel.linkSpeedMbps;
  return nicsOf(world, node).map((nic) => {
    const isLinked = nicLinked(world, nic);
    const kbit = isLinked ? mailTraffic(world, nic) + heartbeatTraffic(world, nic) : 0;
    return {
      id: nic.id,
      name: nic.name,
      state: stateOf(world, nic, isLinked),
      speedMbps: isLinked ? speed : null,
      utilisationPercent: Math.min(100, Math.round((kbit * 10) / speed) / 100),
    };
  });
}

function memoryOf(processes: readonly Process[]): MemoryLoad {
  const { physicalKb, pageFileKb, kernelKb } = loadModel;
  const used = processes.reduce((sum, { memoryKb }) => sum + memoryKb, 0);
  const kernel = processes.length === 0 ? 0 : kernelKb;
  return {
    physicalTotal: physicalKb,
    physicalAvailable: Math.max(0, physicalKb - used - kernel),
    commitTotal: used + kernel,
    commitLimit: physicalKb + pageFileKb,
  };
}

function stateOf(world: World, nic: Nic, isLinked: boolean): ConnectionLoad['state'] {
  if (!isLinked) return 'unplugged';
  return addressConflict(world, nic) === null ? 'operational' : 'conflict';
}

/** The users come in on the connection of the EVS's address (E-26). */
function mailTraffic(world: World, nic: Nic): number {
  const users = connectedHere(world, nic.node)
    .filter(({ evs }) => addressNic(world, evs, nic.node)?.id === nic.id)
    .reduce((sum, { connected }) => sum + connected, 0);
  return users * loadModel.kbitPerUser;
}

function addressNic(world: World, evs: `evs:${string}`, node: NodeId): Nic | undefined {
  const row = world.entities.evs[evs];
  const group = row === undefined ? undefined : world.entities.group[row.group];
  if (group === undefined) return undefined;
  const address = resourcesOf(world, group).find(({ resourceType }) => resourceType === 'IP Address');
  const network = world.entities.network[address?.parameters.network ?? 'net:'];
  return network === undefined ? undefined : nicOn(world, node, network);
}

/** Heartbeats go to every other member on each network for internal communication (W-1, W-3). */
function heartbeatTraffic(world: World, nic: Nic): number {
  if (!isActive(world, nic.node) || !windowsAlive(world, nic.node) || !nicWorks(world, nic)) return 0;
  const carries = rows(world, 'network').some(
    (network) =>
      (network.role === 'internal' || network.role === 'all') &&
      nicOn(world, nic.node, network)?.id === nic.id,
  );
  const peers = agreedMembers(world).filter((other) => other !== nic.node).length;
  return carries ? peers * loadModel.kbitPerPeer : 0;
}
