import { useTranslation } from 'react-i18next';
import { describeSaveError } from '#content';
import type { SaveError } from '#session';
import { putAside } from '../../game/enter-game.ts';
import { hrefOf } from '../../routes/route.ts';
import { useServices } from '../../services.ts';
import { downloadJson } from '../../shell/download.ts';
import { translate } from '../../translate.ts';

/** Says that a kept run cannot be opened, and offers to export it and to start anew. Overwrites nothing. */
export function SaveProblem(props: {
  readonly levelId: string;
  readonly error: SaveError;
  readonly save: unknown;
  readonly onStartAnew: () => void;
}) {
  const { t } = useTranslation('app');
  const services = useServices();
  return (
    <div className="app-screen">
      <main className="app-page" id="main" tabIndex={-1}>
        <h1>{t('problem.title')}</h1>
        <p className="app-notice" data-kind="error" role="alert">
          {t('problem.body', { problem: describeSaveError(props.error, translate) })}
        </p>
        <p className="app-text">{t('problem.kept')}</p>
        <div className="app-row">
          <button
            type="button"
            className="app-button"
            data-kind="primary"
            onClick={() => downloadJson(`${props.levelId}-damaged.json`, props.save ?? null)}
          >
            {t('problem.export')}
          </button>
          <button
            type="button"
            className="app-button"
            onClick={() => void putAside(services, props.levelId).then(props.onStartAnew)}
          >
            {t('problem.startAnew')}
          </button>
          <a className="app-button" href={hrefOf({ screen: 'course', unknown: null })}>
            {t('problem.toCourse')}
          </a>
        </div>
      </main>
    </div>
  );
}
