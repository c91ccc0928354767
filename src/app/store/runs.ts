import type { Keeper } from './keeper.ts';
import { isRecord } from './parse.ts';

/** What is kept of the newest run of a level. The save is not trusted: it is checked when it is opened. */
export interface RunRecord {
  readonly version: 1;
  readonly levelId: string;
  readonly save: unknown;
  readonly outcome: 'running' | 'won' | 'lost';
  /** Hint stages that were shown, by objective. */
  readonly hints: Readonly<Record<string, number>>;
  /** Wall-clock ms of the last write: decides which run `Continue` opens. */
  readonly updatedAt: number;
}

const RUN = 'run:';
const SET_ASIDE = 'set-aside:';

/** The newest run of a level, if any. */
export async function readRun(keeper: Keeper, levelId: string): Promise<RunRecord | null> {
  return parseRun(await keeper.read(RUN + levelId), levelId);
}

/** Keeps a run in place of the level's run before. */
export async function writeRun(keeper: Keeper, run: RunRecord): Promise<void> {
  await keeper.write(RUN + run.levelId, run);
}

/** All kept runs, the newest first. */
export async function readRuns(keeper: Keeper): Promise<readonly RunRecord[]> {
  const found: RunRecord[] = [];
  for (const key of await keeper.keys()) {
    if (!key.startsWith(RUN)) continue;
    const run = await readRun(keeper, key.slice(RUN.length));
    if (run !== null) found.push(run);
  }
  return found.toSorted((a, b) => b.updatedAt - a.updatedAt);
}

/** Moves a run that cannot be opened out of the way without losing it. */
export async function setAsideRun(keeper: Keeper, levelId: string): Promise<void> {
  const found = await keeper.read(RUN + levelId);
  if (found === undefined) return;
  await keeper.write(`${SET_ASIDE}${levelId}:${Date.now()}`, found);
  await keeper.remove(RUN + levelId);
}

/** The seed that a kept run says it has; null when it does not say. */
export function seedOfRun(run: RunRecord): number | null {
  const seed = isRecord(run.save) ? run.save['seed'] : undefined;
  return typeof seed === 'number' ? seed : null;
}

/** Reads the hint stages of a kept run. */
export function parseHints(value: unknown): Readonly<Record<string, number>> {
  if (!isRecord(value)) return {};
  const stages = Object.entries(value).filter(([, stage]) => Number.isInteger(stage));
  return Object.fromEntries(stages) as Record<string, number>;
}

function parseRun(value: unknown, levelId: string): RunRecord | null {
  if (value === undefined) return null;
  const record = isRecord(value) ? value : {};
  const outcome = record['outcome'];
  const updatedAt = record['updatedAt'];
  return {
    version: 1,
    levelId,
    // A record that is no record is handed on as the save: opening it says what is wrong.
    save: isRecord(value) ? record['save'] : value,
    outcome: outcome === 'won' || outcome === 'lost' ? outcome : 'running',
    hints: parseHints(record['hints']),
    updatedAt: typeof updatedAt === 'number' ? updatedAt : 0,
  };
}
