/** A language the trainee can choose; `pseudo` exists to find clipped and untranslated text. */
export type LanguageId = 'en' | 'de' | 'pseudo';

/** What the language menu and the document need to know of a language. */
export interface Language {
  readonly id: LanguageId;
  /** BCP 47 tag for `<html lang>`, `Intl` and i18next. */
  readonly tag: string;
  /** The language's own name, never translated. */
  readonly nativeName: string;
  readonly dir: 'ltr' | 'rtl';
  /** How numbers are written; the same as `Intl` has it. */
  readonly numbers: { readonly decimal: string; readonly group: string; readonly percent: string };
  /** Only offered in tests and to developers. */
  readonly isForTests: boolean;
}

const englishNumbers = { decimal: '.', group: ',', percent: '%' } as const;
const germanNumbers = { decimal: ',', group: '.', percent: '\u00a0%' } as const;

/** Every language, in the order of the menu. */
export const languages: readonly Language[] = [
  { id: 'en', tag: 'en', nativeName: 'English', dir: 'ltr', numbers: englishNumbers, isForTests: false },
  { id: 'de', tag: 'de', nativeName: 'Deutsch', dir: 'ltr', numbers: germanNumbers, isForTests: false },
  {
    id: 'pseudo',
    tag: 'en-XA',
    nativeName: '[Þšéûðö]',
    dir: 'ltr',
    numbers: englishNumbers,
    isForTests: true,
  },
];

/** The language of an id; English when the id is not known. */
export function languageOf(id: string): Language {
  const english = languages[0] as Language;
  return languages.find((language) => language.id === id) ?? english;
}

/** Picks the first language of ours among what the browser asks for, e.g. `navigator.languages`. */
export function negotiateLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const match = languages.find((language) => !language.isForTests && language.id === base);
    if (match !== undefined) return match.id;
  }
  return 'en';
}
