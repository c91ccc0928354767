import { describe, expect, it } from 'vitest';
import { builtInLevels, loadLevel } from '../../src/cli/load-level.ts';
import { proveLevel } from '../../src/cli/prove-level.ts';

const SEEDS = 25;

describe.each(builtInLevels())('level %s', (id) => {
  it(`is won by its solution on ${SEEDS} seeds, lost by doing nothing, and judges its blunders`, () => {
    const level = loadLevel(id);
    expect(level.ok ? [] : level.error).toEqual([]);
    if (level.ok) expect(proveLevel(level.value, { seeds: SEEDS, deepSeeds: 3 })).toEqual([]);
  }, 900_000);
});
