import { useSyncExternalStore } from 'react';
import { i18n, onLanguageChange, t } from '#i18n';

const language = () => i18n.language;

/** The kit's own texts inside a component; redraws it when the language changes. */
export function useText(): typeof t {
  useSyncExternalStore(onLanguageChange, language, language);
  return t;
}
