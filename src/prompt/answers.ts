import { type Command, parseCommand, type Verdict, type World } from '#domain';
import { codeOfReason, type WindowsErrorCode } from './errors.ts';
import type {
  Answer,
  PromptColumn,
  PromptLine,
  PromptParams,
  PromptText,
  PromptWait,
} from './prompt-types.ts';
import type { PromptKey } from './text-keys.ts';

/** A sentence by its key. */
export function say(key: PromptKey, params: PromptParams = {}): PromptText {
  return { kind: 'text', key, params };
}

/** Output as it is: names, addresses, what `echo` was given. */
export function raw(text: string): PromptText {
  return { kind: 'raw', text };
}

/** An empty line. */
export const blank: PromptLine = raw('');

/** A table in the product's column style. */
export function table(columns: readonly PromptColumn[], rows: readonly (readonly string[])[]): PromptLine {
  return { kind: 'table', columns, rows };
}

/** An answer that changes nothing. */
export function printed(output: readonly PromptLine[], exitCode = 0): Answer {
  return { output, exitCode };
}

/** `System error 5013 has occurred (0x00001395).` and what it means. */
export function systemErrorLines(code: WindowsErrorCode): readonly PromptLine[] {
  const hex = code.toString(16).padStart(8, '0');
  return [say('error.heading', { code, hex }), say(`error.e${code}`)];
}

/** A Windows error as the answer, with what is special about it here. */
export function systemError(code: WindowsErrorCode, ...why: readonly PromptLine[]): Answer {
  return printed([...systemErrorLines(code), ...why], code);
}

/** What a line that changes something is made of. */
export interface Deed {
  readonly commands: readonly Command[];
  readonly opening?: readonly PromptLine[];
  readonly wait?: PromptWait | null;
  /** Whether the line asked for the wait, so that one that ran out is worth a word. */
  readonly waitWasAsked?: boolean;
  /** What is printed when it went well. */
  readonly shows?: (world: World) => readonly PromptLine[];
  /** Whether what the commands warn of is printed below that. */
  readonly tellsWarnings?: boolean;
  /** What went wrong although the commands were accepted. */
  readonly fails?: (world: World) => WindowsErrorCode | null;
  /** How a refusal or failure is told; the product's cluster.exe by default. */
  readonly refusal?: (code: WindowsErrorCode) => readonly PromptLine[];
  /** The code with which this program tells of a refusal, where it has its own. */
  readonly ownCode?: (code: WindowsErrorCode) => WindowsErrorCode;
}

/** The answer of a line that changes something. */
export function deed(parts: Deed): Answer {
  const { commands, opening = [], wait = null, shows, fails } = parts;
  const { refusal = systemErrorLines, ownCode = (code) => code } = parts;
  return {
    commands,
    opening,
    waitFor: wait,
    outcome: (verdicts, world) => {
      const refused = verdicts.find((verdict) => !verdict.ok);
      if (refused !== undefined && !refused.ok) {
        const { reason, params } = refused;
        const code = ownCode(codeOfReason(reason));
        return { output: [...refusal(code), { kind: 'reason', reason, params }], exitCode: code };
      }
      const failed = fails?.(world) ?? null;
      const warned = parts.tellsWarnings === true ? verdicts.flatMap(warningLines) : [];
      const shown = [...(shows?.(world) ?? []), ...warned];
      if (failed !== null) return { output: [...refusal(failed), ...shown], exitCode: failed };
      const goesOn = parts.waitWasAsked === true && wait !== null && !wait.done(world);
      return goesOn
        ? { output: [...systemErrorLines(997), ...shown], exitCode: 997 }
        : { output: shown, exitCode: 0 };
    },
  };
}

function warningLines(verdict: Verdict): readonly PromptLine[] {
  return verdict.ok ? verdict.warnings.map((warning) => ({ kind: 'reason' as const, ...warning })) : [];
}

/**
 * The command of a menu, checked against its schema: what a person types can hold anything. Null when it cannot be one.
 */
export function commandFrom(
  fields: { readonly type: string } & Readonly<Record<string, unknown>>,
): Command | null {
  const parsed = parseCommand(fields);
  return parsed.ok ? parsed.value : null;
}
