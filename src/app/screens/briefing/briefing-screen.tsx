import { loadLevel } from 'virtual:levels';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelTextOf } from '../../play/level-text.ts';
import { hrefOf, MAX_SEED } from '../../routes/route.ts';
import { navigate } from '../../routes/use-route.ts';
import { Loading } from '../../shell/loading.tsx';
import { useKeptRuns } from '../../shell/use-kept-runs.ts';
import { usePromise } from '../../shell/use-promise.ts';
import { Topology } from './topology.tsx';
import './briefing.css';

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
        <div className="briefing-column">
          <section className="briefing-text">
            {text?.briefing.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
          {text !== null && text.plan.length > 0 && (
            <Part area="plan" title={t('brief.plan')}>
              <Plan plan={text.plan} />
            </Part>
          )}
          <Part area="score" title={t('brief.score')}>
            <p>{t('brief.scoreBody')}</p>
          </Part>
        </div>
        <div className="briefing-column">
          <StartForm levelId={levelId} />
          <Part area="picture" title={t('brief.picture')}>
            <Topology setup={level.setup} />
          </Part>
          <Part area="objectives" title={t('brief.objectives')}>
            <ol className="briefing-objectives">
              {level.objectives.map(({ id }) => (
                <li key={id}>{text?.objectives[id]?.title ?? id}</li>
              ))}
            </ol>
          </Part>
        </div>
      </main>
    </div>
  );
}

/** A card of the page. */
function Part(props: {
  readonly area: 'picture' | 'plan' | 'objectives' | 'score';
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = `briefing-${props.area}`;
  return (
    <section className="app-card briefing-card" data-area={props.area} aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** The names and addresses of the level, as a table. */
function Plan({ plan }: { readonly plan: readonly { readonly label: string; readonly value: string }[] }) {
  const { t } = useTranslation('app');
  return (
    <table className="briefing-plan">
      <thead>
        <tr>
          <th scope="col">{t('brief.planLabel')}</th>
          <th scope="col">{t('brief.planValue')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>{line.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
        {isRunning && seed.trim() === '' ? t('brief.goOn') : t('brief.start')}
      </button>
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
    </form>
  );
}
