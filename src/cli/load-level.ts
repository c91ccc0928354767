import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '#kernel';
import { compileLevel, type LevelError, type LevelPath, type ProvableLevel } from '#levels';
import type { UsageError } from './arguments.ts';
import { checkPast } from './check-past.ts';
import { readLevelFolder } from './yaml-source.ts';

/** Why a level could not be loaded: the command line was wrong, or the level is. */
export type LoadError =
  | { readonly kind: 'usage'; readonly error: UsageError }
  | { readonly kind: 'level'; readonly errors: readonly LevelError[] };

/** The folder of the levels that come with the product. */
export const levelsRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../levels');

/** Ids of the built-in levels, in order. */
export function builtInLevels(): readonly string[] {
  return readdirSync(levelsRoot)
    .filter((name) => existsSync(join(levelsRoot, name, 'level.yaml')))
    .sort();
}

/** Finds a level by its id or by its folder. */
export function levelFolder(idOrFolder: string): Result<string, UsageError> {
  const candidates = [join(levelsRoot, idOrFolder), resolve(idOrFolder)];
  if (/[/\\]|^\.+$/.test(idOrFolder)) candidates.reverse();
  const folder = candidates.find((path) => existsSync(path) && statSync(path).isDirectory());
  if (folder !== undefined) return ok(folder);
  return err({
    message: `There is no level ${JSON.stringify(idOrFolder)}.`,
    remedy: `Name a folder, or one of: ${builtInLevels().join(', ')}.`,
  });
}

/** Loads, checks and compiles a level. */
export function loadLevel(idOrFolder: string): Result<ProvableLevel, LoadError> {
  const folder = levelFolder(idOrFolder);
  if (!folder.ok) return err({ kind: 'usage', error: folder.error });
  const { sources, locate, problems } = readLevelFolder(folder.value, [
    join(dirname(folder.value), 'presets'),
    join(levelsRoot, 'presets'),
  ]);
  if (problems.length > 0) {
    const errors = problems.map(({ detail, ...place }) => syntaxError(place, detail));
    return err({ kind: 'level', errors });
  }
  const compiled = compileLevel(sources, locate);
  if (!compiled.ok) return err({ kind: 'level', errors: compiled.error });
  const impossible = checkPast(compiled.value, sources, locate);
  if (impossible.length > 0) return err({ kind: 'level', errors: impossible });
  // Among the built-in levels the folder is the address; a copy elsewhere may be called anything.
  const name = basename(folder.value);
  if (compiled.value.id === name || dirname(folder.value) !== levelsRoot) return compiled;
  const path: LevelPath = ['level', 'id'];
  const params = { id: compiled.value.id, folder: name };
  return err({ kind: 'level', errors: [{ ...locate(path), path: 'id', code: 'name.folder', params }] });
}

/** A YAML file that could not be parsed, as a level error. */
export function syntaxError(
  place: { readonly file: string; readonly line: number; readonly column: number },
  detail: string,
): LevelError {
  return { ...place, path: '', code: 'file.syntax', params: { detail: detail.split('\n')[0] ?? detail } };
}
