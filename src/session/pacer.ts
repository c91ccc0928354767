import type { DomainEvent, World } from '#domain';
import { computerState, rows, usersWithoutMail } from '#domain/selectors';
import { ms } from '#kernel';
import { watchFailures } from './failures.ts';
import type { Frame, Pace, Session } from './session-types.ts';

/** What the pacer needs of the world outside: a clock and a way to be called again soon. */
export interface PacerHost {
  /** Real time in ms. */
  now(): number;
  /** Calls back once, with the next picture; returns the way to stop that. */
  schedule(callback: () => void): () => void;
}

/** Lets simulated time pass at a pace. The only place where real time meets simulated time. */
export interface Pacer {
  pace(): Pace;
  setPace(pace: Pace): void;
  /** A hidden page pauses; nothing is caught up afterwards. */
  setHidden(hidden: boolean): void;
  /** Tells when the pace changes by itself or by hand. */
  subscribe(listener: (pace: Pace) => void): () => void;
  /** Whether a failure brings a fast pace down to real time; it does until told otherwise. */
  setSlowsDown(slowsDown: boolean): void;
  /** Tells which failure has just brought the pace down. */
  onSlowedDown(listener: (failure: DomainEvent) => void): () => void;
  stop(): void;
}

/** Real ms of simulation in one frame; the rest follows in the next. */
const BUDGET_MS = 8;
/** Longest real time that one frame may make up for: after a stall the game goes on, it does not leap. */
const LONGEST_STEP_MS = 250;
/** While nothing happens the clock moves in steps of this many real ms. */
const IDLE_STEP_MS = 100;
/** Furthest that `nextEvent` looks ahead, in simulated ms. */
const LOOK_AHEAD_MS = 24 * 3_600_000;
/** The same while users wait for their mail and nothing is under way that could end it, or nothing is left to come but the end of the level: nobody loses a day by one press. */
const SHORT_LOOK_AHEAD_MS = 5 * 60_000;

/** Drives a session. Begins paused. */
export function createPacer(session: Session, host: PacerHost): Pacer {
  return new SessionPacer(session, host);
}

class SessionPacer implements Pacer {
  private readonly session: Session;
  private readonly host: PacerHost;
  private readonly listeners = new Set<(pace: Pace) => void>();
  private readonly slowedListeners = new Set<(failure: DomainEvent) => void>();
  private readonly failures = watchFailures();
  private slowsDown = true;
  private current: Pace = 'paused';
  /** The pace to go back to after a jump to the next event. */
  private beforeJump: Pace = 'paused';
  /** Where a jump ends at the latest. */
  private jumpTo = 0;
  private hidden = false;
  private lastMs = 0;
  private cancel: (() => void) | null = null;

  constructor(session: Session, host: PacerHost) {
    this.session = session;
    this.host = host;
  }

  pace(): Pace {
    return this.current;
  }

  setPace(pace: Pace): void {
    if (pace === this.current) return;
    if (pace === 'nextEvent') {
      this.beforeJump = this.current;
      const { world } = this.session.frame();
      const isShort = waitsForHelp(world) || this.onlyEndIsLeft();
      this.jumpTo = world.now + (isShort ? SHORT_LOOK_AHEAD_MS : LOOK_AHEAD_MS);
    }
    this.current = pace;
    this.lastMs = this.host.now();
    for (const listener of [...this.listeners]) listener(pace);
    this.arrange();
  }

  setHidden(hidden: boolean): void {
    this.hidden = hidden;
    this.lastMs = this.host.now();
    this.arrange();
  }

  subscribe(listener: (pace: Pace) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  setSlowsDown(slowsDown: boolean): void {
    this.slowsDown = slowsDown;
  }

  onSlowedDown(listener: (failure: DomainEvent) => void): () => void {
    this.slowedListeners.add(listener);
    return () => this.slowedListeners.delete(listener);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.listeners.clear();
    this.slowedListeners.clear();
    this.current = 'paused';
  }

  /** Keeps exactly one callback waiting while time is to pass. */
  private arrange(): void {
    this.cancel?.();
    this.cancel = null;
    if (this.current === 'paused' || this.hidden) return;
    this.cancel = this.host.schedule(() => {
      this.cancel = null;
      this.tick();
    });
  }

  private tick(): void {
    if (this.session.frame().world.goal.outcome !== 'running') this.setPace('paused');
    else if (this.current === 'nextEvent') this.jump();
    else if (this.current !== 'paused') this.pass(this.current);
    if (this.cancel === null) this.arrange();
  }

  private pass(factor: number): void {
    const now = this.host.now();
    const elapsed = Math.min(now - this.lastMs, LONGEST_STEP_MS);
    const { world } = this.session.frame();
    const target = world.now + Math.floor(elapsed * factor);
    const next = this.session.nextEventAt();
    if ((next === null || next > target) && elapsed < IDLE_STEP_MS) return;
    this.lastMs = now;
    let failure: DomainEvent | null = null;
    this.advance(target, (frame) => {
      const news = this.newsIn(frame);
      failure = factor > 1 ? news : null;
      return failure !== null;
    });
    if (failure !== null) this.slowDown(failure);
  }

  private jump(): void {
    let failure: DomainEvent | null = null;
    const found = this.advance(this.jumpTo, (frame) => {
      failure = this.newsIn(frame);
      return failure !== null || isWorthStopping(frame) || this.onlyEndIsLeft();
    });
    if (!found && this.session.nextEventAt() !== null) return;
    const { beforeJump } = this;
    this.setPace(beforeJump);
    if (failure !== null && beforeJump !== 'paused' && beforeJump !== 1) this.slowDown(failure);
  }

  /** Nothing is to come of itself any more before the time for the level is up. */
  private onlyEndIsLeft(): boolean {
    const next = this.session.nextEventAt();
    return next === null || next >= this.session.frame().world.goal.deadlineMs;
  }

  /** The failure of a frame that calls for the trainee's eyes. */
  private newsIn(frame: Frame): DomainEvent | null {
    return this.slowsDown ? this.failures.newsIn(frame.events) : null;
  }

  private slowDown(failure: DomainEvent): void {
    this.setPace(1);
    for (const listener of [...this.slowedListeners]) listener(failure);
  }

  /** Goes from event to event until the target, a stop, or the end of the budget. True when it was stopped. */
  private advance(targetMs: number, stop: (frame: Frame) => boolean): boolean {
    const began = this.host.now();
    do {
      const next = this.session.nextEventAt();
      this.session.advanceTo(ms(next === null ? targetMs : Math.min(next, targetMs)));
      const frame = this.session.frame();
      if (stop(frame)) return true;
      if (frame.world.goal.outcome !== 'running' || frame.world.now >= targetMs) return true;
    } while (this.host.now() - began < BUDGET_MS);
    return false;
  }
}

/** Whether something happened that a person would want to be told. */
function isWorthStopping(frame: Frame): boolean {
  return frame.events.some((event) => event.severity !== 'debug');
}

/** Users are without mail, and neither long work nor a start or shutdown of a computer is under way. */
function waitsForHelp(world: World): boolean {
  const works = rows(world, 'job').some((job) => job.state === 'running');
  const moves = rows(world, 'node').some((node) => {
    const state = computerState(world, node.id);
    return state === 'starting' || state === 'shuttingDown';
  });
  return !works && !moves && usersWithoutMail(world) > 0;
}
