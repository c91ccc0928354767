import { useTranslation } from 'react-i18next';
import type { Medal } from '#domain';
import './medal-badge.css';

const glyphs: Readonly<Record<Medal, string>> = { gold: '★', silver: '◆', bronze: '●', none: '○' };

/** A medal by shape, colour and word. */
export function MedalBadge({
  medal,
  size = 'small',
}: {
  readonly medal: Medal;
  readonly size?: 'small' | 'large';
}) {
  const { t } = useTranslation('app');
  return (
    <span className="medal" data-medal={medal} data-size={size}>
      <span aria-hidden="true" className="medal-glyph">
        {glyphs[medal]}
      </span>
      {t(`medal.${medal}`)}
    </span>
  );
}
