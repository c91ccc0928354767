import { checkInvariants, type World } from '#domain';
import type { Blunder, CompiledLevel, ProvableLevel, ScriptedCommand } from '#levels';
import { createSession, runScript, type ScriptRun, type Session } from '#session';
import { pastFaults } from './check-past.ts';

/** What is not as it must be, in words; empty when the level is proved. */
export type Proof = readonly string[];

/** How thorough a proof is. */
export interface ProofOptions {
  /** Seeds on which the solution must win, from 1 on. */
  readonly seeds: number;
  /** Seeds on which invariants are checked after every instant and each blunder must get its verdict. */
  readonly deepSeeds: number;
}

interface Played {
  readonly session: Session;
  readonly run: ScriptRun;
}

/**
 * Plays a level until it is known to be fair: the solution wins on every seed with gold, doing nothing loses, each
 * blunder gets its stated verdict, every medal is reached by some run, and no invariant is ever broken.
 */
export function proveLevel(level: ProvableLevel, { seeds, deepSeeds }: ProofOptions): Proof {
  const faults: string[] = [];
  const medals = new Set<string>();
  const past = provePast(level, seeds);
  if (past.length > 0) return past;
  for (let seed = 1; seed <= seeds; seed++) {
    faults.push(...proveSolution(level, seed, seed <= deepSeeds, medals));
  }
  for (let seed = 1; seed <= deepSeeds; seed++) {
    const { session } = playOnce(level, seed, [], faults);
    if (session.report().outcome !== 'lost') faults.push(`seed ${seed}: doing nothing does not lose`);
    for (const blunder of level.blunders) faults.push(...proveBlunder(level, blunder, seed, medals));
  }
  for (const medal of ['gold', 'silver', 'bronze']) {
    if (!medals.has(medal)) faults.push(`no machine run reaches ${medal}; add a blunder that does`);
  }
  return faults;
}

/** What was done before the level must be possible on every seed; without that nothing can be played. */
function provePast(level: CompiledLevel, seeds: number): string[] {
  const faults: string[] = [];
  for (let seed = 1; seed <= seeds && faults.length === 0; seed++)
    for (const { step, code } of pastFaults(level, seed))
      faults.push(`seed ${seed}: ${code}${step === null ? '' : ` at step ${step + 1} of the past`}`);
  return faults;
}

function proveSolution(level: CompiledLevel, seed: number, deep: boolean, medals: Set<string>): string[] {
  const faults: string[] = [];
  const { session, run } = playOnce(level, seed, level.reference, deep ? faults : null);
  const report = session.report();
  medals.add(report.medal);
  if (report.outcome !== 'won') {
    const open = report.objectives.filter(({ metAtMs }) => metAtMs === null).map(({ id }) => id);
    faults.push(`seed ${seed}: the solution does not win; open: ${open.join(', ')}`);
  } else if (report.medal !== 'gold')
    faults.push(`seed ${seed}: the solution gets ${report.medal}, not gold`);
  for (const { step, command, verdict } of run.refused) {
    faults.push(`seed ${seed}: step ${step} of the solution, ${command.type}, is refused: ${verdict.reason}`);
  }
  if (run.given < level.reference.length) {
    faults.push(
      `seed ${seed}: only ${run.given} of ${level.reference.length} steps of the solution are needed`,
    );
  }
  faults.push(...broken(session.frame().world, `seed ${seed}`));
  return faults;
}

function proveBlunder(level: CompiledLevel, blunder: Blunder, seed: number, medals: Set<string>): string[] {
  const faults: string[] = [];
  const { session, run } = playOnce(level, seed, blunder.script, faults);
  const report = session.report();
  const { outcome, medal, loss, refused, unmet } = blunder.expect;
  const say = (text: string) => faults.push(`seed ${seed}, blunder ${blunder.id}: ${text}`);
  medals.add(report.medal);
  if (report.outcome !== outcome) say(`${report.outcome}, not ${outcome}`);
  if (medal !== null && report.medal !== medal) say(`medal ${report.medal}, not ${medal}`);
  if (loss !== null) {
    const lines = report.causes.filter(({ kind }) => kind === loss.kind);
    const lostMs = lines.reduce((sum, line) => sum + line.userMs, 0);
    if (lostMs < loss.userMinutes * 60_000) {
      say(`${Math.floor(lostMs / 60_000)} user-minutes put down to ${loss.kind}, not ${loss.userMinutes}`);
    }
  }
  if (refused !== null && !run.refused.some(({ verdict }) => verdict.reason === refused)) {
    say(`nothing is refused for ${refused}`);
  }
  for (const id of unmet) {
    if (report.objectives.some((objective) => objective.id === id && objective.metAtMs !== null))
      say(`${id} is met`);
  }
  return faults;
}

/** Plays a script; with a list to put them in, checks the invariants after every instant. */
function playOnce(
  level: CompiledLevel,
  seed: number,
  script: readonly ScriptedCommand[],
  faults: string[] | null,
): Played {
  const session = createSession({ level, seed });
  if (faults !== null) {
    session.subscribe(({ world }) => {
      if (faults.length < 20) faults.push(...broken(world, `seed ${seed} at ${world.now} ms`));
    });
  }
  const run = runScript(session, script, level.setup.deadlineMs + 1);
  return { session, run };
}

function broken(world: World, where: string): readonly string[] {
  return checkInvariants(world).map((text) => `${where}: ${text}`);
}
