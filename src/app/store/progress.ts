import type { Medal, ScoreReport } from '#domain';
import { isRecord } from './parse.ts';

/** How far the player has come in one level. */
export interface LevelProgress {
  readonly medal: Medal;
  /** User-milliseconds lost in the best won run; null before the first win. */
  readonly bestLostUserMs: number | null;
  readonly runs: number;
  readonly wins: number;
}

/** How far the player has come, by level id. */
export interface Progress {
  readonly version: 1;
  readonly levels: Readonly<Record<string, LevelProgress>>;
}

/** Nothing played yet. */
export const noProgress: Progress = { version: 1, levels: {} };

const noLevelProgress: LevelProgress = { medal: 'none', bestLostUserMs: null, runs: 0, wins: 0 };
const medals: readonly Medal[] = ['none', 'bronze', 'silver', 'gold'];

/** The progress in one level; zeros when it was never finished. */
export function progressIn(progress: Progress, levelId: string): LevelProgress {
  return progress.levels[levelId] ?? noLevelProgress;
}

/** Adds a finished run. A worse run never takes a medal away. */
export function withRun(progress: Progress, levelId: string, report: ScoreReport): Progress {
  const before = progressIn(progress, levelId);
  const won = report.outcome === 'won';
  const best = before.bestLostUserMs;
  const after: LevelProgress = {
    medal: won ? betterMedal(before.medal, report.medal) : before.medal,
    bestLostUserMs: won && (best === null || report.lostUserMs < best) ? report.lostUserMs : best,
    runs: before.runs + 1,
    wins: before.wins + (won ? 1 : 0),
  };
  return { version: 1, levels: { ...progress.levels, [levelId]: after } };
}

/** Reads progress of any age or origin; levels that make no sense are left out. */
export function parseProgress(value: unknown): Progress {
  if (!isRecord(value) || !isRecord(value['levels'])) return noProgress;
  const levels: Record<string, LevelProgress> = {};
  for (const [levelId, entry] of Object.entries(value['levels'])) {
    const parsed = parseLevelProgress(entry);
    if (parsed !== null) levels[levelId] = parsed;
  }
  return { version: 1, levels };
}

/** The better of two accounts, level by level: what an import may add but never take away. */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
  const levels: Record<string, LevelProgress> = { ...mine.levels };
  for (const [levelId, their] of Object.entries(theirs.levels)) {
    const own = progressIn(mine, levelId);
    const bests = [own.bestLostUserMs, their.bestLostUserMs].filter((best) => best !== null);
    levels[levelId] = {
      medal: betterMedal(own.medal, their.medal),
      bestLostUserMs: bests.length === 0 ? null : Math.min(...bests),
      runs: Math.max(own.runs, their.runs),
      wins: Math.max(own.wins, their.wins),
    };
  }
  return { version: 1, levels };
}

function betterMedal(a: Medal, b: Medal): Medal {
  return medals.indexOf(a) >= medals.indexOf(b) ? a : b;
}

function parseLevelProgress(value: unknown): LevelProgress | null {
  if (!isRecord(value)) return null;
  const count = (key: string): number => {
    const found = value[key];
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : 0;
  };
  const medal = medals.find((known) => known === value['medal']) ?? 'none';
  const hasBest = typeof value['bestLostUserMs'] === 'number';
  return {
    medal,
    bestLostUserMs: hasBest ? count('bestLostUserMs') : null,
    runs: count('runs'),
    wins: count('wins'),
  };
}
