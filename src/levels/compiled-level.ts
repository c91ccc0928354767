import type { Command, WorldSetup } from '#domain';

/** A level that passed every check and can be played. */
export interface CompiledLevel {
  readonly id: string;
  /** Hash of the level's own data: a save names it, so that a changed level is noticed. */
  readonly hash: string;
  readonly setup: WorldSetup;
  /** Hours of service over which availability is counted. */
  readonly horizonMs: number;
  /** Ids of the consoles that the level allows. */
  readonly tools: readonly string[];
  /** Objectives in the order of the list, with the number of hint stages that their texts have. */
  readonly objectives: readonly { readonly id: string; readonly hints: number }[];
  readonly certification: readonly string[];
  readonly reference: readonly ScriptedCommand[];
}

/** A command of a script: done as soon as what it waits for is true. */
export interface ScriptedCommand {
  /** Ms after the one before; 0 = at once. */
  readonly waitMs: number;
  /** Wait until the command is allowed, at most this long; then a refusal is final. */
  readonly patienceMs: number;
  /** Wait until this objective is met. */
  readonly untilObjective: string | null;
  readonly command: Command;
}
