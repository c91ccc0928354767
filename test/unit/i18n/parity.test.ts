import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const base = new URL('../../../src/i18n/locales/', import.meta.url);
const reference = 'en';

/** All texts of a file by their dotted key. */
function flatten(tree: unknown, prefix = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree as Record<string, unknown>)) {
    if (typeof value === 'string') out.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) out.set(inner, text);
  }
  return out;
}

function read(language: string, file: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(new URL(`${language}/${file}`, base), 'utf8')));
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<\/?(\w+)\s*\/?>/g)].map((match) => match[0]).sort();
}

const files = readdirSync(new URL(`${reference}/`, base)).filter((file) => file.endsWith('.json'));
const languages = readdirSync(base).filter((language) => language !== reference);

describe.each(languages)('texts of %s', (language) => {
  it('has the same files as English', () => {
    expect(readdirSync(new URL(`${language}/`, base)).sort()).toEqual(files.toSorted());
  });

  it.each(files)('%s has the same keys as English', (file) => {
    expect([...read(language, file).keys()].sort()).toEqual([...read(reference, file).keys()].sort());
  });

  it.each(files)('%s has the same placeholders as English', (file) => {
    const english = read(reference, file);
    const differing = [...read(language, file)].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(files)('%s has no empty text', (file) => {
    const empty = [...read(reference, file), ...read(language, file)].filter(
      ([, text]) => text.trim() === '',
    );
    expect(empty).toEqual([]);
  });
});

describe('the parity check itself', () => {
  it('sees a missing placeholder and a nested key', () => {
    expect(placeholders('{{a}} of {{ b }}')).not.toEqual(placeholders('{{a}} of {{c}}'));
    expect([...flatten({ a: { b: 'x' } }).keys()]).toEqual(['a.b']);
  });

  it('finds texts at all', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(read(reference, 'ui.json').size).toBeGreaterThan(40);
  });
});
