import type { Command, Verdict, World } from '#domain';
import { hours } from '#kernel';
import { homeOf, type PromptLine, type PromptPlace, type PromptReader, renderOutput, runLine } from '#prompt';
import prompt from '../../../src/i18n/locales/en/consoles-prompt.json' with { type: 'json' };
import reasons from '../../../src/i18n/locales/en/reasons.json' with { type: 'json' };
import { builtRun } from '../../support/building.ts';
import type { Run } from '../../support/run.ts';

/** What became of a line that was typed and carried out. */
export interface Typed {
  readonly commands: readonly Command[];
  readonly verdicts: readonly Verdict[];
  readonly exitCode: number;
  /** Everything that was printed, in English. */
  readonly text: string;
  readonly place: PromptPlace;
}

function textAt(tree: unknown, key: string, params: Readonly<Record<string, string | number>>): string {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], tree);
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`text ${key} lacks ${name}`);
    return String(params[name]);
  });
}

const reader: PromptReader = {
  text: (key, params) => textAt(prompt.line, key, params),
  reason: (reason) => textAt(reasons.reason, reason, new Proxy({}, { get: () => '…' })),
  logLine: ({ id, level, type }) => `${id} ${level} ${type}`,
};

/** The output in English. A text or a placeholder that is missing is an error. */
export function english(output: readonly PromptLine[]): string {
  return renderOutput(output, reader).join('\n');
}

/** The commands that a line stands for. */
export function commandsOf(world: World, line: string, node = 'NODE1'): readonly Command[] {
  return runLine(world, homeOf(node), line).commands;
}

/** Types a line at a server's prompt and carries it out; waits when it says so. */
export function type(run: Run, line: string, place: PromptPlace = homeOf('NODE1')): Typed {
  const read = runLine(run.world, place, line, reader);
  const verdicts: Verdict[] = [];
  for (const command of read.commands) {
    verdicts.push(run.try(command));
    if (verdicts.at(-1)?.ok !== true) break;
  }
  const { waitFor } = read;
  const isWaiting = waitFor !== null && verdicts.every((verdict) => verdict.ok);
  if (isWaiting) {
    const until = run.world.now + (waitFor.timeoutMs ?? hours(1));
    while (!waitFor.done(run.world) && run.world.now < until) run.wait(Math.min(500, until - run.world.now));
  }
  const { output, exitCode } = read.outcome(verdicts, run.world);
  const text = english([...read.opening, ...output]);
  const { commands, place: next } = read;
  return { commands, verdicts, exitCode, text, place: { ...next, errorLevel: exitCode } };
}

/** The built cluster: NODE1 and NODE2 up, EVS1 on NODE1. */
export const cluster = builtRun;
