import { nodeNamed, queryCommand, type World } from '#domain';
import { printed, say } from './answers.ts';
import { programs } from './programs/registry.ts';
import type { Answer, PromptOutcome, PromptPlace, PromptRun } from './prompt-types.ts';
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

/**
 * Reads one line as the command prompt of a server would: what it prints, which commands of the menus it stands for
 * and what it waits for. Changes nothing; whoever calls gives the commands and then asks for the outcome.
 */
export function runLine(world: World, at: PromptPlace, line: string): PromptRun {
  const answer = answerTo(world, at, line.slice(0, 8_191));
  const { output = [], exitCode = 0, opening = [], waitFor = null, effect = 'none', place = at } = answer;
  const given = answer.commands ?? [];
  // A line is done whole or not at all: if one of its commands is refused, only that one is given, for the record.
  const refused = given.find((command) => !queryCommand(world, command).ok);
  const commands = given.length > 1 && refused !== undefined ? [refused] : given;
  const fixed: PromptOutcome = { output, exitCode };
  return { commands, opening, waitFor, effect, place, outcome: answer.outcome ?? (() => fixed) };
}

function answerTo(world: World, at: PromptPlace, line: string): Answer {
  const expanded = withVariables(line, world, at);
  const [first = ''] = splitWords(expanded);
  if (first === '') return printed([], at.errorLevel);
  if (hasOutsideQuotes(expanded, '|<>&')) return printed([say('shell.noPipes')], 1);
  const name = programName(first);
  const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
  if (program === undefined) return printed([say('shell.notRecognized', { name: bare(first) })], notFound);
  const rest = expanded.slice(expanded.indexOf(first) + first.length);
  return program({ world, at, words: splitWords(rest), rest });
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
    USERNAME: 'Administrator',
    USERDOMAIN: nodeNamed(world, at.node)?.domain === null ? at.node : world.directory.netbiosName,
  };
  return line.replaceAll(/%(\w+)%/g, (whole, name: string) => variables[name.toUpperCase()] ?? whole);
}
