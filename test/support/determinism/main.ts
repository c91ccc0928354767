import { loadLevel } from 'virtual:levels';
import { compileLevel } from '#levels';
import { type RecordedRun, relive, type WayName } from './ways.ts';

/** Lives through a run of a built-in level in this browser, from the level as players get it; the hash at its end. */
export async function reliveHere(levelId: string, run: RecordedRun, way: WayName): Promise<string> {
  const level = compileLevel(await loadLevel(levelId), () => ({ file: '', line: 0, column: 0 }));
  if (!level.ok) throw new Error(`The level does not compile: ${JSON.stringify(level.error)}`);
  return relive(level.value, run, way);
}
