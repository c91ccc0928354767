import { bareWorld, beginRun, createWorld, type World } from '#domain';
import { invariant, ms } from '#kernel';
import type { CompiledLevel } from '#levels';
import { bareStage } from './play-script.ts';
import { runOn, type ScriptRun } from './script-runner.ts';

const known = new WeakMap<CompiledLevel, Map<number, World>>();

/**
 * The world at instant 0 of a level. What was built before the trainee came was built by commands, at instants before 0.
 * Throws when the level's past cannot be played; `pastOf` says why.
 */
export function startWorld(level: CompiledLevel, seed: number): World {
  const kept = known.get(level) ?? new Map<number, World>();
  known.set(level, kept);
  const before = kept.get(seed);
  if (before !== undefined) return before;
  const world = level.past === null ? createWorld(level.setup, seed) : withPast(level, seed);
  kept.set(seed, world);
  return world;
}

function withPast(level: CompiledLevel, seed: number): World {
  const { world, run } = pastOf(level, seed);
  const steps = level.past?.steps.length ?? 0;
  invariant(run.refused.length === 0 && run.given === steps, 'the past of a level is played to its end');
  return beginRun(world, level.setup);
}

/** Plays the past of a level up to instant 0: how its script went, and the world that came of it. */
export function pastOf(
  level: CompiledLevel,
  seed: number,
): { readonly world: World; readonly run: ScriptRun } {
  const stage = bareStage(bareWorld(level.setup, seed, ms(-(level.past?.lengthMs ?? 0))));
  const run = runOn(stage, level.past?.steps ?? [], 0);
  return { world: stage.world(), run };
}
