import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inChapters, levelNumber } from '../../../src/app/screens/course/chapters.ts';

const folders = readdirSync(new URL('../../../levels', import.meta.url)).filter((name) => /^\d/.test(name));

describe('chapters of the course', () => {
  it('take levels by their numbers, wherever some are missing', () => {
    const ids = ['01-a', '08-b', '09-c', '13-d', '20-e', '22-f', '23-g', '25-h'].map((id) => ({ id }));
    const found = inChapters(ids).map(({ id, levels }) => [id, levels.map((level) => levelNumber(level.id))]);
    expect(found).toEqual([
      ['foundation', [1, 8]],
      ['life', [9]],
      ['design', [13, 22, 25]],
      ['change', [20, 23]],
    ]);
  });

  it('hold every level of the product, and no more than a row has places', () => {
    const chapters = inChapters(folders.map((id) => ({ id })));
    expect(chapters.flatMap(({ levels }) => levels)).toHaveLength(folders.length);
    expect(chapters.length).toBeLessThanOrEqual(4);
    for (const { levels } of chapters) expect(levels.length).toBeLessThanOrEqual(10);
  });
});
