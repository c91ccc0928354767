import { useEffect } from 'react';
import { pagerCard } from '#content';
import { t } from '#i18n';
import type { Game } from '../game/game.ts';
import { translate } from '../translate.ts';
import { forgetNotices, notify } from './notices.ts';

/** Says why time has come down to its real pace: what can be noticed in the room, never the cause. A room that is left takes its answers with it. */
export function useRunNotices(game: Game): void {
  useEffect(() => {
    const stop = game.pacer.onSlowedDown((failure) => {
      const what = pagerCard(failure, translate)?.title ?? t('app:play.somethingFailed');
      notify('warning', t('app:play.slowedDown', { what }));
    });
    return () => {
      stop();
      forgetNotices();
    };
  }, [game]);
}
