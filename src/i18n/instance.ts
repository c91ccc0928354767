import i18next, { type i18n as I18n, type TFunction } from 'i18next';
import { type Language, type LanguageId, languageOf } from './languages.ts';
import { type BundlePart, loadLanguage } from './load-language.ts';
import type { Namespace } from './resources.ts';

/** The one i18next instance. The app hands it to react-i18next (`setI18n(i18n)`) before the first render. */
export const i18n: I18n = i18next;

const loadedParts = new Set<BundlePart>();
let current: LanguageId = 'en';
let latestRequest = 0;

/**
 * Starts i18next in a language with the texts of the title screen.
 * Call once, await it, then render: nothing is drawn with bare keys.
 */
export async function initI18n(language: LanguageId): Promise<void> {
  await i18next.init({
    lng: languageOf(language).tag,
    fallbackLng: false,
    load: 'currentOnly',
    defaultNS: 'common',
    ns: [],
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  loadedParts.add('shell');
  await setLanguage(language);
}

/** Fetches these parts of the texts, now and in each language to come; resolves at once when they are there. */
export async function loadTexts(...parts: readonly BundlePart[]): Promise<void> {
  for (const part of parts) loadedParts.add(part);
  await fetchParts(current);
}

/** Changes the language of everything, fetching its texts first. The last of several calls wins. */
export async function setLanguage(language: LanguageId): Promise<void> {
  latestRequest += 1;
  const request = latestRequest;
  await fetchParts(language);
  if (request !== latestRequest) return;
  current = language;
  const { tag, dir } = languageOf(language);
  await i18next.changeLanguage(tag);
  // Without a page (unit tests, Node) there is nothing to mark.
  if (typeof document === 'undefined') return;
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
}

/** The language in use. */
export function currentLanguage(): Language {
  return languageOf(current);
}

/** Tells when the language or its texts changed; returns the function that stops it. */
export function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  i18next.store?.on('added', listener);
  return () => {
    i18next.off('languageChanged', listener);
    i18next.store?.off('added', listener);
  };
}

/**
 * Looks a text up outside React (canvas, sounds, announcements): `t('ui:button.ok')`.
 * Components use `useTranslation` so that they follow a change of language.
 */
export const t: TFunction<readonly ['common', ...Exclude<Namespace, 'common'>[]]> = i18next.t as never;

async function fetchParts(language: LanguageId): Promise<void> {
  const { tag } = languageOf(language);
  for (const part of loadedParts) {
    const bundle = await loadLanguage(language, part);
    for (const [namespace, tree] of Object.entries(bundle)) {
      if (!i18next.hasResourceBundle(tag, namespace)) i18next.addResourceBundle(tag, namespace, tree);
    }
  }
}
