import { useTranslation } from 'react-i18next';
import { describeSaveError } from '#content';
import type { SaveError } from '#session';
import { putAside } from '../../game/enter-game.ts';
import { hrefOf } from '../../routes/route.ts';
import { useServices } from '../../services.ts';
import { downloadJson } from '../../shell/download.ts';
import { NoticePage } from '../../shell/notice-page.tsx';
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
    <NoticePage
      tone="alarm"
      title={t('problem.title')}
      actions={
        <>
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
          <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'course', unknown: null })}>
            {t('problem.toCourse')}
          </a>
        </>
      }
    >
      <p className="notice-problem" role="alert">
        {t('problem.body', { problem: describeSaveError(props.error, translate) })}
      </p>
      <p>{t('problem.kept')}</p>
    </NoticePage>
  );
}
