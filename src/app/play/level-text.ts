import type { CompiledLevel, LevelText } from '#levels';

/** The level's texts in the language in use; English when a language has none (the pseudo-locale). */
export function levelTextOf(level: CompiledLevel, language: string): LevelText | null {
  const base = language.split('-')[0] ?? 'en';
  const texts: Readonly<Record<string, LevelText | undefined>> = level.texts;
  return texts[base] ?? texts['en'] ?? null;
}
