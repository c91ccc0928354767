import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#ui';

/** What a command that is allowed would warn of, on the last page before it is given; nothing when it has no warnings. */
export function WarningList({ texts }: { texts: readonly string[] }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  if (texts.length === 0) return null;
  return (
    <div className="k-warnings">
      <Icon name="event-warning" />
      <div>
        <b>{t('disk.warnings')}</b>
        <ul className="k-warning-texts">
          {/* Several disks can be warned of in the same words. */}
          {[...new Set(texts)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
