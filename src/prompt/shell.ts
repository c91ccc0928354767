import { givenAt, nodeNamed, queryCommand, type World } from '#domain';
import { printed, say } from './answers.ts';
import { badPipe, filterNamed, partsOf, piped } from './pipeline.ts';
import { programs } from './programs/registry.ts';
import type {
  Answer,
  ProgramCall,
  PromptOutcome,
  PromptPlace,
  PromptReader,
  PromptRun,
} from './prompt-types.ts';
import { bare, hasOutsideQuotes, splitWords } from './tokens.ts';

/** Exit code of the shell for a program that it does not find. */
const notFound = 9009;

/** Where a window that has just been opened stands. */
export function homeOf(node: string): PromptPlace {
  return { node, cwd: 'C:\\', errorLevel: 0 };
}

/** The prompt itself, `C:\>`. */
export function promptText({ cwd }: PromptPlace): string {
  return `${cwd}>`;
}

/** Who has no texts reads the names of the texts. */
const withoutTexts: PromptReader = {
  text: (key) => key,
  reason: (reason) => reason,
  logLine: ({ type }) => type,
};

/**
 * Reads one line as the command prompt of a server would: what it prints, which commands of the menus it stands for
 * and what it waits for. Changes nothing; whoever calls gives the commands and then asks for the outcome.
 */
export function runLine(
  world: World,
  at: PromptPlace,
  line: string,
  reader: PromptReader = withoutTexts,
): PromptRun {
  const expanded = withVariables(line.slice(0, 8_191), world, at);
  const [first, ...rest] = partsOf(expanded);
  const wrong = lineProblem(expanded, rest);
  if (wrong !== null) return runOf(world, at, wrong);
  let run = runOf(world, at, answerTo({ world, at, reader, input: null }, first));
  for (const part of rest) {
    const call = { world, at, reader, ...programCall(part) };
    const filter = filterNamed(call.name);
    if (filter !== undefined)
      run = { ...piped(run, reader, (input) => filter({ ...call, input })), place: at };
  }
  return run;
}

function runOf(world: World, at: PromptPlace, answer: Answer): PromptRun {
  const { output = [], exitCode = 0, opening = [], waitFor = null, effect = 'none', place = at } = answer;
  const given = (answer.commands ?? []).map((command) => givenAt(command, at.node));
  // A line is done whole or not at all: if one of its commands is refused, only that one is given, for the record.
  const refused = given.find((command) => !queryCommand(world, command).ok);
  const commands = given.length > 1 && refused !== undefined ? [refused] : given;
  const fixed: PromptOutcome = { output, exitCode };
  return { commands, opening, waitFor, effect, place, outcome: answer.outcome ?? (() => fixed) };
}

/** Why a line cannot be begun: redirection, an empty part, or a program behind a pipe that reads from none. */
function lineProblem(line: string, behindPipes: readonly string[]): Answer | null {
  if (hasOutsideQuotes(line, '<>&')) return printed([say('shell.noPipes')], 1);
  if (partsOf(line).length > 1 && partsOf(line).some((part) => part.trim() === '')) return badPipe;
  const reads = behindPipes.every((part) => filterNamed(programCall(part).name) !== undefined);
  return reads ? null : printed([say('shell.noPipes')], 1);
}

/** The program that is meant, its words, and the rest of the line. */
function programCall(line: string): Pick<ProgramCall, 'words' | 'rest'> & { name: string; first: string } {
  const [first = '', ...words] = splitWords(line);
  return { name: programName(first), first, words, rest: line.slice(line.indexOf(first) + first.length) };
}

function answerTo(where: Pick<ProgramCall, 'world' | 'at' | 'reader' | 'input'>, line: string): Answer {
  const { name, first, words, rest } = programCall(line);
  if (first === '') return printed([], where.at.errorLevel);
  const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
  if (program === undefined) return printed([say('shell.notRecognized', { name: bare(first) })], notFound);
  return program({ ...where, words, rest });
}

/** `C:\Windows\cluster\CLUSTER.EXE` and `cluster` are the same program; `Q:` is the change of drive; `cd..` and `cd\` need no space. */
function programName(word: string): string {
  const plain = bare(word).toLowerCase();
  if (/^[a-z]:$/.test(plain) || /^cd(\.\.|\\)$/.test(plain)) return plain;
  if (/^echo[.:]$/.test(plain)) return 'echo.';
  const file = plain.split('\\').at(-1) ?? plain;
  return file.replace(/\.(exe|com)$/, '');
}

function withVariables(line: string, world: World, at: PromptPlace): string {
  const variables: Readonly<Record<string, string>> = {
    COMPUTERNAME: at.node,
    ERRORLEVEL: String(at.errorLevel),
    CD: at.cwd,
    SYSTEMROOT: 'C:\\WINDOWS',
    WINDIR: 'C:\\WINDOWS',
    SYSTEMDRIVE: 'C:',
    USERNAME: 'Administrator',
    USERDOMAIN: nodeNamed(world, at.node)?.domain === null ? at.node : world.directory.netbiosName,
  };
  return line.replaceAll(/%(\w+)%/g, (whole, name: string) => variables[name.toUpperCase()] ?? whole);
}
