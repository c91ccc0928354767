export { formatClock, formatDuration, formatNumber, formatPercent } from './format.ts';
export {
  currentLanguage,
  i18n,
  initI18n,
  loadTexts,
  onLanguageChange,
  setLanguage,
  t,
} from './instance.ts';
export { type Language, type LanguageId, languageOf, languages, negotiateLanguage } from './languages.ts';
export type { Namespace, Resources } from './resources.ts';
