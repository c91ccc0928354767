import type { Translate } from './message-key.ts';

/** What is wrong with a level and what to do, in the reader's language. */
export interface LevelErrorText {
  readonly message: string;
  readonly remedy: string;
}

/** The texts of a level error; `formats` gives an example of what would be right. */
export function describeLevelError(
  error: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  translate: Translate,
): LevelErrorText {
  const { format } = error.params;
  const example = typeof format === 'string' ? translate(`levels-schema:format.${format}`, {}) : '';
  const params = { ...error.params, example };
  return {
    message: translate(`levels-schema:error.${error.code}.message`, params),
    remedy: translate(`levels-schema:error.${error.code}.remedy`, params),
  };
}

/** Why a save cannot be opened, in the reader's language. */
export function describeSaveError(
  error: { readonly code: string; readonly path: string; readonly detail: string },
  translate: Translate,
): string {
  return translate(`levels-schema:save.${error.code}`, { path: error.path, detail: error.detail });
}
