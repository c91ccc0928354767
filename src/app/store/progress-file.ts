import { isRecord } from './parse.ts';
import { type Progress, parseProgress } from './progress.ts';
import { parseHints, type RunRecord } from './runs.ts';
import { parseSettings, type Settings } from './settings.ts';

/** Everything the game keeps, as one file that a player can carry to another browser. */
export interface ProgressFile {
  readonly format: 'cluster-room-progress';
  readonly version: 1;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly runs: readonly RunRecord[];
}

/** Puts a file together. */
export function makeProgressFile(
  settings: Settings,
  progress: Progress,
  runs: readonly RunRecord[],
): ProgressFile {
  return { format: 'cluster-room-progress', version: 1, settings, progress, runs };
}

/** Whether a value says that it is a file of progress (and not a saved run). */
export function isProgressFile(value: unknown): boolean {
  return isRecord(value) && value['format'] === 'cluster-room-progress';
}

/** Reads a file of progress; null when its version is none of ours. Runs are checked when they are opened. */
export function parseProgressFile(value: unknown): ProgressFile | null {
  if (!isRecord(value) || value['version'] !== 1) return null;
  const runs = Array.isArray(value['runs']) ? value['runs'] : [];
  return makeProgressFile(
    parseSettings(value['settings']),
    parseProgress(value['progress']),
    runs.flatMap(runIn),
  );
}

function runIn(value: unknown): readonly RunRecord[] {
  if (!isRecord(value) || typeof value['levelId'] !== 'string') return [];
  const outcome = value['outcome'];
  return [
    {
      version: 1,
      levelId: value['levelId'],
      save: value['save'],
      outcome: outcome === 'won' || outcome === 'lost' ? outcome : 'running',
      hints: parseHints(value['hints']),
      updatedAt: typeof value['updatedAt'] === 'number' ? value['updatedAt'] : 0,
    },
  ];
}
