import { readFileSync } from 'node:fs';
import {
  compileLevel,
  type LevelError,
  type LevelPath,
  type LevelSources,
  type ProvableLevel,
} from '#levels';
import { loadLevel } from '../../src/cli/load-level.ts';
import { parseYaml, type YamlFile } from '../../src/cli/yaml-source.ts';

/** The files of level 01 by the key under which the compiler knows them. */
export const levelFiles = {
  level: 'level.yaml',
  solution: 'solution.yaml',
  blunders: 'blunders.yaml',
  'text en': 'text.en.yaml',
  'text de': 'text.de.yaml',
} as const;

/** The key of a file. */
export type FileKey = keyof typeof levelFiles;

/** The text of one file of level 01. */
export function fileText(key: FileKey): string {
  return readFileSync(new URL(`../../levels/01-first-cluster/${levelFiles[key]}`, import.meta.url), 'utf8');
}

const compiled = new Map<string, ProvableLevel>();

/** A built-in level, compiled once a test file. */
export function levelCalled(id: string): ProvableLevel {
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const level = loadLevel(id);
  if (!level.ok) throw new Error(JSON.stringify(level.error));
  compiled.set(id, level.value);
  return level.value;
}

/** Level 01. */
export const levelOne = (): ProvableLevel => levelCalled('01-first-cluster');

const originals = new Map<FileKey, YamlFile>();

function original(key: FileKey): YamlFile {
  const known = originals.get(key) ?? parseYaml(fileText(key), levelFiles[key]);
  originals.set(key, known);
  return known;
}

/** Compiles level 01 with one file replaced by another text; syntax problems come as errors too. */
export function compileWith(
  key: FileKey,
  text: string,
): { readonly level: ProvableLevel | null; readonly errors: readonly LevelError[] } {
  const changed = parseYaml(text, levelFiles[key]);
  if (changed.problems.length > 0) {
    const errors = changed.problems.map(({ detail, ...place }) => ({
      ...place,
      path: '',
      code: 'file.syntax' as const,
      params: { detail },
    }));
    return { level: null, errors };
  }
  const file = (wanted: FileKey) => (wanted === key ? changed : original(wanted));
  const sources: LevelSources = {
    level: file('level').value,
    solution: file('solution').value,
    blunders: file('blunders').value,
    text: { en: file('text en').value, de: file('text de').value },
  };
  const locate = ([first, ...steps]: LevelPath) =>
    first === 'text'
      ? file(`text ${steps[0]}` as FileKey).locate(steps.slice(1))
      : file(first as FileKey).locate(steps);
  const compiled = compileLevel(sources, locate);
  return compiled.ok ? { level: compiled.value, errors: [] } : { level: null, errors: compiled.error };
}
