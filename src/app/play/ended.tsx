import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#session';
import { hrefOf } from '../routes/route.ts';
import { notify } from './notices.ts';
import { useWorld } from './use-frame.ts';

/**
 * Says that the run has ended and leads to the debrief, for as long as one looks around. It comes up where nothing
 * else is pressed: the run can end in the middle of anything, and what was meant for something else must not land here.
 */
export function Ended({ session }: { readonly session: Session }) {
  const { t } = useTranslation('app');
  const { outcome } = useWorld(session).goal;
  const before = useRef(outcome);
  useEffect(() => {
    if (before.current === 'running' && outcome !== 'running')
      notify(
        outcome === 'won' ? 'done' : 'warning',
        `${t(`play.ended.${outcome}`)}. ${t(`play.endedBody.${outcome}`)}`,
      );
    before.current = outcome;
  }, [outcome, t]);
  if (outcome === 'running') return null;
  return (
    <div className="top-ended">
      <h2 className="u-hidden">{t(`play.ended.${outcome}`)}</h2>
      <a
        className="app-button"
        data-kind="primary"
        data-size="small"
        href={hrefOf({ screen: 'debrief', levelId: session.level.id })}
      >
        {t('play.toDebrief')}
      </a>
    </div>
  );
}
