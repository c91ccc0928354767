import { blank, printed, raw, say } from '../answers.ts';
import type { Answer, Program, ProgramCall, PromptLine } from '../prompt-types.ts';
import { bare, isOption } from '../tokens.ts';
import { type FoundFile, fileAt } from './files.ts';

const complaints = {
  isFolder: say('file.denied'),
  noFile: say('file.notFound'),
  noFolder: say('shell.noFolder'),
} as const satisfies Readonly<Record<Exclude<FoundFile, object>, PromptLine>>;

const asText = (lines: readonly string[]): readonly PromptLine[] =>
  lines.length === 0 ? [] : [raw(lines.join('\n'))];

/** `type file …`: prints text files one after the other; of several each has its name above it. */
export const typeFile: Program = (call) => {
  const names = call.words.map(bare);
  if (names.includes('/?')) return printed([say('help.type')]);
  if (names.length === 0) return printed([say('shell.badSyntax')], 1);
  const shown = names.map((name): Answer & { output: readonly PromptLine[]; exitCode: number } => {
    const found = fileAt(call, name);
    if (typeof found === 'string') return { output: [complaints[found]], exitCode: 1 };
    const heading = names.length > 1 ? [blank, raw(name), blank] : [];
    return { output: [...heading, ...asText(found.lines)], exitCode: 0 };
  });
  return printed(
    shown.flatMap(({ output }) => output),
    Math.max(...shown.map(({ exitCode }) => exitCode)),
  );
};

/** `… | more`: passes on what it is given; a window that scrolls needs no pages. */
export const more: Program = (call) => (call.input === null ? typeFile(call) : printed(asText(call.input)));

/** What `find` was asked for. */
interface Search {
  readonly wanted: string;
  readonly files: readonly string[];
  readonly ignoresCase: boolean;
  readonly inverts: boolean;
  readonly numbers: boolean;
  readonly counts: boolean;
}

/** Exit codes of find.exe: found, nothing found, asked for something that cannot be. */
const exits = { found: 0, nothing: 1, wrong: 2 } as const;

/** `find [/i] [/v] [/n] [/c] "text" [file …]`: the lines with a text, of files or of what another command printed. */
export const find: Program = (call) => {
  if (call.words.some((word) => bare(word) === '/?')) return printed([say('help.find')]);
  const search = readSearch(call.words);
  if (search === null) return printed([say('find.badParameter')], exits.wrong);
  if (search.files.length === 0)
    return call.input === null
      ? printed([say('find.nothingToRead')], exits.wrong)
      : printed(asText(results(call.input, search)), exitOf(call.input, search));
  return inFiles(call, search);
};

function readSearch(words: readonly string[]): Search | null {
  const letters = words.filter(isOption).map((word) => word.slice(1).toLowerCase());
  if (letters.some((letter) => !['i', 'v', 'n', 'c'].includes(letter))) return null;
  const [text = '', ...files] = words.filter((word) => !isOption(word));
  if (!/^".*"$/.test(text) || text.length < 2) return null;
  return {
    wanted: text.slice(1, -1),
    files: files.map(bare),
    ignoresCase: letters.includes('i'),
    inverts: letters.includes('v'),
    numbers: letters.includes('n'),
    counts: letters.includes('c'),
  };
}

function inFiles(call: ProgramCall, search: Search): Answer {
  const codes: number[] = [];
  const output = search.files.flatMap((name): readonly PromptLine[] => {
    const found = fileAt(call, name);
    const shown = name.toUpperCase();
    if (typeof found === 'string') {
      codes.push(exits.wrong);
      return found === 'isFolder' ? [complaints.isFolder] : [say('find.noFile', { name: shown })];
    }
    codes.push(exitOf(found.lines, search));
    const heading = `---------- ${shown}`;
    if (search.counts) return [blank, raw(`${heading}: ${results(found.lines, search).join('')}`)];
    return [blank, raw(heading), ...asText(results(found.lines, search))];
  });
  return printed(output, codes.includes(exits.wrong) ? exits.wrong : Math.min(...codes));
}

function hits(lines: readonly string[], { wanted, ignoresCase, inverts }: Search) {
  const folded = (text: string): string => (ignoresCase ? text.toLowerCase() : text);
  const part = folded(wanted);
  // An empty text is in no line, as find.exe has it.
  const has = (line: string): boolean => part !== '' && folded(line).includes(part);
  return lines
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => has(line) !== inverts);
}

function results(lines: readonly string[], search: Search): readonly string[] {
  const found = hits(lines, search);
  if (search.counts) return [String(found.length)];
  return found.map(({ line, number }) => (search.numbers ? `[${number}]${line}` : line));
}

function exitOf(lines: readonly string[], search: Search): number {
  return hits(lines, search).length > 0 ? exits.found : exits.nothing;
}
