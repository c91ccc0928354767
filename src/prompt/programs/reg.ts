import {
  type ComputerNode,
  nodeNamed,
  type RegistryValue,
  type RegistryValueType,
  registryKeySpelled,
  registryValuesOf,
  sameName,
  subkeysOf,
} from '#domain';
import { blank, deed, printed, raw, say } from '../answers.ts';
import type { Answer, Program, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

const rootName = 'HKEY_LOCAL_MACHINE';
const types: readonly RegistryValueType[] = ['REG_SZ', 'REG_EXPAND_SZ', 'REG_MULTI_SZ', 'REG_DWORD'];

/** What a line of REG says. */
interface Wanted {
  /** Below HKEY_LOCAL_MACHINE; empty = the root itself. */
  readonly key: string;
  /** Name of a value, empty = the default value; null = none was named. */
  readonly name: string | null;
  readonly valueType: RegistryValueType;
  readonly data: string;
  readonly force: boolean;
  readonly below: boolean;
}

const wrong = (line: PromptLine): Answer => printed([line], 1);
const misunderstood = (word: string): Answer => printed([say('reg.badWord', { word }), say('help.reg')], 1);
const fullName = (key: string): string => (key === '' ? rootName : `${rootName}\\${key}`);

const parts: Readonly<Record<string, (node: ComputerNode, wanted: Wanted) => Answer>> = { query, add };

/** `reg query`, `reg add`: the registry of this server, as far as values were set in this room. */
export const reg: Program = ({ world, at, words }) => {
  const [part = '', ...rest] = words.map(bare);
  if (part === '' || [part, ...rest].includes('/?')) return printed([say('help.reg')], part === '' ? 1 : 0);
  const answer = parts[part.toLowerCase()];
  const node = nodeNamed(world, at.node);
  if (answer === undefined || node === undefined) return misunderstood(part);
  const wanted = readWords(rest, part.toLowerCase() === 'add' ? 'vtdf' : 'vs');
  return 'output' in wanted ? wanted : answer(node, wanted as Wanted);
};

function readWords(words: readonly string[], letters: string): Wanted | Answer {
  const [typed, ...rest] = words;
  if (typed === undefined) return wrong(say('reg.incomplete'));
  const key = keyBelowRoot(typed);
  if (key === null) return wrong(say('reg.rootUnknown', { key: typed }));
  let wanted: Wanted = { key, name: null, valueType: 'REG_SZ', data: '', force: false, below: false };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const option = /^\/([a-z]+)$/i.exec(word)?.[1]?.toLowerCase() ?? '';
    if (option === '' || !letters.includes(option.slice(0, 1))) return misunderstood(word);
    if (option === 've') wanted = { ...wanted, name: '' };
    else if (option === 'f') wanted = { ...wanted, force: true };
    else if (option === 's') wanted = { ...wanted, below: true };
    else {
      const value = rest.shift();
      const read = value === undefined ? null : withValue(option, value);
      if (read === null) return misunderstood(word);
      if ('output' in read) return read;
      wanted = { ...wanted, ...read };
    }
  }
  return wanted;
}

function withValue(option: string, value: string): Partial<Wanted> | Answer | null {
  if (option === 'v') return { name: value };
  if (option === 'd') return { data: value };
  if (option !== 't') return null;
  const valueType = types.find((one) => sameName(one, value));
  return valueType === undefined ? wrong(say('reg.typeUnknown', { word: value })) : { valueType };
}

/** The key without its root; null when it is below another root. */
function keyBelowRoot(typed: string): string | null {
  const [root = '', ...parts] = typed.replace(/\\$/, '').split('\\');
  return ['hklm', rootName.toLowerCase()].includes(root.toLowerCase()) ? parts.join('\\') : null;
}

function query(node: ComputerNode, { key, name, below }: Wanted): Answer {
  const spelled = key === '' ? '' : registryKeySpelled(node, key);
  if (spelled === null) return wrong(say('reg.noKey', { key: fullName(key) }));
  if (name === null) return printed(below ? tree(node, spelled) : shallow(node, spelled));
  const value = registryValuesOf(node, spelled).find((one) => sameName(one.name, name));
  if (value === undefined) return wrong(say('reg.noValue', { key: fullName(spelled), name }));
  return printed([blank, raw(fullName(spelled)), valueLine(value)]);
}

function listing(node: ComputerNode, key: string): readonly PromptLine[] {
  return [blank, raw(fullName(key)), ...registryValuesOf(node, key).map(valueLine)];
}

function valueLine({ name, valueType, data }: RegistryValue): PromptLine {
  const rest = `${valueType.padEnd(13)} ${data}`.trimEnd();
  return name === '' ? say('reg.defaultValue', { rest }) : raw(`    ${name.padEnd(20)} ${rest}`);
}

const childrenOf = (node: ComputerNode, key: string): readonly string[] =>
  subkeysOf(node, key).map((name) => (key === '' ? name : `${key}\\${name}`));

/** A key's values, and the names of the keys right below it. */
function shallow(node: ComputerNode, key: string): readonly PromptLine[] {
  const children = childrenOf(node, key).map((child) => raw(fullName(child)));
  return [...listing(node, key), ...(children.length === 0 ? [] : [blank, ...children])];
}

function tree(node: ComputerNode, key: string): readonly PromptLine[] {
  return [...listing(node, key), ...childrenOf(node, key).flatMap((child) => tree(node, child))];
}

/** The product asks before it replaces a value; nobody is asked here, so that it has to be said. */
function add(node: ComputerNode, { key, name, valueType, data, force }: Wanted): Answer {
  if (name === null) return wrong(say('reg.incomplete'));
  const there = registryValuesOf(node, key).some((one) => sameName(one.name, name));
  if (there && !force) return wrong(say('reg.exists', { name: name === '' ? fullName(key) : name }));
  return deed({
    commands: [{ type: 'setRegistryValue', node: node.name, key, name, valueType, data }],
    refusal: (code) => [say(`error.e${code}`)],
    shows: () => [say('reg.done')],
  });
}
