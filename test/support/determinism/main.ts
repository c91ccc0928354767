import { loadLevel } from 'virtual:levels';
import { type RecordedRun, relive, type WayName } from './ways.ts';

/** Lives through a run of a built-in level in this browser, from the level as players get it; the hash at its end. */
export async function reliveHere(levelId: string, run: RecordedRun, way: WayName): Promise<string> {
  return relive(await loadLevel(levelId), run, way);
}
