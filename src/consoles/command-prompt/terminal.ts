import type { Verdict, World } from '#domain';
import { homeOf, type PromptLine, type PromptPlace, type PromptRun, promptText, runLine } from '#prompt';
import type { Session } from '#session';
import { promptReader } from './prompt-reader.ts';

/** Something that stands in the window: the greeting, a line with its prompt, or output. */
export type Entry =
  | { readonly id: number; readonly kind: 'greeting' }
  | { readonly id: number; readonly kind: 'typed'; readonly prompt: string; readonly line: string }
  | { readonly id: number; readonly kind: 'output'; readonly output: readonly PromptLine[] };

/** What a command prompt has on its screen and remembers. */
export interface Terminal {
  readonly place: PromptPlace;
  readonly entries: readonly Entry[];
  readonly nextId: number;
  /** Earlier lines, the newest last. */
  readonly history: readonly string[];
  /** How often a line asked for the window of Backup. */
  readonly backupsOpened: number;
}

/** A line that waits for the cluster, and the pasted lines after it. */
export interface Waiting {
  readonly run: PromptRun;
  readonly verdicts: readonly Verdict[];
  /** Instant in ms at which it waits no longer; null = never. */
  readonly untilMs: number | null;
  readonly rest: readonly string[];
}

/** Where a window stands after a line. */
export interface Turn {
  readonly terminal: Terminal;
  readonly waiting: Waiting | null;
  /** `exit` was typed. */
  readonly isOver: boolean;
}

/** The part of a session that a prompt needs. */
export type PromptPort = Pick<Session, 'frame' | 'submit'>;

/** Entries that are kept; older ones scroll out of memory. */
const mostEntries = 400;
const mostHistory = 50;

/** A window that has just been opened on a server. */
export function newTerminal(node: string): Terminal {
  return {
    place: homeOf(node),
    entries: [{ id: 0, kind: 'greeting' }],
    nextId: 1,
    history: [],
    backupsOpened: 0,
  };
}

type NewEntry =
  | { readonly kind: 'typed'; readonly prompt: string; readonly line: string }
  | { readonly kind: 'output'; readonly output: readonly PromptLine[] };

function add(terminal: Terminal, entry: NewEntry): Terminal {
  const entries = [...terminal.entries, { ...entry, id: terminal.nextId }].slice(-mostEntries);
  return { ...terminal, entries, nextId: terminal.nextId + 1 };
}

function print(terminal: Terminal, output: readonly PromptLine[]): Terminal {
  return output.length === 0 ? terminal : add(terminal, { kind: 'output', output });
}

/** Notes a line for the arrow keys; the same one twice running counts once. */
function remember(terminal: Terminal, line: string): Terminal {
  if (line.trim() === '' || terminal.history.at(-1) === line) return terminal;
  return { ...terminal, history: [...terminal.history, line].slice(-mostHistory) };
}

/** Shows a line that is not run, as after Ctrl+C. */
export function abandon(terminal: Terminal, line: string): Terminal {
  return add(terminal, { kind: 'typed', prompt: promptText(terminal.place), line: `${line}^C` });
}

/** Runs lines one after the other, up to the first that has to wait. */
export function typeLines(port: PromptPort, terminal: Terminal, lines: readonly string[]): Turn {
  let next = terminal;
  for (const [index, line] of lines.entries()) {
    const { world: before } = port.frame();
    const run = runLine(before, next.place, line, promptReader(before.startsAtMs));
    next = remember(add(next, { kind: 'typed', prompt: promptText(next.place), line }), line);
    if (run.effect === 'exit') return { terminal: next, waiting: null, isOver: true };
    if (run.effect === 'openBackup') next = { ...next, backupsOpened: next.backupsOpened + 1 };
    if (run.effect === 'clear') next = { ...next, entries: [] };
    next = print(next, run.opening);
    const verdicts: Verdict[] = [];
    for (const command of run.commands) {
      verdicts.push(port.submit(command));
      if (verdicts.at(-1)?.ok === false) break;
    }
    const { world } = port.frame();
    const { waitFor } = run;
    const waits = waitFor !== null && verdicts.every(({ ok }) => ok) && !waitFor.done(world);
    if (waits) {
      const untilMs = waitFor.timeoutMs === null ? null : world.now + waitFor.timeoutMs;
      return {
        terminal: next,
        waiting: { run, verdicts, untilMs, rest: lines.slice(index + 1) },
        isOver: false,
      };
    }
    next = finish(next, run, verdicts, world);
  }
  return { terminal: next, waiting: null, isOver: false };
}

function finish(terminal: Terminal, run: PromptRun, verdicts: readonly Verdict[], world: World): Terminal {
  const { output, exitCode } = run.outcome(verdicts, world);
  return { ...print(terminal, output), place: { ...run.place, errorLevel: exitCode } };
}

/** Whether a wait is over: it is done, its time is up, or the run has ended. */
export function isDue({ run, untilMs }: Waiting, world: World): boolean {
  if (run.waitFor?.done(world) !== false || world.goal.outcome !== 'running') return true;
  return untilMs !== null && world.now >= untilMs;
}

/** Ends a wait that is due: prints what became of it and goes on with the pasted lines. */
export function endWait(port: PromptPort, terminal: Terminal, waiting: Waiting): Turn {
  const ended = finish(terminal, waiting.run, waiting.verdicts, port.frame().world);
  return typeLines(port, ended, waiting.rest);
}

/** Ctrl+C in a wait: the prompt comes back, what was begun goes on. */
export function breakWait(terminal: Terminal, { run }: Waiting): Turn {
  const broken = print(terminal, [{ kind: 'raw', text: '^C' }]);
  return { terminal: { ...broken, place: run.place }, waiting: null, isOver: false };
}
