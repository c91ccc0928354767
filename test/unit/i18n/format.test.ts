import { beforeAll, describe, expect, it } from 'vitest';
import {
  currentLanguage,
  formatClock,
  formatDuration,
  formatNumber,
  formatPercent,
  initI18n,
  loadTexts,
  negotiateLanguage,
  onLanguageChange,
  setLanguage,
  t,
} from '#i18n';

beforeAll(async () => {
  await initI18n('en');
});

describe('formatters', () => {
  it('shows a clock that wraps at midnight', () => {
    expect(formatClock(0)).toBe('00:00:00');
    expect(formatClock(34_937_999)).toBe('09:42:17');
    expect(formatClock(86_400_000 + 1000)).toBe('00:00:01');
  });

  it('shows spans in the units that matter', () => {
    expect(formatDuration(350)).toBe('350 ms');
    expect(formatDuration(14_000)).toBe('14 s');
    expect(formatDuration(200_000)).toBe('3 min 20 s');
    expect(formatDuration(3_900_000)).toBe('1 h 05 min');
    expect(formatDuration(90_000_000)).toBe('1 d 1 h');
    expect(formatDuration(-14_000)).toBe('−14 s');
  });

  it('never rounds an availability up to full', () => {
    expect(formatPercent(0.999_96)).toBe('99.99%');
    expect(formatPercent(1)).toBe('100.00%');
    expect(formatPercent(0.9987)).toBe('99.87%');
  });

  it.each(['en', 'de', 'pseudo'] as const)('writes numbers of %s as Intl does', async (id) => {
    await setLanguage(id);
    const { tag } = currentLanguage();
    for (const value of [0, 7, 999, 1000, 12_345, 1_234_567, 0.25, 1234.5, -42, -1234.75]) {
      for (const digits of [0, 1, 2, 3]) {
        const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
        const expected = new Intl.NumberFormat(tag, options).format(value);
        // Halves at the last digit are the only place where the two differ.
        if (Number.isInteger(value * 10 ** digits * 2) && !Number.isInteger(value * 10 ** digits)) continue;
        expect(formatNumber(value, digits)).toBe(expected);
      }
    }
    for (const value of [0, 0.5, 0.9987, 1]) {
      const percent = new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 2 });
      expect(formatPercent(value)).toBe(percent.format(value));
    }
    await setLanguage('en');
  });

  it('follows the language', async () => {
    await setLanguage('de');
    expect(formatNumber(1234.5, 1)).toBe('1.234,5');
    expect(formatPercent(0.5, 0)).toMatch(/^50\s%$/);
    expect(t('ui:button.cancel')).toBe('Abbrechen');
    await setLanguage('en');
  });
});

describe('languages', () => {
  it('takes the first language that we have', () => {
    expect(negotiateLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(negotiateLanguage(['fr'])).toBe('en');
    expect(negotiateLanguage(['pseudo'])).toBe('en');
  });

  it('uses the plural of the language, in the pseudo-locale too', async () => {
    expect(t('app:shell.moreMessages', { count: 1 })).toBe('And 1 more message.');
    expect(t('app:shell.moreMessages', { count: 4 })).toBe('And 4 more messages.');
    await setLanguage('pseudo');
    expect(t('app:shell.moreMessages', { count: 4 })).toMatch(/^\[Áñð 4 ɱöŕé ɱéššáĝéš/);
    await setLanguage('en');
  });

  it('lets the last of two changes win', async () => {
    await Promise.all([setLanguage('de'), setLanguage('en')]);
    expect(currentLanguage().id).toBe('en');
    expect(t('ui:button.cancel')).toBe('Cancel');
  });

  it('tells listeners of a change, until they stop', async () => {
    let heard = 0;
    const stop = onLanguageChange(() => {
      heard += 1;
    });
    await setLanguage('de');
    expect(heard).toBeGreaterThan(0);
    stop();
    const before = heard;
    await setLanguage('en');
    expect(heard).toBe(before);
  });

  it('fetches the texts of the game on demand', async () => {
    await loadTexts('game', 'consoles');
    await setLanguage('de');
    await setLanguage('en');
    expect(currentLanguage().tag).toBe('en');
  });
});
