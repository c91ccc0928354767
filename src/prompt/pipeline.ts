import { printed, say } from './answers.ts';
import { find, more } from './programs/text-files.ts';
import type { Answer, Program, PromptReader, PromptRun } from './prompt-types.ts';
import { renderOutput } from './render.ts';
import { cut } from './tokens.ts';

/** Programs that can stand after a pipe: they read what another one has printed. */
const filters: Readonly<Record<string, Program>> = { find, more };

/** The parts of a line between its pipes. */
export function partsOf(line: string): readonly [first: string, ...rest: string[]] {
  const [head, tail] = cut(line, '|');
  return tail === null ? [head] : [head, ...partsOf(tail)];
}

/** The program that reads from a pipe; undefined = it cannot. */
export function filterNamed(name: string): Program | undefined {
  return Object.hasOwn(filters, name) ? filters[name] : undefined;
}

/** Hands what a run prints, when it is over, to the program behind the pipe; only that one's output is seen, and the window stays as it is. */
export function piped(
  run: PromptRun,
  reader: PromptReader,
  filter: (input: readonly string[]) => Answer,
): PromptRun {
  return {
    ...run,
    opening: [],
    effect: 'none',
    outcome: (verdicts, world) => {
      const input = renderOutput([...run.opening, ...run.outcome(verdicts, world).output], reader);
      const { output = [], exitCode = 0 } = filter(input);
      return { output, exitCode };
    },
  };
}

/** What a pipe answers that leads nowhere. */
export const badPipe: Answer = printed([say('shell.badSyntax')], 1);
