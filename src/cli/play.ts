import { existsSync, statSync } from 'node:fs';
import { describeReason } from '#content';
import type { ScoreReport } from '#domain';
import { err, ok, type Result } from '#kernel';
import {
  type CompiledLevel,
  checkShape,
  compileSteps,
  LevelErrors,
  type LevelPath,
  type ScriptedCommand,
  scriptSchema,
} from '#levels';
import { createSession, runScript, type ScriptRun, type Session } from '#session';
import { type Arguments, parseArguments, type UsageError } from './arguments.ts';
import { english } from './english.ts';
import { type LoadError, loadLevel, syntaxError } from './load-level.ts';
import { exitCodes, type Output, reportLevelErrors, reportUsage } from './output.ts';
import { reportLines, timelineLines } from './report-text.ts';
import { readYamlFile } from './yaml-source.ts';

const options = { solution: false, commands: true, seed: true, until: true, json: false };

/** `play`: runs a level with its solution, with a file of commands or with nobody at the keyboard, and prints the report. */
export function play(words: readonly string[], output: Output): number {
  const parsed = parseArguments(words, options);
  if (!parsed.ok) return reportUsage(output, parsed.error);
  const wanted = readWishes(parsed.value);
  if (!wanted.ok) return reportUsage(output, wanted.error);
  const { name, seed, untilMs, json } = wanted.value;
  const level = loadLevel(name);
  if (!level.ok) return reportLoadError(output, level.error);
  const script = chooseScript(level.value, parsed.value);
  if (!script.ok) return reportLoadError(output, script.error);
  const session = createSession({ level: level.value, seed });
  const limit = Math.min(untilMs ?? Number.MAX_SAFE_INTEGER, level.value.setup.deadlineMs + 1);
  const run = runScript(session, script.value, limit);
  const report = session.report();
  if (json) output.line(JSON.stringify(jsonOf(session, report)));
  else printRun(output, session, report, run);
  return report.outcome === 'won' ? exitCodes.ok : exitCodes.notWon;
}

/** Reports why a level could not be loaded. */
export function reportLoadError(output: Output, error: LoadError): number {
  return error.kind === 'usage' ? reportUsage(output, error.error) : reportLevelErrors(output, error.errors);
}

interface Wishes {
  readonly name: string;
  readonly seed: number;
  readonly untilMs: number | null;
  readonly json: boolean;
}

function readWishes({ positional, options: given }: Arguments): Result<Wishes, UsageError> {
  const [name, extra] = positional;
  if (name === undefined) return err({ message: 'Which level?', remedy: 'Write play LEVEL [--solution].' });
  if (extra !== undefined) return err({ message: `"${extra}" is too much.`, remedy: 'Name one level.' });
  if (given.solution !== undefined && given.commands !== undefined) {
    return err({ message: '--solution and --commands exclude each other.', remedy: 'Give one of them.' });
  }
  const seed = Number(given.seed ?? '1');
  if (!/^\d{1,10}$/.test(given.seed ?? '1') || seed > 0xffffffff) {
    return err({
      message: `"${given.seed}" is no seed.`,
      remedy: 'A seed is a whole number from 0 to 4294967295.',
    });
  }
  const until = given.until === undefined ? null : spanMs(given.until);
  if (until !== null && Number.isNaN(until)) {
    return err({ message: `"${given.until}" is no span of time.`, remedy: 'Write it as 90s, 90m or 1h30m.' });
  }
  return ok({ name, seed, untilMs: until, json: given.json !== undefined });
}

function spanMs(text: string): number {
  const match = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text);
  if (match === null) return Number.NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
}

function chooseScript(
  level: CompiledLevel,
  { options: given }: Arguments,
): Result<readonly ScriptedCommand[], LoadError> {
  if (given.solution !== undefined) return ok(level.reference);
  return given.commands === undefined ? ok([]) : readScript(given.commands);
}

/** Reads a file of commands: the form of `solution.yaml`, or a plain list of steps or commands. */
function readScript(path: string): Result<readonly ScriptedCommand[], LoadError> {
  if (!existsSync(path) || !statSync(path).isFile()) {
    const remedy = 'Name a YAML file of the form of solution.yaml.';
    return err({ kind: 'usage', error: { message: `There is no file ${JSON.stringify(path)}.`, remedy } });
  }
  const file = readYamlFile(path);
  if (file.problems.length > 0) {
    const errors = file.problems.map(({ detail, ...place }) => syntaxError(place, detail));
    return err({ kind: 'level', errors });
  }
  const isList = Array.isArray(file.value);
  const locate = ([, ...steps]: LevelPath) => file.locate(isList ? steps.slice(1) : steps);
  const errors = new LevelErrors(locate);
  const shape = checkShape(scriptSchema, asScript(file.value), ['solution'], errors);
  const steps = shape === null ? [] : compileSteps(shape.steps, ['solution', 'steps'], errors);
  return errors.list.length > 0 ? err({ kind: 'level', errors: errors.list }) : ok(steps);
}

/** A bare command stands for the step that gives it. */
function asScript(value: unknown): unknown {
  if (Array.isArray(value)) return { steps: value.map(asStep) };
  const steps =
    typeof value === 'object' && value !== null ? (value as { steps?: unknown }).steps : undefined;
  return Array.isArray(steps) ? { ...(value as object), steps: steps.map(asStep) } : value;
}

function asStep(step: unknown): unknown {
  const isCommand = typeof step === 'object' && step !== null && 'type' in step && !('do' in step);
  return isCommand ? { do: step } : step;
}

function jsonOf(session: Session, report: ScoreReport): unknown {
  const { world } = session.frame();
  return { outcome: report.outcome, seed: report.seed, hash: session.hash(), report, events: world.events };
}

function printRun(output: Output, session: Session, report: ScoreReport, run: ScriptRun): void {
  for (const line of timelineLines(session.frame().world.events)) output.line(line);
  output.line('');
  for (const line of reportLines(report)) output.line(line);
  for (const { step, command, verdict } of run.refused) {
    output.line(`Step ${step}, ${command.type}, was refused: ${describeReason(verdict, english)}`);
  }
  output.line(`Hash            ${session.hash()}`);
}
