import { useTranslation } from 'react-i18next';

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
    <div className="app-screen">
      <main className="app-page" id="main" tabIndex={-1}>
        <h1>{t('conflict.title')}</h1>
        <p className="app-text">{t('conflict.body', { running, wanted })}</p>
        <div className="app-row">
          <button type="button" className="app-button" data-kind="primary" onClick={props.onGoOn}>
            {t('conflict.goOn', { running })}
          </button>
          <button type="button" className="app-button" onClick={props.onStartNew}>
            {t('conflict.startNew', { wanted })}
          </button>
        </div>
      </main>
    </div>
  );
}
