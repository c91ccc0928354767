import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#kernel';
import type { LevelError } from '#levels';
import {
  type CaseResult,
  parseScenarios,
  runCase,
  type ScenarioCase,
  type StepFailure,
  spanText,
} from '#scenarios';
import { type Arguments, parseArguments, type UsageError } from './arguments.ts';
import { syntaxError } from './load-level.ts';
import { exitCodes, type Output, reportLevelErrors, reportUsage } from './output.ts';
import { readYamlFile } from './yaml-source.ts';

const options = { json: false, only: true, trace: false };

/** `scenario`: runs behaviour cases from YAML files or folders of them. Exit 0 all hold, 1 one does not, 2 a file is wrong. */
export function scenario(words: readonly string[], output: Output): number {
  const parsed = parseArguments(words, options);
  if (!parsed.ok) return reportUsage(output, parsed.error);
  const files = filesOf(parsed.value);
  if (!files.ok) return reportUsage(output, files.error);
  const cases: ScenarioCase[] = [];
  const wrong: LevelError[] = [];
  for (const file of files.value) {
    const read = readCases(file);
    if (read.ok) cases.push(...read.value);
    else wrong.push(...read.error);
  }
  if (wrong.length > 0) return reportLevelErrors(output, wrong);
  const { only } = parsed.value.options;
  const chosen = only === undefined ? cases : cases.filter(({ id }) => id === only);
  if (chosen.length === 0) {
    return reportUsage(output, {
      message: `No case is called ${JSON.stringify(only)}.`,
      remedy: `Cases here: ${cases.map(({ id }) => id).join(', ')}.`,
    });
  }
  return report(chosen.map(runCase), parsed.value, output);
}

function filesOf({ positional }: Arguments): Result<readonly string[], UsageError> {
  const files: string[] = [];
  for (const path of positional) {
    if (!existsSync(path)) {
      return err({
        message: `There is no file ${JSON.stringify(path)}.`,
        remedy: 'Name YAML files with cases, or folders of them.',
      });
    }
    if (statSync(path).isFile()) files.push(path);
    else
      files.push(
        ...readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter(isYaml)
          .sort()
          .map((name) => join(path, name)),
      );
  }
  if (files.length > 0) return ok(files);
  return err({ message: 'Which cases?', remedy: 'Write scenario FILE…, with files or folders of YAML.' });
}

const isYaml = (name: string): boolean => name.endsWith('.yaml');

/** The cases of one YAML file, or all that is wrong with it. */
export function readCases(path: string): Result<readonly ScenarioCase[], readonly LevelError[]> {
  const file = readYamlFile(path);
  if (file.problems.length > 0)
    return err(file.problems.map(({ detail, ...place }) => syntaxError(place, detail)));
  return parseScenarios(file.value, ([, ...steps]) => file.locate(steps));
}

function report(results: readonly CaseResult[], { options: given }: Arguments, output: Output): number {
  const isFine = results.every(({ failure }) => failure === null);
  if (given['json'] !== undefined)
    output.line(JSON.stringify(results.map((result) => jsonOf(result, given['trace'] !== undefined))));
  else for (const result of results) printResult(result, given['trace'] !== undefined, output);
  return isFine ? exitCodes.ok : exitCodes.notWon;
}

function jsonOf({ trace, ...result }: CaseResult, withTrace: boolean): unknown {
  return { ...result, ok: result.failure === null, ...(withTrace ? { trace } : {}) };
}

function printResult({ id, failure, trace }: CaseResult, withTrace: boolean, output: Output): void {
  output.line(failure === null ? `ok ${id}` : `FAILED ${id}`);
  if (withTrace) for (const event of trace) output.line(`  ${eventText(event)}`);
  if (failure !== null) for (const line of failureLines(failure)) output.line(`  ${line}`);
}

function failureLines({ step, wanted, was, atMs, events }: StepFailure): readonly string[] {
  const where = step === 0 ? 'given' : `step ${step}`;
  return [
    `${where} at ${spanText(atMs)}: ${JSON.stringify(wanted)}`,
    `was: ${was}`,
    ...(events.length === 0 ? [] : ['last events:', ...events.map((event) => `  ${eventText(event)}`)]),
  ];
}

function eventText({ atMs, type, data }: StepFailure['events'][number]): string {
  const facts = Object.entries(data).map(([key, value]) => `${key}=${value}`);
  return `${spanText(atMs).padStart(9)} ${type} ${facts.join(' ')}`;
}
