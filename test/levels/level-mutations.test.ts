import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { describeLevelError } from '#content';
import { english } from '../../src/cli/english.ts';
import { numbersFrom } from '../support/numbers-from.ts';
import { compileWith, type FileKey, fileText, levelFiles } from './support.ts';

const MUTATIONS = 200;

interface Mutation {
  readonly text: string;
  /** Path of what was changed, as errors write it; null when the syntax itself was broken. */
  readonly path: string | null;
}

type Pick = (below: number) => number;

/** Every key of every mapping below a node, with its path. */
function keysOf(
  node: unknown,
  path: string,
  found: { pair: Pair<Node, Node>; parent: string; path: string }[],
) {
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node>[]) {
      const key = String((pair.key as unknown as { value: unknown }).value);
      const below = path === '' ? key : `${path}.${key}`;
      found.push({ pair, parent: path, path: below });
      keysOf(pair.value, below, found);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) keysOf(item, `${path}[${index}]`, found);
  }
  return found;
}

/** A key that nothing knows: "nodez" for "node". */
function misspellKey(source: string, pick: Pick): Mutation {
  const document = parseDocument(source);
  const keys = keysOf(document.contents, '', []);
  const chosen = keys[pick(keys.length)];
  if (chosen === undefined) throw new Error('no keys');
  const key = chosen.pair.key as unknown as { value: unknown };
  key.value = `${String(key.value)}z`;
  return { text: document.toString(), path: chosen.parent };
}

/** A value of a kind that is possible nowhere. */
function wrongType(source: string, pick: Pick): Mutation {
  const document = parseDocument(source);
  const leaves = keysOf(document.contents, '', []).filter(({ pair }) => isScalar(pair.value));
  const chosen = leaves[pick(leaves.length)];
  if (chosen === undefined) throw new Error('no leaves');
  chosen.pair.value = document.createNode({ unexpected: [1] }) as Node;
  return { text: document.toString(), path: chosen.path };
}

/** A name, port or choice that does not exist. */
function wrongName(source: string, pick: Pick): Mutation {
  const document = parseDocument(source);
  const names = /^(from|to|kind|model|array|device|controller|fault|letter|type|after|outcome|adapter)$/;
  const leaves = keysOf(document.contents, '', []).filter(
    ({ pair, path }) => isScalar(pair.value) && names.test(path.split('.').at(-1) ?? ''),
  );
  const chosen = leaves[pick(leaves.length)];
  if (chosen === undefined) return wrongType(source, pick);
  const isPort = /\.(from|to)$/.test(chosen.path) && chosen.path.startsWith('cables');
  if (!isPort && !/^(devices|cables|disks|computers|directory|objectives|faults)/.test(chosen.path)) {
    return wrongType(source, pick);
  }
  (chosen.pair.value as unknown as { value: unknown }).value = isPort ? 'NODE1/nic9' : 'no-such-thing';
  return { text: document.toString(), path: chosen.path };
}

/** Broken YAML: a bracket that closes nothing, a key twice, a tab. */
function brokenSyntax(source: string, pick: Pick): Mutation {
  const lines = source.split('\n');
  const topLevel = lines.flatMap((line, index) => (/^[a-z]\w*:/i.test(line) ? [index] : []));
  const at = topLevel[pick(topLevel.length)] ?? 0;
  const kinds = [']', String(lines[at]), '\tkey: value', '"unfinished: x'];
  lines.splice(at, 0, kinds[pick(kinds.length)] ?? ']');
  return { text: lines.join('\n'), path: null };
}

/** The end of the file is gone. */
function truncated(source: string, pick: Pick): Mutation {
  return { text: source.slice(0, pick(Math.floor(source.length * 0.6))), path: null };
}

describe('mutated level files', () => {
  it(`refuses ${MUTATIONS} of them with a message that names the place`, () => {
    const keys = Object.keys(levelFiles) as FileKey[];
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const pick = numbersFrom(seed * 7919);
      const key = keys[seed % keys.length] ?? 'level';
      const kinds = [misspellKey, wrongType, wrongName, brokenSyntax];
      // A script that ends early is still a script: only the level itself is cut.
      const mutate =
        key === 'level' && seed % 25 === 0 ? truncated : (kinds[pick(kinds.length)] ?? wrongType);
      const { text, path } = mutate(fileText(key), pick);
      const where = `seed ${seed}, ${mutate.name} of ${key} at ${path}`;
      const { level, errors } = compileWith(key, text);
      expect(level, where).toBeNull();
      expect(errors.length, where).toBeGreaterThan(0);
      for (const error of errors) {
        const { message, remedy } = describeLevelError(error, english);
        expect(error.line, where).toBeGreaterThan(0);
        expect(error.column, where).toBeGreaterThan(0);
        expect(message + remedy, where).not.toMatch(/\{\{|levels-schema:/);
      }
      expect(
        errors.some((error) => error.file === levelFiles[key]),
        where,
      ).toBe(true);
      if (path !== null) {
        const names = errors.some((error) => error.path.startsWith(path) || path.startsWith(error.path));
        expect(names, `${where}: ${errors.map((error) => error.path).join(' ')}`).toBe(true);
      }
    }
  }, 600_000);
});
