import { useTranslation } from 'react-i18next';
import { NoticePage } from '../shell/notice-page.tsx';

/** A link asks for one seed while a game with another is running: the player decides, nothing is thrown away unasked. */
export function SeedConflict(props: {
  readonly running: number;
  readonly wanted: number;
  readonly onGoOn: () => void;
  readonly onStartNew: () => void;
}) {
  const { t } = useTranslation('app');
  const { running, wanted } = props;
  return (
    <NoticePage
      tone="warning"
      title={t('conflict.title')}
      actions={
        <>
          <button type="button" className="app-button" data-kind="primary" onClick={props.onGoOn}>
            {t('conflict.goOn', { running })}
          </button>
          <button type="button" className="app-button" onClick={props.onStartNew}>
            {t('conflict.startNew', { wanted })}
          </button>
        </>
      }
    >
      <p>{t('conflict.body', { running, wanted })}</p>
    </NoticePage>
  );
}
