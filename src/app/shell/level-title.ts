import { levelIndex } from 'virtual:levels';
import { useTranslation } from 'react-i18next';

/** A level's name and one-line summary in the language in use; English, then the id, when a language has none. */
export function levelTexts(levelId: string, language: string): { title: string; summary: string } {
  const entry = levelIndex.find((level) => level.id === levelId);
  const base = language.split('-')[0] ?? 'en';
  const own = entry?.text[base] ?? entry?.text['en'];
  return { title: own?.title ?? levelId, summary: own?.summary ?? '' };
}

/** The level's name, in a component; empty without a level. */
export function useLevelTitle(levelId: string | null): string {
  const { i18n } = useTranslation('app');
  return levelId === null ? '' : levelTexts(levelId, i18n.language).title;
}
