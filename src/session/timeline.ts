import { type Command, drainUntil, executeCommand, nextEventAt, type World } from '#domain';
import { type Envelope, ms, type SimTime } from '#kernel';

/** A world that can be returned to, and how many entries of the log it has lived through. */
export interface Checkpoint {
  readonly world: World;
  readonly logLength: number;
}

/** Most checkpoints that a session keeps: with structural sharing a few kilobytes each. */
const CHECKPOINT_LIMIT = 720;
const CHECKPOINT_EVERY_MS = 60_000;

/** The past of a run: checkpoints in order of time, the first at the very start. */
export class Timeline {
  private checkpoints: Checkpoint[];

  constructor(first: Checkpoint) {
    this.checkpoints = [first];
  }

  /** Remembers a world if a simulated minute has passed since the last one and something has happened in it. */
  note(world: World, logLength: number): void {
    const last = this.checkpoints.at(-1);
    if (last === undefined || world.now - last.world.now < CHECKPOINT_EVERY_MS) return;
    if (world.seq === last.world.seq && world.events === last.world.events) return;
    this.checkpoints.push({ world, logLength });
    // Every second one of a full list goes: the slider gets coarser far back, never wrong.
    if (this.checkpoints.length > CHECKPOINT_LIMIT) {
      this.checkpoints = this.checkpoints.filter((_, index) => index % 2 === 0);
    }
  }

  /** The newest checkpoint not after this instant and with not more of the log than this. */
  before(at: SimTime, logLength: number): Checkpoint {
    const found = this.checkpoints.findLast(
      (checkpoint) => checkpoint.world.now <= at && checkpoint.logLength <= logLength,
    );
    return found ?? (this.checkpoints[0] as Checkpoint);
  }

  /** A timeline of its own with the checkpoints up to this instant. */
  upTo(at: SimTime, logLength: number): Timeline {
    const copy = new Timeline(this.checkpoints[0] as Checkpoint);
    copy.checkpoints = this.checkpoints.filter(
      (checkpoint) => checkpoint.world.now <= at && checkpoint.logLength <= logLength,
    );
    return copy;
  }
}

/** Lets time pass up to an instant; `visit` sees the world before each instant at which something happens. */
export function advance(world: World, at: SimTime, visit: (world: World) => void): World {
  let current = world;
  for (let next = nextEventAt(current); next !== null && next <= at; next = nextEventAt(current)) {
    visit(current);
    current = drainUntil(current, next);
  }
  return current.now < at ? drainUntil(current, at) : current;
}

/** Lives through entries of a log from a checkpoint on, and then up to an instant. */
export function relive(
  from: Checkpoint,
  log: readonly Envelope<Command>[],
  at: SimTime,
  visit: (world: World, logLength: number) => void = () => {},
): World {
  let { world, logLength } = from;
  for (const envelope of log.slice(from.logLength)) {
    if (envelope.at > at) break;
    world = advance(world, envelope.at, (seen) => visit(seen, logLength));
    world = executeCommand(world, envelope).world;
    logLength += 1;
  }
  return advance(world, ms(at), (seen) => visit(seen, logLength));
}
