import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Document, isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { LevelPath, LevelSources, Locate, Place } from '#levels';

/** One parsed YAML file with the means to find its values again. */
export interface YamlFile {
  /** As it is shown: relative to the working folder, with slashes. */
  readonly file: string;
  readonly value: unknown;
  /** What is wrong with its syntax, at a place; empty when it could be read. */
  readonly problems: readonly (Place & { readonly detail: string })[];
  /** Where the value at these keys stands; the nearest thing around it when it does not exist. */
  readonly locate: (steps: LevelPath) => Place;
}

/** The files of a level folder, ready for `compileLevel`. */
export interface LevelFolder {
  readonly sources: LevelSources;
  readonly locate: Locate;
  readonly problems: YamlFile['problems'];
}

/** Reads and parses one YAML file. Throws only what the file system throws. */
export function readYamlFile(path: string): YamlFile {
  return parseYaml(readFileSync(path, 'utf8'), shownPath(path));
}

/** Parses YAML text strictly: double keys, tabs and unknown anchors are problems with a place, not surprises. */
export function parseYaml(text: string, file: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((problem) => ({
    ...placeAt(problem.pos[0]),
    detail: problem.message,
  }));
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS();
    } catch (error) {
      problems.push({ ...placeAt(0), detail: error instanceof Error ? error.message : String(error) });
    }
  }
  return { file, value, problems, locate: (steps) => placeAt(offsetOf(document, steps)) };
}

/**
 * Reads the files of a level folder, and from `presetFolders` the presets that it names. Absent ones stay undefined: the
 * compiler says what is missing.
 */
export function readLevelFolder(folder: string, presetFolders: readonly string[]): LevelFolder {
  const files = new Map<string, YamlFile>();
  const read = (key: string, name: string, from = folder): unknown => {
    const path = join(from, name);
    if (!existsSync(path)) return undefined;
    const file = readYamlFile(path);
    files.set(key, file);
    return file.value;
  };
  const text: Record<string, unknown> = {};
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of names) {
    const language = /^text\.([A-Za-z-]+)\.yaml$/.exec(name)?.[1];
    if (language !== undefined) text[language] = read(`text ${language}`, name);
  }
  const level = read('level', 'level.yaml');
  const presets: Record<string, unknown> = {};
  for (const name of presetNames(level)) {
    const from = presetFolders.find((one) => existsSync(join(one, `${name}.yaml`)));
    if (from !== undefined) presets[name] = read(`preset ${name}`, `${name}.yaml`, from);
  }
  const sources: LevelSources = {
    level,
    presets,
    solution: read('solution', 'solution.yaml'),
    blunders: read('blunders', 'blunders.yaml'),
    text,
  };
  const locate: Locate = ([key, ...steps]) => {
    const [which] = steps;
    const isOneOfMany = key === 'text' || key === 'preset';
    const file = files.get(isOneOfMany ? `${key} ${which}` : String(key));
    if (file !== undefined) return file.locate(isOneOfMany ? steps.slice(1) : steps);
    const name = key === 'text' ? `text.${which}.yaml` : `${key}.yaml`;
    return { file: shownPath(join(folder, name)), line: 1, column: 1 };
  };
  return { sources, locate, problems: [...files.values()].flatMap((file) => file.problems) };
}

/** The presets that a level names, as far as they are names. */
function presetNames(level: unknown): readonly string[] {
  const past = isRecord(level) ? level.past : undefined;
  const names: unknown = isRecord(past) ? past.presets : undefined;
  const isName = (name: unknown): name is string => typeof name === 'string' && /^[a-z0-9-]+$/.test(name);
  return Array.isArray(names) ? names.filter(isName) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A path as people at the command line know it. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path) || path;
  return (shown.startsWith('..') ? path : shown).split(sep).join('/');
}

/** Offset of the node at these keys; an unknown key itself is found by its own place, not by its value's. */
function offsetOf(document: Document, steps: LevelPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item.key) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function keyText(key: unknown): string {
  return String(isNode(key) ? (key as Node & { value?: unknown }).value : key);
}

function startOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null;
}
