import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../routes/route.ts';
import { ImportButton } from '../../shell/import-button.tsx';
import { LanguageSelect } from '../../shell/language-select.tsx';
import { levelTexts } from '../../shell/level-title.ts';
import { useKeptRuns } from '../../shell/use-kept-runs.ts';
import { RoomPicture } from './room-picture.tsx';
import './title.css';

/** The first screen: go on, start, or set up. */
export function TitleScreen() {
  const { t, i18n } = useTranslation('app');
  const running = useKeptRuns()?.find((run) => run.outcome === 'running');
  return (
    <div className="app-screen title-screen">
      <RoomPicture />
      <main className="title-panel" id="main" tabIndex={-1}>
        <header>
          <h1 className="title-wordmark">
            <span className="title-wordmark-first">Cluster</span>{' '}
            <span className="title-wordmark-second">Room</span>
          </h1>
          <p className="title-tagline">{t('title.tagline')}</p>
        </header>
        <nav aria-label={t('title.menu')}>
          <ul className="title-menu">
            {running !== undefined && (
              <li>
                <a
                  className="app-button title-choice"
                  data-kind="primary"
                  href={hrefOf({ screen: 'play', levelId: running.levelId, seed: null })}
                >
                  {t('title.continue')}
                  <small>{levelTexts(running.levelId, i18n.language).title}</small>
                </a>
              </li>
            )}
            <li>
              <a
                className="app-button title-choice"
                data-kind={running === undefined ? 'primary' : undefined}
                href={hrefOf({ screen: 'course', unknown: null })}
              >
                {t('title.newGame')}
              </a>
            </li>
            <li>
              <a className="app-button title-choice" href={hrefOf({ screen: 'settings' })}>
                {t('title.settings')}
              </a>
            </li>
            <li>
              <ImportButton className="app-button title-choice" />
            </li>
          </ul>
        </nav>
        <LanguageSelect />
        <p className="title-legal">{t('title.legal')}</p>
      </main>
    </div>
  );
}
