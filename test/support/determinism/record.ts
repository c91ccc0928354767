import type { CompiledLevel } from '#levels';
import { createSession, runScript } from '#session';
import type { RecordedRun } from './ways.ts';

/** Plays the level's reference solution as a player would and keeps the log and the hash at the end. */
export function recordSolution(level: CompiledLevel, seed: number): RecordedRun & { readonly hash: string } {
  const session = createSession({ level, seed });
  runScript(session, level.reference, level.setup.deadlineMs);
  const { world } = session.frame();
  if (world.goal.outcome !== 'won') throw new Error(`The solution does not win on seed ${seed}.`);
  return { seed, log: session.log(), endMs: world.now, hash: session.hash() };
}
