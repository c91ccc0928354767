import { levelIndex, loadLevel } from 'virtual:levels';
import type { Result } from '#kernel';
import { type CompiledLevel, compileLevel, type LevelError } from '#levels';

const opened = new Map<string, Promise<Result<CompiledLevel, readonly LevelError[]>>>();

/** Fetches a built-in level and checks it. The levels travel compiled from YAML, so errors name paths, not lines. */
export function openLevel(levelId: string): Promise<Result<CompiledLevel, readonly LevelError[]>> {
  let level = opened.get(levelId);
  if (level === undefined) {
    level = loadLevel(levelId).then((files) =>
      compileLevel(files, (path) => ({ file: `${String(path[0])}.yaml`, line: 0, column: 0 })),
    );
    opened.set(levelId, level);
    // A chunk that did not arrive may arrive the next time.
    level.catch(() => opened.delete(levelId));
  }
  return level;
}

/** All levels that can be played, for opening a save whose level is not known beforehand. */
export async function openAllLevels(): Promise<ReadonlyMap<string, CompiledLevel>> {
  const levels = new Map<string, CompiledLevel>();
  for (const { id } of levelIndex) {
    const level = await openLevel(id);
    if (level.ok) levels.set(id, level.value);
  }
  return levels;
}
