import type { Command, LossKind, Medal, WorldSetup } from '#domain';
import type { LevelText } from './text-schema.ts';

/** A level that passed every check and can be played. */
export interface CompiledLevel {
  readonly id: string;
  /** Hash of what decides a run: a save names it, so that a changed level is noticed. Texts and solution do not count. */
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
  /** What was done before instant 0; null = nothing was. */
  readonly past: LevelPast | null;
  /** Texts by language. */
  readonly texts: Readonly<Record<string, LevelText>>;
}

/** Commands that were given before the level began; they begin at `-lengthMs`. */
export interface LevelPast {
  readonly steps: readonly ScriptedCommand[];
  readonly lengthMs: number;
}

/** A level with what only its proof needs; a player's browser does not get that. */
export interface ProvableLevel extends CompiledLevel {
  readonly blunders: readonly Blunder[];
}

/** A command of a script: given as soon as what it waits for is true. */
export interface ScriptedCommand {
  /** Word by which blunders refer to the step; empty when they do not. */
  readonly name: string;
  /** Ms after the one before; 0 = at once. */
  readonly waitMs: number;
  /** Wait until the command is allowed, at most this long; then a refusal is final. */
  readonly patienceMs: number;
  /** Wait until this objective is met. */
  readonly untilObjective: string | null;
  /** Names in it may be `{hit}` (what the newest fault hit) and `{survivor}` (the other node): known only when it struck. */
  readonly command: Command;
}

/** A run with a mistake in it, and how it must end. */
export interface Blunder {
  readonly id: string;
  readonly script: readonly ScriptedCommand[];
  readonly expect: {
    readonly outcome: 'won' | 'lost';
    readonly medal: Medal | null;
    readonly loss: { readonly kind: LossKind; readonly userMinutes: number } | null;
    readonly refused: string | null;
    readonly unmet: readonly string[];
  };
}

/** The parsed files of a level folder, not yet checked. Absent files are undefined. */
export interface LevelSources {
  readonly level: unknown;
  readonly solution: unknown;
  readonly blunders: unknown;
  /** The scripts of `levels/presets` that the level names, by name. */
  readonly presets?: Readonly<Record<string, unknown>>;
  /** By language. */
  readonly text: Readonly<Record<string, unknown>>;
}
