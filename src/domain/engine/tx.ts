import {
  after,
  type ChartState,
  cancelTimer,
  drawBetween,
  enqueue,
  invariant,
  lanes,
  ms,
  type QueuedEvent,
} from '#kernel';
import type { Cause, DomainEvent, Severity } from '../events/domain-event.ts';
import type { DomainEventData, DomainEventType } from '../events/event-types.ts';
import type { Ledger } from '../scoring/ledger.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Goal } from '../world/goal.ts';
import type { NlbCluster } from '../world/nlb.ts';
import type { Shelf } from '../world/parts.ts';
import type { Surroundings } from '../world/surroundings.ts';
import type { Directory } from '../world/windows.ts';
import type { Entities, EntityKind, World } from '../world/world.ts';

type Row<K extends EntityKind> = Entities[K][keyof Entities[K]];
type Key<K extends EntityKind> = keyof Entities[K] & string;

/**
 * Tables that were copied for a stretch of the simulation and that nobody outside of it has seen yet: they may be written to.
 * Without it each step of one chart would copy the states of all, and a large cluster would pay for its size at each event.
 */
export class OwnTables {
  private charts: Record<string, ChartState> | null = null;
  private rng: Record<string, number> | null = null;

  /** The world's charts, to be written to. */
  chartsOf(world: World): Record<string, ChartState> {
    if (this.charts === null || this.charts !== world.charts) this.charts = { ...world.charts };
    return this.charts;
  }

  /** The states of the world's random streams, to be written to. */
  rngOf(world: World): Record<string, number> {
    if (this.rng === null || this.rng !== world.rng) this.rng = { ...world.rng };
    return this.rng;
  }
}

/** One change of the world under way. Rules and commands write through it; readers of `world` see each write at once. */
export class Tx {
  /** The world as it is now, writes included. Never change it in place. */
  world: World;
  /** What began the chain that this change belongs to. */
  readonly cause: Cause;
  /** Whether cables, power, links or run states changed, so that dependent facts must be recomputed. */
  touched = false;

  private readonly before: World;
  private readonly stepped = new Map<string, Set<string>>();
  private readonly own: OwnTables;

  /** `own`: what earlier changes of the same stretch have copied already. */
  constructor(world: World, cause: Cause, own = new OwnTables()) {
    this.world = world;
    this.before = world;
    this.cause = cause;
    this.own = own;
  }

  /** Whether one of these tables is another than when the change began. */
  changed(...kinds: readonly EntityKind[]): boolean {
    return kinds.some((kind) => this.world.entities[kind] !== this.before.entities[kind]);
  }

  /** Whether any table but these is another than when the change began. */
  changedBeside(...kinds: readonly EntityKind[]): boolean {
    const { entities } = this.world;
    return (Object.keys(entities) as EntityKind[]).some(
      (kind) => !kinds.includes(kind) && entities[kind] !== this.before.entities[kind],
    );
  }

  /** Whether the cluster as a whole, or the world outside, is another than when the change began. */
  changedAround(): boolean {
    const { cluster, surroundings } = this.world;
    return cluster !== this.before.cluster || surroundings !== this.before.surroundings;
  }

  /** Whether a chart of one of these machines has begun, moved or ended since the change began. */
  ran(...machines: readonly string[]): boolean {
    return machines.some((machine) => this.stepped.has(machine));
  }

  /** Whether only charts of these machines have, if any. */
  ranOnly(...machines: readonly string[]): boolean {
    return [...this.stepped.keys()].every((machine) => machines.includes(machine));
  }

  /** Ids of this machine's charts that have. */
  chartsThatRan(machine: string): Iterable<string> {
    return this.stepped.get(machine) ?? [];
  }

  /** The row, or undefined. */
  find<K extends EntityKind>(kind: K, id: Key<K>): Row<K> | undefined {
    return (this.world.entities[kind] as Readonly<Record<string, Row<K>>>)[id];
  }

  /** The row; its absence is a defect. */
  get<K extends EntityKind>(kind: K, id: Key<K>): Row<K> {
    const row = this.find(kind, id);
    invariant(row !== undefined, `no ${kind} ${id}`);
    return row;
  }

  /** Adds or replaces a row. */
  put<K extends EntityKind>(kind: K, id: Key<K>, row: Row<K>): void {
    const table = { ...this.world.entities[kind], [id]: row };
    this.world = { ...this.world, entities: { ...this.world.entities, [kind]: table } };
    this.touched = true;
  }

  /** Changes fields of a row that exists. */
  patch<K extends EntityKind>(kind: K, id: Key<K>, fields: Partial<Row<K>>): void {
    this.put(kind, id, { ...(this.get(kind, id) as object), ...fields } as Row<K>);
  }

