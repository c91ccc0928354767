import { err, ok, type Result } from '#kernel';
import { printed, say } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import type { PromptKey } from '../text-keys.ts';
import { bare, cut, isOption, spells } from '../tokens.ts';

/** What cluster.exe administers. */
export type ClusterObject =
  | 'cluster'
  | 'node'
  | 'group'
  | 'resource'
  | 'resourceType'
  | 'network'
  | 'netInterface';

/** An option as it was typed: `/moveto:NODE2`, with the words that follow it. */
export interface TypedOption {
  readonly word: string;
  /** After the colon or equals sign, quotes kept; null when there is none. */
  readonly value: string | null;
  readonly params: readonly string[];
}

/** A line of cluster.exe in its parts: `cluster [[/cluster:]name] <object> [name] /option …`. */
export interface ClusterLine {
  /** Name of the cluster to open; null = the one of this server. */
  readonly cluster: string | null;
  readonly object: ClusterObject;
  readonly name: string | null;
  readonly options: readonly TypedOption[];
}

/** How the objects may be spelt (section 11.1). */
const spellings: readonly (readonly [pattern: string, object: ClusterObject])[] = [
  ['node', 'node'],
  ['group', 'group'],
  ['res[ource]', 'resource'],
  ['restype', 'resourceType'],
  ['resourcetype', 'resourceType'],
  ['net[work]', 'network'],
  ['netint[erface]', 'netInterface'],
];

/** The word of an object in help lines, `CLUSTER NODE /?`. */
export const objectWords: Readonly<Record<ClusterObject, string>> = {
  cluster: 'CLUSTER',
  node: 'CLUSTER NODE',
  group: 'CLUSTER GROUP',
  resource: 'CLUSTER RESOURCE',
  resourceType: 'CLUSTER RESOURCETYPE',
  network: 'CLUSTER NETWORK',
  netInterface: 'CLUSTER NETINTERFACE',
};

/** What is wrong with a line, and where its help is. The exit code is that of an invalid parameter. */
export function usageError(
  object: ClusterObject,
  key: PromptKey,
  params: Readonly<Record<string, string | number>> = {},
): Answer {
  return printed([say(key, params), say('usage.see', { command: objectWords[object] })], 87);
}

function objectOf(word: string | undefined): ClusterObject | null {
  if (word === undefined || isOption(word)) return null;
  return spellings.find(([pattern]) => spells(pattern, word))?.[1] ?? null;
}

/** Takes the words after `cluster` apart. */
export function readClusterLine(words: readonly string[]): Result<ClusterLine, Answer> {
  const rest = [...words];
  let cluster: string | null = null;
  const [first] = rest;
  if (first !== undefined && /^[/-]cluster[:=]/i.test(first)) {
    cluster = bare(cut(first, ':=')[1] ?? '');
    rest.shift();
    if (cluster === '') return err(usageError('cluster', 'usage.missingValue', { option: '/cluster' }));
  } else if (first !== undefined && !isOption(first) && objectOf(first) === null) {
    cluster = bare(first);
    rest.shift();
  }
  const object = objectOf(rest[0]) ?? 'cluster';
  if (object !== 'cluster') rest.shift();
  let name: string | null = null;
  const [next] = rest;
  if (next !== undefined && !isOption(next)) {
    if (object === 'cluster') return err(usageError('cluster', 'usage.unknownObject', { word: bare(next) }));
    name = bare(next);
    rest.shift();
    if (name.trim() === '') return err(usageError(object, 'usage.emptyName'));
  }
  const options: TypedOption[] = [];
  for (const word of rest) {
    if (isOption(word)) options.push(typedOption(word));
    else {
      const last = options.at(-1);
      if (last === undefined) return err(usageError(object, 'usage.extraParameter', { word: bare(word) }));
      options[options.length - 1] = { ...last, params: [...last.params, word] };
    }
  }
  return ok({ cluster, object, name, options });
}

function typedOption(word: string): TypedOption {
  const [head, value] = cut(word.slice(1), ':=');
  return { word: bare(head), value, params: [] };
}
