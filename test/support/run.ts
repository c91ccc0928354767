import {
  type Command,
  checkInvariants,
  createWorld,
  drainUntil,
  executeCommand,
  nextEventAt,
  type Verdict,
  type World,
  type WorldSetup,
} from '#domain';
import { type Envelope, ms } from '#kernel';

/** Drives the bare engine: commands and time, every instant checked against the invariants. */
export class Run {
  world: World;
  readonly log: Envelope<Command>[] = [];

  constructor(setup: WorldSetup, seed = 1) {
    this.world = createWorld(setup, seed);
    this.check();
  }

  /** Carries out a command now and gives its verdict. */
  try(command: Command): Verdict {
    const envelope: Envelope<Command> = {
      seq: this.log.length + 1,
      at: this.world.now,
      actor: 'trainee:test',
      command,
    };
    this.log.push(envelope);
    const { world, verdict } = executeCommand(this.world, envelope);
    this.world = world;
    this.check();
    return verdict;
  }

  /** Carries out a command that must be allowed. */
  do(command: Command): void {
    const verdict = this.try(command);
    if (!verdict.ok)
      throw new Error(
        `${JSON.stringify(command)} refused: ${verdict.reason} ${JSON.stringify(verdict.params)}`,
      );
  }

  /** Lets time pass event by event, so that every instant is checked. */
  wait(milliseconds: number): void {
    const until = ms(this.world.now + milliseconds);
    for (let at = nextEventAt(this.world); at !== null && at <= until; at = nextEventAt(this.world)) {
      this.world = drainUntil(this.world, at);
      this.check();
    }
    this.world = drainUntil(this.world, until);
  }

  /** Lets time pass until the condition holds; the time that took, in ms. */
  waitUntil(condition: (world: World) => boolean, limitMs: number): number {
    const from = this.world.now;
    while (!condition(this.world)) {
      const at = nextEventAt(this.world);
      if (at === null || at > from + limitMs) throw new Error(`still waiting after ${limitMs} ms`);
      this.wait(at - this.world.now);
    }
    return this.world.now - from;
  }

  private check(): void {
    const broken = checkInvariants(this.world);
    if (broken.length > 0) throw new Error(`at ${this.world.now} ms: ${broken.join('; ')}`);
  }
}
