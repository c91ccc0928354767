import type { TFunction } from 'i18next';

/** A shortcut's key as people read it. */
export function keyText(key: string, t: TFunction<'app'>): string {
  return key === ' ' ? t('shell.spaceKey') : key.toUpperCase();
}
