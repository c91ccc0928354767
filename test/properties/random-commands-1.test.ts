import { expect, test } from 'vitest';
import { runRandomSequences } from './random-runs.ts';

test('5,000 random sequences of commands, pulled cables and power cuts break no invariant, part 1 of 2', {
  timeout: 1_200_000,
}, () => {
  expect(runRandomSequences(5_000, 1)).toBe(5_000);
});