  /** Takes a row out. */
  remove<K extends EntityKind>(kind: K, id: Key<K>): void {
    const { [id]: _gone, ...rest } = this.world.entities[kind] as Record<string, unknown>;
    this.world = { ...this.world, entities: { ...this.world.entities, [kind]: rest as Entities[K] } };
    this.touched = true;
  }

  /** Changes fields of the cluster, or sets it. */
  setCluster(cluster: Cluster | null): void {
    this.world = { ...this.world, cluster };
    this.touched = true;
  }

  /** Replaces the load-balanced cluster; undefined takes it away. */
  setNlb(nlb: NlbCluster | undefined): void {
    const { nlb: _before, ...rest } = this.world;
    this.world = nlb === undefined ? rest : { ...rest, nlb };
    this.touched = true;
  }

  /** Replaces the parts that are left on the shelf. */
  setShelf(shelf: Shelf): void {
    this.world = { ...this.world, shelf };
  }

  /** Replaces the directory of the domain. */
  setDirectory(directory: Directory): void {
    this.world = { ...this.world, directory };
    this.touched = true;
  }

  /** Changes what the world outside does. */
  setSurroundings(fields: Partial<Surroundings>): void {
    this.world = { ...this.world, surroundings: { ...this.world.surroundings, ...fields } };
    this.touched = true;
  }

  /** Changes fields of the cluster that exists. */
  patchCluster(fields: Partial<Cluster>): void {
    invariant(this.world.cluster !== null, 'there is no cluster to change');
    this.setCluster({ ...this.world.cluster, ...fields });
  }

  /** Replaces the account of the run. */
  setLedger(ledger: Ledger): void {
    this.world = { ...this.world, ledger };
  }

  /** Replaces the state of the objectives. */
  setGoal(goal: Goal): void {
    this.world = { ...this.world, goal };
  }

  /** Replaces the state of a chart; null ends it and its timers. */
  setChart(id: string, state: ChartState | null): void {
    this.touched = true;
    const machine = (state ?? this.world.charts[id])?.machine;
    if (machine !== undefined) this.note(machine, id);
    const charts = this.own.chartsOf(this.world);
    if (state !== null) {
      charts[id] = state;
      this.world = { ...this.world, charts };
      return;
    }
    delete charts[id];
    this.world = { ...this.world, charts, queue: this.world.queue.filter((item) => item.to !== id) };
  }

  private note(machine: string, chart: string): void {
    const known = this.stepped.get(machine);
    if (known === undefined) this.stepped.set(machine, new Set([chart]));
    else known.add(chart);
  }

  /** A number that nobody else has: for new ids. */
  nextNumber(): number {
    const { seq } = this.world;
    this.world = { ...this.world, seq: seq + 1 };
    return seq;
  }

  /** Tells that something happened. */
  emit<T extends DomainEventType>(
    type: T,
    subject: string,
    data: DomainEventData[T],
    severity: Severity = 'info',
  ): void {
    const event = {
      id: this.world.events.length + 1,
      at: this.world.now,
      cause: this.cause,
      type,
      subject,
      data,
      severity,
    };
    this.world = { ...this.world, events: [...this.world.events, event as DomainEvent] };
  }

  /** Sends an event to a chart or a handler, at this instant but after what is already under way. */
  ask(to: string, event: QueuedEvent): void {
    this.push(to, event, 0, lanes.ask);
  }

  /** Sends an event after a delay in ms. `timerId` lets it be cancelled. */
  schedule(to: string, event: QueuedEvent, delayMs: number, timerId?: string): void {
    this.push(to, event, delayMs, lanes.timer, timerId);
  }

  /** Sends a planned fault: before anything else of its instant, and the beginning of a chain of its own. */
  scheduleInjection(to: string, event: QueuedEvent, delayMs: number, cause: Cause): void {
    this.push(to, event, delayMs, lanes.injection, undefined, cause);
  }

  /** Forgets a scheduled event. */
  cancel(to: string, timerId: string): void {
    this.world = { ...this.world, queue: cancelTimer(this.world.queue, to, timerId) };
  }

  /** A whole number between the bounds from a stream of the seed. */
  draw(stream: string, [low, high]: readonly [number, number]): number {
    const rng = this.own.rngOf(this.world);
    const next = drawBetween(rng[stream], this.world.seed, stream, low, high);
    rng[stream] = next.state;
    this.world = { ...this.world, rng };
    return next.value;
  }

  private push(
    to: string,
    event: QueuedEvent,
    delayMs: number,
    lane: 0 | 2 | 3,
    timerId?: string,
    cause = this.cause,
  ): void {
    const at = after(this.world.now, ms(delayMs));
    const item = {
      at,
      lane,
      seq: this.nextNumber(),
      to,
      event,
      cause,
      ...(timerId === undefined ? {} : { timerId }),
    };
    this.world = { ...this.world, queue: enqueue(this.world.queue, item) };
  }
}
