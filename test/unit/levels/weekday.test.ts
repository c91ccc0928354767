import { describe, expect, it } from 'vitest';
import { createWorld } from '#domain';
import { hours } from '#kernel';
import { clockText, weekdayKey } from '../../../src/app/play/clock-text.ts';
import { formatDate } from '../../../src/consoles/shared/calendar.ts';
import de from '../../../src/i18n/locales/de/common.json' with { type: 'json' };
import en from '../../../src/i18n/locales/en/common.json' with { type: 'json' };
import { compileWith, fileText, levelOne } from '../../levels/support.ts';

describe('the weekday on which a level starts', () => {
  const level = levelOne();
  const world = createWorld(level.setup, 1);

  it('is the one that the briefing names, in every language', () => {
    for (const [language, { weekday }] of Object.entries({ en, de }))
      expect(level.texts[language]?.briefing[0]).toContain(weekday[weekdayKey(world)]);
  });

  it('is that of the clock and of the date in Event Viewer', () => {
    expect([weekdayKey(world), clockText(world)]).toEqual(['2', '09:00:00']);
    expect(formatDate(world.startsAtMs, 0, 'en-GB')).toBe('09/03/2005'); // a Wednesday
    expect([weekdayKey(world, hours(15)), clockText(world, hours(15))]).toEqual(['3', '00:00:00']);
    expect(formatDate(world.startsAtMs, hours(15), 'en-GB')).toBe('10/03/2005');
  });

  it('has to be said, and to be one', () => {
    const text = fileText('level');
    const without = compileWith('level', text.replace('weekday: wednesday\n', ''));
    expect(without.errors).toMatchObject([{ code: 'key.missing', params: { key: 'weekday' } }]);
    const wrong = compileWith('level', text.replace('wednesday', 'wensday'));
    expect(wrong.errors).toMatchObject([
      { path: 'weekday', line: 3, code: 'value.notOneOfMeant', params: { meant: 'wednesday' } },
    ]);
  });
});
