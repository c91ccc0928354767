import type { Translate } from '#content';
import { t } from '#i18n';
import type { PromptReader } from '#prompt';
import { lineText } from '../shared/cluster-log-line.ts';
import { textOfReason } from '../shared/reason-text.ts';

const translate = t as unknown as Translate;

/** How programs at the prompt read texts: pipes those of other programs in the language in use, files those of the log window. */
export function promptReader(startsAtMs: number): PromptReader {
  return {
    text: (key, params) => translate(`consoles-prompt:line.${key}`, params),
    reason: (reason, params) => textOfReason({ reason, params }),
    logLine: (line) => lineText(line, startsAtMs),
  };
}
