import { describeLevelError } from '#content';
import type { LevelError } from '#levels';
import type { UsageError } from './arguments.ts';
import { english } from './english.ts';

/** Exit codes: won (or all is well), not won (or not proved), bad input. */
export const exitCodes = { ok: 0, notWon: 1, badInput: 2 } as const;

/** Where a command writes. Tests hand in their own. */
export interface Output {
  line(text: string): void;
  error(text: string): void;
}

/** Reports wrong usage. */
export function reportUsage(output: Output, { message, remedy }: UsageError): number {
  output.error(`${message}\n  ${remedy}`);
  return exitCodes.badInput;
}

/** Reports what is wrong with a level. */
export function reportLevelErrors(output: Output, errors: readonly LevelError[]): number {
  for (const error of errors) output.error(levelErrorText(error));
  return exitCodes.badInput;
}

/** File, line, column, path, message and, on a line of its own, the remedy. */
export function levelErrorText(error: LevelError): string {
  const { message, remedy } = describeLevelError(error, english);
  const path = error.path === '' ? '' : ` ${error.path}:`;
  return `${error.file}:${error.line}:${error.column}:${path} ${message}\n  ${remedy}`;
}
