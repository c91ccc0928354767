import { expect, it } from 'vitest';
import { summarise } from '../../../src/app/shell/announcements.ts';

it('drops repeats and counts a flood', () => {
  const waiting = ['a', 'b', 'a', 'c', 'd'].map((text, id) => ({ id, text }));
  expect(summarise(waiting)).toEqual({ texts: ['a', 'b', 'c'], more: 1 });
  expect(summarise([])).toEqual({ texts: [], more: 0 });
});
