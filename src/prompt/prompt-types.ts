import type { ClusterLogLine, Command, ReasonCode, ReasonParams, Verdict, World } from '#domain';
import type { PromptKey } from './text-keys.ts';

/** What a command prompt keeps from line to line. */
export interface PromptPlace {
  /** Name of the server on which the window is open. */
  readonly node: string;
  /** Current folder, `C:\` at first. */
  readonly cwd: string;
  /** Exit code of the line before: what `%errorlevel%` stands for. */
  readonly errorLevel: number;
}

/** Values of a text's placeholders. */
export type PromptParams = Readonly<Record<string, string | number>>;

/** A column of a table: header, least width in characters, side. The last one is not padded. */
export interface PromptColumn {
  readonly header: PromptKey;
  readonly width: number;
  readonly align?: 'right';
}

/** A piece of output that has a text of its own: a sentence by its key, or what is shown as it is. */
export type PromptText =
  | { readonly kind: 'text'; readonly key: PromptKey; readonly params: PromptParams }
  | { readonly kind: 'raw'; readonly text: string };

/** A piece of output: a text, a field, a table, or the room's own reason for a refusal. */
export type PromptLine =
  | PromptText
  /** A label, dots, a value: what `ipconfig` is made of. */
  | { readonly kind: 'field'; readonly label: PromptKey; readonly value: PromptText }
  | {
      readonly kind: 'table';
      readonly columns: readonly PromptColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'reason'; readonly reason: ReasonCode; readonly params: ReasonParams };

/** What the line waits for before it gives the prompt back. */
export interface PromptWait {
  /** Longest wait in ms of simulated time; null = until it is done. */
  readonly timeoutMs: number | null;
  readonly done: (world: World) => boolean;
}

/** How a line ended. */
export interface PromptOutcome {
  readonly output: readonly PromptLine[];
  /** A Windows error code; 0 = it went well, 997 = it still goes on. */
  readonly exitCode: number;
}

/** What the window does besides printing. */
export type PromptEffect = 'none' | 'clear' | 'exit' | 'openBackup';

/** A line that was read: what it asks for, and how to tell what became of it. */
export interface PromptRun {
  /** To be submitted in this order; stop at the first that is refused. */
  readonly commands: readonly Command[];
  /** Printed before the commands are given. */
  readonly opening: readonly PromptLine[];
  readonly waitFor: PromptWait | null;
  /** What is printed when the commands were given and the wait is over, with the world of that instant. */
  readonly outcome: (verdicts: readonly Verdict[], world: World) => PromptOutcome;
  readonly effect: PromptEffect;
  /** Where the next line is typed. Its `errorLevel` is for the caller to set, from the outcome. */
  readonly place: PromptPlace;
}

/** How the texts of the output are found; the command line and the window each have their own. */
export interface PromptTexts {
  readonly text: (key: PromptKey, params: PromptParams) => string;
  readonly reason: (reason: ReasonCode, params: ReasonParams) => string;
}

/** What programs need that read text: that of output that goes through a pipe, and that of files. */
export interface PromptReader extends PromptTexts {
  /** A line of cluster.log as the file has it. */
  readonly logLine: (line: ClusterLogLine) => string;
}

/** What a program is given. */
export interface ProgramCall {
  readonly world: World;
  readonly at: PromptPlace;
  readonly reader: PromptReader;
  /** The lines that come through a pipe; null = there is none. */
  readonly input: readonly string[] | null;
  /** The words after the program's name, quotes kept. */
  readonly words: readonly string[];
  /** The line after the program's name as it was typed. */
  readonly rest: string;
}

/** A program of the simulated Windows. */
export type Program = (call: ProgramCall) => Answer;

/** What a program answers: the parts of a run that differ from "nothing". */
export type Answer = Partial<Omit<PromptRun, 'outcome'>> & {
  /** Output that does not depend on commands. */
  readonly output?: readonly PromptLine[];
  readonly exitCode?: number;
  readonly outcome?: PromptRun['outcome'];
};
