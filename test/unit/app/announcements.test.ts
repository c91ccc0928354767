import { expect, it } from 'vitest';
import { announce, announcements, hush, summarise } from '../../../src/app/shell/announcements.ts';

it('drops repeats and counts a flood', () => {
  const waiting = ['a', 'b', 'a', 'c', 'd'].map((text, id) => ({ id, text }));
  expect(summarise(waiting)).toEqual({ texts: ['a', 'b', 'c'], more: 1 });
  expect(summarise([])).toEqual({ texts: [], more: 0 });
});

it('says nothing where what was said last is to be forgotten', () => {
  announce('Level won.');
  hush();
  expect(summarise(announcements.get())).toEqual({ texts: [], more: 0 });
  announce('A new run.');
  expect(summarise(announcements.get()).texts).toEqual(['A new run.']);
});
