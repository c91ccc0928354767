import { describe, expect, it } from 'vitest';
import { pseudoText, pseudoTree } from '../../../src/i18n/pseudo-locale.ts';

describe('pseudo-locale', () => {
  it('accents letters, adds brackets and grows by about a third', () => {
    const text = 'Bring the group online';
    const out = pseudoText(text);
    expect(out).toMatch(/^\[Ɓŕîñĝ ţĥé ĝŕöûþ öñļîñé/);
    expect(out.endsWith(']')).toBe(true);
    expect(out.length - 2).toBeGreaterThanOrEqual(Math.floor(text.length * 1.3));
    expect(out.length - 2).toBeLessThanOrEqual(Math.ceil(text.length * 1.4));
  });

  it.each(['{{count}} users', 'a <b>bold</b> word', '$t(common:yes) and {{ name }}', 'x &amp; y'])(
    'keeps what is not text: %s',
    (text) => {
      for (const kept of text.match(/\{\{[^}]*\}\}|<[^>]+>|\$t\([^)]*\)|&\w+;/g) ?? []) {
        expect(pseudoText(text)).toContain(kept);
      }
    },
  );

  it('keeps empty texts empty and walks into trees', () => {
    expect(pseudoText('')).toBe('');
    expect(pseudoTree({ a: { b: 'No' } })).toEqual({ a: { b: expect.stringMatching(/^\[Ñö.*\]$/) } });
  });
});
