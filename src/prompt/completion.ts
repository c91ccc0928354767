import { members, registryOf, resourceTypeNames, resourceTypesOf, rows, type World } from '#domain';
import { type ClusterObject, readClusterLine } from './cluster/cluster-line.ts';
import { clusterObjects } from './cluster/cluster-program.ts';
import { programNames } from './programs/registry.ts';
import { bare, splitWords } from './tokens.ts';

/** What Tab makes of a line: everything that could stand where its last word is. */
export interface Completion {
  /** The line up to the word that is completed. */
  readonly before: string;
  /** Whole words for its place, in order; Tab goes round. */
  readonly choices: readonly string[];
}

const objectWords = ['node', 'group', 'resource', 'resourcetype', 'network', 'netinterface'];

/** Offers names of nodes, groups, resources and networks, and the options that fit the object. */
export function completeLine(world: World, line: string): Completion {
  const words = splitWords(line);
  const last = endsOpen(line) ? (words.at(-1) ?? '') : '';
  const before = line.slice(0, line.length - last.length);
  const earlier = last === '' ? words : words.slice(0, -1);
  const [lead, part] = partToComplete(last);
  const typed = bare(part).toLowerCase();
  const choices = candidates(world, earlier, last)
    .filter((name) => name.toLowerCase().startsWith(typed))
    .map((name) => `${lead}${/[\s,]/.test(name) ? `"${name}"` : name}`);
  return { before, choices: [...new Set(choices)] };
}

/** Whether the last word is still being typed: the line does not end in a space outside quotes. */
function endsOpen(line: string): boolean {
  const quotes = [...line].filter((char) => char === '"').length;
  return quotes % 2 === 1 || !/\s$/.test(line);
}

/** `/moveto:NO` is completed after the colon, `a,b` after the comma. */
function partToComplete(word: string): readonly [lead: string, part: string] {
  const match = /^([/-][a-z]+[:=](?:.*,)?)(.*)$/i.exec(word) ?? /^(\\\\)(.*)$/.exec(word);
  return match === null ? ['', word] : [match[1] ?? '', match[2] ?? ''];
}

function candidates(world: World, earlier: readonly string[], last: string): readonly string[] {
  const [program] = earlier;
  if (program === undefined) return programNames;
  const nodes = members(world).map(({ name }) => name);
  if (/^reg(\.exe)?$/i.test(bare(program)))
    return earlier.length === 1 ? ['query', 'add'] : registryKeys(world).map((key) => `HKLM\\${key}`);
  if (!/^cluster(\.exe)?$/i.test(bare(program)))
    return [...nodes, ...rows(world, 'node').map(({ name }) => name)];
  const read = readClusterLine(earlier.slice(1));
  const object: ClusterObject = read.ok ? read.value.object : 'cluster';
  if (/^[/-][a-z]+[:=]/i.test(last)) return valuesFor(world, last);
  if (/^[/-]/.test(last)) return optionsOf(object);
  if (object === 'cluster') return objectWords;
  return read.ok && read.value.name === null && read.value.options.length === 0
    ? namesOf(world, object)
    : optionsOf(object);
}

function optionsOf(object: ClusterObject): readonly string[] {
  return Object.values(clusterObjects[object].options).map(
    ({ spelling }) => `/${spelling.replace(/[[\]]/g, '')}`,
  );
}

function valuesFor(world: World, option: string): readonly string[] {
  const groups = rows(world, 'group').map(({ name }) => name);
  const nodes = members(world).map(({ name }) => name);
  if (/^.(group|moveto)/i.test(option)) return [...nodes, ...groups];
  if (/^.(adddep|removedep|quorum)/i.test(option)) return rows(world, 'resource').map(({ name }) => name);
  if (/^.(setnetpri|net)/i.test(option)) return rows(world, 'network').map(({ name }) => name);
  if (/^.addcheck/i.test(option)) return registryKeys(world);
  if (/^.removecheck/i.test(option)) return rows(world, 'resource').flatMap((row) => row.checkpoints ?? []);
  return /^.type/i.test(option) ? resourceTypeNames : nodes;
}

/** Keys in which somebody has set a value, on whatever computer. */
function registryKeys(world: World): readonly string[] {
  return rows(world, 'node').flatMap((node) => registryOf(node).map(({ key }) => key));
}

function namesOf(world: World, object: ClusterObject): readonly string[] {
  if (object === 'group') return rows(world, 'group').map(({ name }) => name);
  if (object === 'resource') return rows(world, 'resource').map(({ name }) => name);
  if (object === 'resourceType') return resourceTypesOf(world).map(({ name }) => name);
  if (object === 'network') return rows(world, 'network').map(({ name }) => name);
  return object === 'node' ? members(world).map(({ name }) => name) : [];
}
