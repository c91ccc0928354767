import { expect, test } from 'vitest';
import { runRandomSequences, sequencesPerPart } from './random-runs.ts';

test('random sequences of commands, pulled cables and power cuts break no invariant, part 2 of 2', {
  timeout: 3_600_000,
}, () => {
  const count = sequencesPerPart();
  expect(runRandomSequences(count, 2)).toBe(count);
});
