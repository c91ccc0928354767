import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain';
import { Icon } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';

/** What the engine says to a command as it is filled in: why not, or what it warns of. Nothing when it has nothing to say. */
export function WarningNotes({
  verdict,
  isShown = true,
}: {
  verdict: Verdict;
  isShown?: boolean;
}): ReactNode {
  const { t } = useTranslation('consoles-esm');
  if (!isShown) return null;
  if (!verdict.ok) {
    return (
      <p className="k-verdict" role="status">
        {reasonText(verdict)}
      </p>
    );
  }
  const texts = warningTexts(verdict);
  if (texts.length === 0) return null;
  return (
    <div className="k-warnings">
      <Icon name="event-warning" />
      <div>
        <b>{t('warnings')}</b>
        <ul className="k-warning-texts">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
