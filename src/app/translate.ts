import type { Translate } from '#content';
import { i18n } from '#i18n';

/** The language in use as `content` wants it: keys that only it puts together. Follows a change of language with the next call. */
export const translate: Translate = (key, params) =>
  i18n.t(key as never, params as never) as unknown as string;
