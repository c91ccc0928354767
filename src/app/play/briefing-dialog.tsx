import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Game } from '../game/game.ts';
import { BriefingPicture, BriefingStory } from '../screens/briefing/briefing-parts.tsx';
import { ModalDialog } from '../shell/confirm-dialog.tsx';
import { useLevelTitle } from '../shell/level-title.ts';

/** The briefing over the room: everything behind it stays as it is, time too, and the seed is no matter while a run goes on. */
export function BriefingDialog(props: { readonly game: Game; readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const { game, onClose } = props;
  const { level } = game.session;
  useStandingClock(game);
  return (
    <ModalDialog title={useLevelTitle(level.id)} onClose={onClose} size="page">
      <p className="app-notice briefing-clock">{t('brief.clockStands')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section className="briefing-sheet" tabIndex={0} aria-label={t('play.menuBriefing')}>
        <BriefingStory level={level} isPlanFirst />
        <div className="briefing-column">
          <BriefingPicture level={level} />
        </div>
      </section>
      <div className="app-row app-dialog-actions">
        <button type="button" className="app-button" data-kind="primary" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
    </ModalDialog>
  );
}

/** Reading costs nothing: time stands while the page is open, and goes on at the pace that it had. */
function useStandingClock({ pacer }: Game): void {
  useEffect(() => {
    const before = pacer.pace();
    pacer.setPace('paused');
    return () => pacer.setPace(before);
  }, [pacer]);
}
