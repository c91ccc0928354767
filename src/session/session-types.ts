import type { Command, DomainEvent, ScoreReport, Verdict, World } from '#domain';
import type { Actor, Envelope, Result, SimTime } from '#kernel';
import type { CompiledLevel } from '#levels';

/** What views get after each change: the world, what changed in it, and what happened. */
export interface Frame {
  readonly world: World;
  /** Events since the frame before, in order. */
  readonly events: readonly DomainEvent[];
  /** True when the frame does not follow from the one before (restore, slider): views rebuild instead of animating. */
  readonly jump: boolean;
}

/** A running game: the only door through which views, scripts and replays reach the engine. */
export interface Session {
  readonly level: CompiledLevel;
  readonly seed: number;
  /** The newest frame. */
  frame(): Frame;
  /** Calls the listener after each change; returns the way to stop that. */
  subscribe(listener: (frame: Frame) => void): () => void;
  /** What the command would do now, or why it may not. Changes nothing. */
  query(command: Command): Verdict;
  /** Logs the command and carries it out if it is allowed. */
  submit(command: Command, actor?: Actor): Verdict;
  /** Lets simulated time pass up to this instant. */
  advanceTo(at: SimTime): void;
  /** The instant of the next thing in the queue; null when nothing waits. */
  nextEventAt(): SimTime | null;
  log(): readonly Envelope<Command>[];
  hash(): string;
  /** The world as it was at that instant: restored from a checkpoint and simulated again. */
  worldAt(at: SimTime): World;
  report(): ScoreReport;
  save(): SaveFile;
  /** A new session that has lived through the same log up to that instant. */
  fork(at: SimTime): Session;
}

/** A saved run as JSON. Level + seed + log decide everything; the hashes prove it. */
export interface SaveFile {
  readonly format: 'cluster-room-save';
  readonly version: 1;
  readonly simVersion: number;
  readonly levelId: string;
  readonly levelHash: string;
  readonly seed: number;
  /** Instant up to which time had passed, in ms. */
  readonly at: number;
  readonly log: readonly Envelope<Command>[];
  /** Hash of the world at `at`. */
  readonly hash: string;
  /** Hash of everything above: shows damage and tampering. */
  readonly seal: string;
}

/** Why a save cannot be opened, with the place in it. */
export interface SaveError {
  readonly code:
    | 'notJson'
    | 'foreign'
    | 'version'
    | 'malformed'
    | 'seal'
    | 'level'
    | 'levelChanged'
    | 'simVersion'
    | 'hash';
  /** Path in the save, for example `log[3].command.type`, or empty. */
  readonly path: string;
  readonly detail: string;
}

/** Opens saves; `findLevel` gives the level by id. */
export type OpenSave = (
  json: unknown,
  findLevel: (id: string) => CompiledLevel | null,
) => Result<Session, SaveError>;

/** How fast simulated time passes. */
export type Pace = 'paused' | 1 | 10 | 60 | 'nextEvent';
