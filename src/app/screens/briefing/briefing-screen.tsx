import { loadLevel } from 'virtual:levels';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelTextOf } from '../../play/level-text.ts';
import { hrefOf, MAX_SEED } from '../../routes/route.ts';
import { navigate } from '../../routes/use-route.ts';
import { Loading } from '../../shell/loading.tsx';
import { useKeptRuns } from '../../shell/use-kept-runs.ts';
import { usePromise } from '../../shell/use-promise.ts';
import { BriefingPicture, BriefingStory } from './briefing-parts.tsx';

/** What the trainee is to do, with which names and addresses, before the clock starts. */
export function BriefingScreen({ levelId }: { readonly levelId: string }) {
  const { t, i18n } = useTranslation('app');
  const level = usePromise(() => loadLevel(levelId), levelId);
  if (level === null) return <Loading />;
  const text = levelTextOf(level, i18n.language);
  return (
    <div className="app-screen briefing">
      <main className="app-page briefing-page" id="main" tabIndex={-1}>
        <header className="app-page-header">
          <h1>{text?.title ?? levelId}</h1>
          <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'course', unknown: null })}>
            {t('course.title')}
          </a>
        </header>
        <BriefingStory level={level} />
        <div className="briefing-column">
          <StartForm levelId={levelId} />
          <BriefingPicture level={level} />
        </div>
      </main>
    </div>
  );
}

function StartForm({ levelId }: { readonly levelId: string }) {
  const { t } = useTranslation('app');
  const runs = useKeptRuns();
  const id = useId();
  const [seed, setSeed] = useState('');
  const isRunning = runs?.some((run) => run.levelId === levelId && run.outcome === 'running') === true;
  const isValid = seed.trim() === '' || (/^\d{1,10}$/.test(seed.trim()) && Number(seed) <= MAX_SEED);
  const start = () => {
    if (!isValid) return;
    navigate({ screen: 'play', levelId, seed: seed.trim() === '' ? null : Number(seed) });
  };
  return (
    <form
      className="app-card briefing-start"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <button type="submit" className="app-button briefing-enter" data-kind="primary">
        {isRunning ? t('brief.goOn') : t('brief.start')}
      </button>
      {!isRunning && (
        <div className="briefing-seed">
          <label htmlFor={id}>{t('brief.seed')}</label>
          <input
            id={id}
            className="app-select"
            inputMode="numeric"
            autoComplete="off"
            value={seed}
            aria-describedby={`${id}-hint`}
            aria-invalid={!isValid}
            onChange={(event) => setSeed(event.target.value)}
          />
          <p id={`${id}-hint`} className="briefing-hint" role={isValid ? undefined : 'alert'}>
            {isValid ? t('brief.seedHint') : t('brief.seedInvalid', { max: MAX_SEED })}
          </p>
        </div>
      )}
    </form>
  );
}
