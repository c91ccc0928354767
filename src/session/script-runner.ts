import type { Command, Verdict, World } from '#domain';
import { ms, type SimTime } from '#kernel';
import type { ScriptedCommand } from '#levels';
import { namesNobody, withNames } from './script-names.ts';

/** What a script is played on: a session, or a bare world when nobody watches. */
export interface Stage {
  world(): World;
  query(command: Command): Verdict;
  submit(command: Command): Verdict;
  advanceTo(at: SimTime): void;
  nextEventAt(): SimTime | null;
}

/** A step that was refused for good. */
export interface RefusedStep {
  /** Number of the step from 1. */
  readonly step: number;
  readonly command: Command;
  readonly verdict: Extract<Verdict, { ok: false }>;
}

/** How a script went. */
export interface ScriptRun {
  readonly refused: readonly RefusedStep[];
  /** Steps that were given before the run ended or the time was up. */
  readonly given: number;
}

/** Plays a script and then lets time pass until the run ends or until this instant in ms. */
export function runOn(stage: Stage, script: readonly ScriptedCommand[], untilMs: number): ScriptRun {
  const refused: RefusedStep[] = [];
  let given = 0;
  for (const [index, step] of script.entries()) {
    if (!waitFor(stage, step, untilMs)) break;
    const command = withNames(stage.world(), step.command);
    const verdict = stage.submit(command);
    given = index + 1;
    if (!verdict.ok) refused.push({ step: index + 1, command, verdict });
  }
  passUntil(stage, untilMs, () => false);
  return { refused, given };
}

/** Waits for what the step waits for. False when the run ended or the time was up first. */
function waitFor(stage: Stage, step: ScriptedCommand, untilMs: number): boolean {
  if (step.waitMs > 0) passUntil(stage, Math.min(untilMs, stage.world().now + step.waitMs), () => false);
  const { untilObjective } = step;
  if (untilObjective !== null) passUntil(stage, untilMs, () => isMet(stage.world(), untilObjective));
  const giveUp = Math.min(untilMs, stage.world().now + step.patienceMs);
  if (!isAllowed(stage, step.command)) passUntil(stage, giveUp, () => isAllowed(stage, step.command));
  const world = stage.world();
  return world.goal.outcome === 'running' && (world.now < untilMs || isAllowed(stage, step.command));
}

function isMet(world: World, objective: string): boolean {
  return world.goal.objectives.some(({ id, metAt }) => id === objective && metAt !== null);
}

function isAllowed(stage: Stage, template: Command): boolean {
  const command = withNames(stage.world(), template);
  return !namesNobody(command) && stage.query(command).ok;
}

/** Goes from event to event until the condition holds, the run ends or the instant is reached; whether the condition holds then. */
export function passUntil(stage: Stage, untilMs: number, done: () => boolean): boolean {
  while (stage.world().goal.outcome === 'running' && stage.world().now < untilMs && !done()) {
    const next = stage.nextEventAt();
    stage.advanceTo(ms(next === null ? untilMs : Math.min(next, untilMs)));
  }
  return done();
}
