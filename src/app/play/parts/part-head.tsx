import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing } from '#domain';
import { ToneSign } from '#ui';

/** A part of the shelf: picture, name, what it has, whether clusters with it are supported, how many are left, and the button that unfolds the rest. */
export function PartHead(props: {
  readonly name: string;
  readonly facts: string;
  readonly listing: Listing;
  readonly left: number | null;
  readonly picture?: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('app');
  const { name, facts, listing, left, picture, isChosen } = props;
  const button = useRef<HTMLButtonElement>(null);
  const wasChosen = useRef(isChosen);
  useEffect(() => {
    // What was unfolded had the focus, and is gone.
    if (wasChosen.current && !isChosen && document.activeElement === document.body) button.current?.focus();
    wasChosen.current = isChosen;
  }, [isChosen]);
  return (
    <li className="app-card parts-item">
      {picture !== undefined && (
        <img className="parts-picture" alt="" src={`data:image/svg+xml,${encodeURIComponent(picture)}`} />
      )}
      <div className="parts-words">
        <strong>{name}</strong>
        <span>{facts}</span>
        <span className="parts-listing" data-listing={listing}>
          <ToneSign tone={listing === 'cluster' ? 'good' : listing === 'alone' ? 'warning' : 'alarm'} />{' '}
          {t(`parts.listing.${listing}`)}
        </span>
        <span>{left === null ? t('parts.plenty') : t('parts.left', { left })}</span>
      </div>
      <button
        ref={button}
        type="button"
        className="app-button"
        aria-expanded={isChosen}
        aria-disabled={left === 0}
        aria-label={t('parts.takeNamed', { part: name })}
        onClick={() => left !== 0 && props.onChoose()}
      >
        {t('parts.take')}
      </button>
      {isChosen && props.children}
    </li>
  );
}
