import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { currentLanguage } from '#i18n';
import { useText } from './use-text.ts';

/** Has what react-aria says and how it writes numbers follow the language of the game, not that of the browser. */
export function KitLanguage({ children }: { children: ReactNode }): ReactNode {
  // Redraws this component when the language changes.
  useText();
  return <I18nProvider locale={currentLanguage().tag}>{children}</I18nProvider>;
}
