import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelJsonSchema, toolIds } from '#levels';
import { kindsOf } from '../../../src/levels/level-schema.ts';
import { durationMs, durationPattern, sizeMb, timeOfDayMs } from '../../../src/levels/units.ts';

describe('units', () => {
  it.each([
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h30m', 5_400_000],
    ['500ms', 500],
    ['1m500ms', 60_500],
    ['0s', 0],
  ])('reads %s', (text, wanted) => {
    expect(durationPattern.test(text)).toBe(true);
    expect(durationMs(text)).toBe(wanted);
  });

  it.each(['', '5', 'm', '1.5h', '-3s', '3s2m', '1 h'])('refuses %j', (text) => {
    expect(durationPattern.test(text)).toBe(false);
  });

  it('reads sizes and times of day', () => {
    expect([sizeMb('512MB'), sizeMb('2GB')]).toEqual([512, 2_048]);
    expect(timeOfDayMs('09:30')).toBe(34_200_000);
  });
});

describe('the JSON Schema', () => {
  const schema = levelJsonSchema() as { properties: Record<string, unknown> };

  it('is the one in public', () => {
    const written = readFileSync(new URL('../../../public/level.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('knows the kinds that "did you mean" knows', () => {
    const text = JSON.stringify(schema);
    for (const kind of [...kindsOf.need, ...kindsOf.target, ...toolIds]) expect(text).toContain(`"${kind}"`);
    const consts = new Set([...text.matchAll(/"const":"(\w+)"/g)].map((match) => match[1]));
    expect([...consts].sort()).toEqual([...new Set([...kindsOf.need, ...kindsOf.target])].sort());
  });
});
