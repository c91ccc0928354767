import type { LanguageId } from './languages.ts';
import { pseudoTree } from './pseudo-locale.ts';
import type { MessageBundle, MessageTree } from './resources.ts';

/**
 * Part of the texts that travels together: `shell` for title and course map, `consoles` for the screens of the servers,
 * `game` for everything else.
 */
export type BundlePart = 'shell' | 'game' | 'consoles';

interface BundleModule {
  readonly bundle: MessageBundle;
}

const importers: Readonly<Record<'en' | 'de', Readonly<Record<BundlePart, () => Promise<BundleModule>>>>> = {
  en: {
    shell: () => import('./bundles-en-shell.ts'),
    game: () => import('./bundles-en-game.ts'),
    consoles: () => import('./bundles-en-consoles.ts'),
  },
  de: {
    shell: () => import('./bundles-de-shell.ts'),
    game: () => import('./bundles-de-game.ts'),
    consoles: () => import('./bundles-de-consoles.ts'),
  },
};

/** Fetches one part of the texts of a language; the pseudo-locale is made from English on the spot. */
export async function loadLanguage(language: LanguageId, part: BundlePart): Promise<MessageBundle> {
  if (language !== 'pseudo') return (await importers[language][part]()).bundle;
  const english = (await importers.en[part]()).bundle;
  const out: Record<string, MessageTree> = {};
  for (const [namespace, tree] of Object.entries(english)) out[namespace] = pseudoTree(tree);
  return out;
}
