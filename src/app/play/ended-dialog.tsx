import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#session';
import { hrefOf } from '../routes/route.ts';
import { ModalDialog } from '../shell/confirm-dialog.tsx';
import { useWorld } from './use-frame.ts';

/** Says that the run has ended, and leads to the debrief. The room can still be looked at. */
export function EndedDialog({ session }: { readonly session: Session }) {
  const { t } = useTranslation('app');
  const { outcome } = useWorld(session).goal;
  const [isRead, setIsRead] = useState(false);
  if (outcome === 'running' || isRead) return null;
  return (
    <ModalDialog title={t(`play.ended.${outcome}`)} onClose={() => setIsRead(true)}>
      <p className="app-text">{t(`play.endedBody.${outcome}`)}</p>
      <div className="app-row app-dialog-actions">
        <button type="button" className="app-button" onClick={() => setIsRead(true)}>
          {t('play.look')}
        </button>
        <a
          className="app-button"
          data-kind="primary"
          href={hrefOf({ screen: 'debrief', levelId: session.level.id })}
        >
          {t('play.toDebrief')}
        </a>
      </div>
    </ModalDialog>
  );
}
