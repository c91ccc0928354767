import { hashOf, type SimTime } from '#kernel';
import {
  type ClusterLogComponent,
  type ClusterLogEntry,
  type ClusterLogKey,
  type ClusterLogLevel,
  clusterLogCatalogue,
} from '../events/cluster-log-catalogue.ts';
import type { DomainEvent } from '../events/domain-event.ts';
import type { DomainEventType } from '../events/event-types.ts';
import { nodeStateCode, resourceStateCode } from '../events/state-codes.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { clusterServiceNumber, monitorNumber } from './process-numbers.ts';
import { ServiceWatch } from './service-watch.ts';
import { nicsOf, nodeNamed, quorumResource, rows } from './tables.ts';

export type { ClusterLogComponent, ClusterLogKey, ClusterLogLevel };

/** So many lines a log holds: it is circular, the newest overwrite the oldest. The real file has a size instead; a number is [SIM]. */
export const CLUSTER_LOG_LINES = 5000;

/** A line of cluster.log. */
export interface ClusterLogLine {
  /** Unique and stable: the domain event's number and the place among its lines. */
  readonly id: string;
  readonly at: SimTime;
  readonly level: ClusterLogLevel;
  readonly component: ClusterLogComponent;
  /** Of a line of a resource's DLL: type and name, for example `Physical Disk <Disk Q:>`. */
  readonly resource?: string;
  /** What it tells of; the key of its text. */
  readonly type: ClusterLogKey;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Number of the process that writes, as Task Manager has it: one for each start of the service, another for its Resource Monitor. */
  readonly process: number;
  readonly thread: number;
}

/** What stands in the file. */
export interface ClusterLog {
  /** The oldest first. */
  readonly lines: readonly ClusterLogLine[];
  /** How many older lines were overwritten. */
  readonly overwritten: number;
}

type AnyEntry = ClusterLogEntry<DomainEventType>;
type Data = Readonly<Record<string, string | number | boolean>>;

/** What the Cluster service of this computer has written into cluster.log. Nothing is written while it does not run. */
export function clusterLog(world: World, nodeName: string): ClusterLog {
  const node = nodeNamed(world, nodeName);
  if (node === undefined) return { lines: [], overwritten: 0 };
  const watch = new ServiceWatch(world, node);
  const writer = new Writer(world, node);
  const connections = new Map<string, string>(nicsOf(world, node).map((nic) => [nic.port, nic.name]));
  const found: ClusterLogLine[] = [];
  for (const event of world.events) {
    watch.before(event);
    writer.learn(event);
    if (watch.writes) {
      const entries = (clusterLogCatalogue[event.type] ?? []) as readonly AnyEntry[];
      entries.forEach((entry, index) => {
        if (!(entry.when?.(event.data as never) ?? true)) return;
        if (concerns(event.data as Data, entry, watch, connections))
          found.push(writer.line(event, entry, index, watch.starts, connections));
      });
    }
    watch.after(event);
  }
  const overwritten = Math.max(0, found.length - CLUSTER_LOG_LINES);
  return { lines: found.slice(overwritten), overwritten };
}

function concerns(
  data: Data,
  { loggedOn }: AnyEntry,
  watch: ServiceWatch,
  connections: ReadonlyMap<string, string>,
): boolean {
  if (loggedOn === 'port') return connections.has(String(data.port));
  if (loggedOn === 'members') return watch.isMember;
  if (loggedOn === 'others') return watch.isMember && data.node !== watch.node;
  if (loggedOn === 'survivors') return watch.isMember && watch.removed.has(String(data.node));
  return data[loggedOn] === watch.node;
}

/** Resource types that can be the quorum. */
const quorumTypes: readonly string[] = ['Physical Disk', 'Local Quorum', 'Majority Node Set'];

/** Gives lines what is not in their event: types of resources, the quorum's name, states as numbers, processes and threads. */
class Writer {
  private readonly node: ComputerNode;
  private readonly types = new Map<string, string>();
  private quorum: string | null;
  /** The first resource of an instant that can be a quorum: it is, when a cluster is created at that instant. */
  private candidate: { readonly at: SimTime; readonly name: string } | null = null;
  /** Deaths of a Resource Monitor. */
  private deaths = 0;
  private readonly numbers = new Map<string, number>();

  constructor(world: World, node: ComputerNode) {
    this.node = node;
    for (const { name, resourceType } of rows(world, 'resource')) this.types.set(name, resourceType);
    // The events tell of it, so that a line never changes; a world that begins with a cluster has it from there.
    const isTold = world.events.some(({ type }) => type === 'cluster.created' || type === 'quorum.changed');
    this.quorum = isTold ? null : (quorumResource(world)?.name ?? null);
  }

  learn(event: DomainEvent): void {
    if (event.type === 'resource.created') {
      const { resource, resourceType } = event.data;
      this.types.set(resource, resourceType);
      if (quorumTypes.includes(resourceType) && this.candidate?.at !== event.at)
        this.candidate = { at: event.at, name: resource };
    } else if (event.type === 'cluster.created') this.quorum = this.candidate?.name ?? null;
    else if (event.type === 'quorum.changed') this.quorum = event.data.resource;
    else if (event.type === 'monitor.died' && event.data.node === this.node.name) this.deaths += 1;
  }

  line(
    event: DomainEvent,
    entry: AnyEntry,
    index: number,
    start: number,
    connections: ReadonlyMap<string, string>,
  ): ClusterLogLine {
    const data = event.data as Data;
    const resource = entry.component === 'resource' ? this.resourceOf(data) : null;
    const component = entry.component === 'resource' && resource === null ? 'FM' : entry.component;
    const connection = connections.get(String(data.port));
    const { node, deaths } = this;
    const process =
      component === 'resource' ? monitorNumber(node, start, deaths) : clusterServiceNumber(node, start);
    return {
      id: `${event.id}.${index}`,
      at: event.at,
      level: entry.level,
      component,
      ...(resource === null ? {} : { resource }),
      type: entry.text as ClusterLogKey,
      params: { ...data, ...codesOf(event), ...(connection === undefined ? {} : { connection }) },
      process,
      thread: this.threadOf(`${start} ${process} ${component} ${resource ?? ''}`),
    };
  }

  private resourceOf(data: Data): string | null {
    const name = data.resource === undefined ? this.quorum : String(data.resource);
    return name === null ? null : `${this.types.get(name) ?? 'Resource'} <${name}>`;
  }

  /** Thread numbers of Windows are small multiples of four. */
  private threadOf(what: string): number {
    const known = this.numbers.get(what);
    if (known !== undefined) return known;
    const number = 0x300 + (Number.parseInt(hashOf([this.node.name, what]).slice(0, 8), 16) % 0xc00) * 4;
    this.numbers.set(what, number);
    return number;
  }
}

/** States as the numbers that the file has (KB286052). */
function codesOf(event: DomainEvent): Data {
  if (event.type === 'resource.stateChanged')
    return { fromCode: resourceStateCode(event.data.from), toCode: resourceStateCode(event.data.to) };
  if (event.type === 'node.stateChanged')
    return { fromCode: nodeStateCode(event.data.from), toCode: nodeStateCode(event.data.to) };
  return {};
}
