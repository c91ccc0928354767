import { describeReason, type Translate } from '#content';
import type { Reason, Verdict } from '#domain';
import { t } from '#i18n';

/** The text of one reason in the product's terms and the language in use. */
export function textOfReason(reason: Reason): string {
  return describeReason(reason, t as unknown as Translate);
}

/** Why a command is refused; empty when it is allowed. Greys menus, fills tooltips and message boxes. */
export function reasonText(verdict: Verdict): string {
  return verdict.ok ? '' : textOfReason(verdict);
}

/** The warnings of an allowed command, one text each; none when it is refused. */
export function warningTexts(verdict: Verdict): readonly string[] {
  return verdict.ok ? verdict.warnings.map(textOfReason) : [];
}
