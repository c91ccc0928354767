import {
  type Command,
  drainUntil,
  executeCommand,
  nextEventAt,
  queryCommand,
  type Verdict,
  type World,
} from '#domain';
import { ms } from '#kernel';

/** A world that a case plays on: commands are given and time passes, nothing else. */
export class Lab {
  #world: World;
  #commands = 0;

  constructor(world: World) {
    this.#world = world;
  }

  get world(): World {
    return this.#world;
  }

  query(command: Command): Verdict {
    return queryCommand(this.#world, command);
  }

  /** Gives a command at this instant. */
  give(command: Command): Verdict {
    this.#commands += 1;
    const envelope = { seq: this.#commands, at: this.#world.now, actor: 'script', command } as const;
    const { world, verdict } = executeCommand(this.#world, envelope);
    this.#world = world;
    return verdict;
  }

  /** Lets time pass to an instant. */
  passTo(atMs: number): void {
    this.#world = drainUntil(this.#world, ms(atMs));
  }

  /**
   * Lets time pass to an instant, stopping after everything that happens on the way; ends early as soon as `done` is true.
   * Whether it was.
   */
  passUntil(atMs: number, done: () => boolean): boolean {
    while (!done()) {
      if (this.#world.now >= atMs) return false;
      const next = nextEventAt(this.#world);
      this.passTo(next === null ? atMs : Math.min(next, atMs));
    }
    return true;
  }
}
