import { describe, expect, it } from 'vitest';
import type { ScoreReport } from '#domain';
import { memoryKeeper } from '../../../src/app/store/keeper.ts';
import {
  mergeProgress,
  noProgress,
  parseProgress,
  progressIn,
  withRun,
} from '../../../src/app/store/progress.ts';
import { isProgressFile, makeProgressFile, parseProgressFile } from '../../../src/app/store/progress-file.ts';
import {
  type RunRecord,
  readRun,
  readRuns,
  seedOfRun,
  setAsideRun,
  writeRun,
} from '../../../src/app/store/runs.ts';
import { defaultSettings, parseSettings } from '../../../src/app/store/settings.ts';

const level = '01-first-cluster';

function report(
  outcome: ScoreReport['outcome'],
  medal: ScoreReport['medal'],
  lostUserMs: number,
): ScoreReport {
  return {
    outcome,
    seed: 7,
    endedAtMs: 1,
    lostUserMs,
    lostUserMinutesByEvs: {},
    served: true,
    availability: 1,
    slaBand: 0,
    timeAtRiskMs: 0,
    dataLoss: false,
    causes: [],
    objectives: [],
    floorUserMs: null,
    medal,
  };
}

function run(levelId: string, updatedAt: number): RunRecord {
  return { version: 1, levelId, save: { seed: 7 }, outcome: 'running', hints: { wire: 2 }, updatedAt };
}

describe('settings', () => {
  it('survive being kept', () => {
    const changed = {
      ...defaultSettings,
      theme: 'contrast' as const,
      volume: 15,
      textSize: 130,
      language: 'de' as const,
    };
    expect(parseSettings(structuredClone(changed))).toEqual(changed);
  });

  it.each([null, 'dark', [], { theme: 'pink', volume: 400, textSize: 3, muted: 'yes', language: 'xx' }])(
    'fall back to their defaults: %j',
    (value) => {
      expect(parseSettings(value)).toEqual(defaultSettings);
    },
  );
});

describe('progress', () => {
  it('keeps the best of several runs', () => {
    const first = withRun(noProgress, level, report('won', 'silver', 900));
    const worse = withRun(first, level, report('won', 'bronze', 1200));
    const lost = withRun(worse, level, report('lost', 'none', 0));
    expect(progressIn(lost, level)).toEqual({ medal: 'silver', bestLostUserMs: 900, runs: 3, wins: 2 });
  });

  it('is only added to by an import', () => {
    const mine = withRun(noProgress, level, report('won', 'gold', 500));
    const theirs = withRun(noProgress, level, report('won', 'bronze', 400));
    expect(progressIn(mergeProgress(mine, theirs), level)).toMatchObject({
      medal: 'gold',
      bestLostUserMs: 400,
    });
    expect(mergeProgress(mine, noProgress)).toEqual(mine);
  });

  it('reads nonsense as nothing', () => {
    expect(parseProgress({ levels: { a: 5, b: { medal: 'platinum', runs: -1, wins: 2.5 } } })).toEqual({
      version: 1,
      levels: { b: { medal: 'none', bestLostUserMs: null, runs: 0, wins: 0 } },
    });
    expect(parseProgress('x')).toEqual(noProgress);
  });
});

describe('runs', () => {
  it('come back as they were kept, the newest first', async () => {
    const keeper = memoryKeeper();
    await writeRun(keeper, run('a', 1));
    await writeRun(keeper, run('b', 2));
    expect((await readRuns(keeper)).map((kept) => kept.levelId)).toEqual(['b', 'a']);
    expect(await readRun(keeper, 'a')).toEqual(run('a', 1));
    expect(seedOfRun(run('a', 1))).toBe(7);
  });

  it('are put aside, not deleted', async () => {
    const keeper = memoryKeeper();
    await writeRun(keeper, run(level, 1));
    await setAsideRun(keeper, level);
    expect(await readRun(keeper, level)).toBeNull();
    const [aside] = await keeper.keys();
    expect(aside).toMatch(/^set-aside:01-first-cluster:/);
    expect(await keeper.read(aside ?? '')).toEqual(run(level, 1));
  });

  it('hand a damaged record on, so that opening it can say what is wrong', async () => {
    const keeper = memoryKeeper();
    await keeper.write(`run:${level}`, '{"cut off');
    expect(await readRun(keeper, level)).toMatchObject({ save: '{"cut off', outcome: 'running' });
  });
});

describe('the file of progress', () => {
  it('holds everything and is read back whole', () => {
    const progress = withRun(noProgress, level, report('won', 'gold', 5));
    const file = makeProgressFile(defaultSettings, progress, [run(level, 3)]);
    const read: unknown = JSON.parse(JSON.stringify(file));
    expect(isProgressFile(read)).toBe(true);
    expect(parseProgressFile(read)).toEqual(file);
  });

  it('of another version is refused', () => {
    expect(parseProgressFile({ format: 'cluster-room-progress', version: 2 })).toBeNull();
    expect(isProgressFile({ format: 'cluster-room-save' })).toBe(false);
  });
});
