import {
  type Command,
  executeCommand,
  nextEventAt,
  queryCommand,
  refused,
  scoreReport,
  type Verdict,
  type World,
} from '#domain';
import { type Actor, type Envelope, hashOf, ms, type SimTime } from '#kernel';
import type { CompiledLevel } from '#levels';
import { floorOf } from './floor.ts';
import { toSaveFile } from './save-file.ts';
import type { Frame, Session } from './session-types.ts';
import { startWorld } from './start-world.ts';
import { advance, type Checkpoint, relive, Timeline } from './timeline.ts';

/** Starts a level with a seed: the world at its first instant and an empty log. */
export function createSession(options: { readonly level: CompiledLevel; readonly seed: number }): Session {
  const { level, seed } = options;
  const world = startWorld(level, seed);
  return new LiveSession(level, seed, { world, log: [], timeline: new Timeline({ world, logLength: 0 }) });
}

/** A session that has lived through a log up to an instant. Throws what the engine throws when log and level do not fit. */
export function restoreSession(
  level: CompiledLevel,
  seed: number,
  log: readonly Envelope<Command>[],
  at: SimTime,
): Session {
  const first: Checkpoint = { world: startWorld(level, seed), logLength: 0 };
  const timeline = new Timeline(first);
  const world = relive(first, log, at, (seen, logLength) => timeline.note(seen, logLength));
  return new LiveSession(level, seed, { world, log, timeline });
}

interface Past {
  readonly world: World;
  readonly log: readonly Envelope<Command>[];
  readonly timeline: Timeline;
}

class LiveSession implements Session {
  readonly level: CompiledLevel;
  readonly seed: number;
  private world: World;
  private entries: Envelope<Command>[];
  private readonly timeline: Timeline;
  private newest: Frame;
  private readonly listeners = new Set<(frame: Frame) => void>();
  private hashed: { readonly world: World; readonly hash: string } | null = null;

  constructor(level: CompiledLevel, seed: number, past: Past) {
    this.level = level;
    this.seed = seed;
    this.world = past.world;
    this.entries = [...past.log];
    this.timeline = past.timeline;
    this.newest = { world: past.world, events: past.world.events, jump: true };
  }

  frame(): Frame {
    return this.newest;
  }

  subscribe(listener: (frame: Frame) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  query(command: Command): Verdict {
    return queryCommand(this.world, command);
  }

  submit(command: Command, actor: Actor = 'trainee:1'): Verdict {
    // A finished run is a record: nothing is added to it. To go on from an earlier instant there is `fork`.
    if (this.world.goal.outcome !== 'running') return refused('run.ended');
    const envelope = { seq: this.entries.length + 1, at: this.world.now, actor, command };
    const { world, verdict } = executeCommand(this.world, envelope);
    this.entries.push(envelope);
    this.publish(world);
    return verdict;
  }

  advanceTo(at: SimTime): void {
    if (at <= this.world.now) return;
    this.publish(advance(this.world, ms(at), (world) => this.timeline.note(world, this.entries.length)));
  }

  nextEventAt(): SimTime | null {
    return nextEventAt(this.world);
  }

  log(): readonly Envelope<Command>[] {
    return [...this.entries];
  }

  hash(): string {
    if (this.hashed?.world !== this.world) this.hashed = { world: this.world, hash: hashOf(this.world) };
    return this.hashed.hash;
  }

  worldAt(at: SimTime): World {
    const until = ms(Math.max(0, Math.min(at, this.world.now)));
    if (until === this.world.now) return this.world;
    const known = this.entriesUpTo(until);
    return relive(this.timeline.before(until, known.length), known, until);
  }

  report() {
    const { horizonMs } = this.level;
    // The floor costs a whole run, so it is only looked for once there is a medal to give.
    const floorUserMs = this.world.goal.outcome === 'running' ? null : floorOf(this.level, this.seed);
    return scoreReport(this.world, { horizonMs, floorUserMs });
  }

  save() {
    return toSaveFile({
      level: this.level,
      seed: this.seed,
      world: this.world,
      log: this.log(),
      hash: this.hash(),
    });
  }

  fork(at: SimTime): Session {
    const world = this.worldAt(at);
    const log = this.entriesUpTo(world.now);
    return new LiveSession(this.level, this.seed, {
      world,
      log,
      timeline: this.timeline.upTo(world.now, log.length),
    });
  }

  private entriesUpTo(at: SimTime): readonly Envelope<Command>[] {
    return this.entries.filter((envelope) => envelope.at <= at);
  }

  private publish(world: World): void {
    if (world === this.world) return;
    const events = world.events.slice(this.world.events.length);
    this.world = world;
    this.newest = { world, events, jump: false };
    for (const listener of [...this.listeners]) listener(this.newest);
  }
}
