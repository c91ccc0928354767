import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreReport } from '#domain';
import { formatDuration, formatNumber, formatPercent } from '#i18n';
import { ms } from '#kernel';
import type { Session } from '#session';
import { drawSeed, enterSession, putAside } from '../game/enter-game.ts';
import { levelTextOf } from '../play/level-text.ts';
import { hrefOf } from '../routes/route.ts';
import { navigate } from '../routes/use-route.ts';
import { useServices } from '../services.ts';
import { downloadJson } from '../shell/download.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { useLevelTitle } from '../shell/level-title.ts';
import { MedalBadge } from '../shell/medal-badge.tsx';
import { CauseLedger } from './cause-ledger.tsx';
import { EventLog } from './event-log.tsx';
import { eventWords } from './event-words.ts';
import { Moment } from './moment.tsx';
import { Timeline } from './timeline.tsx';
import './debrief.css';

const USER_MS_PER_MINUTE = 60_000;

/** The result of a run, its timeline, the room and the cluster at any instant, and the account of causes. */
export function DebriefView({ session }: { readonly session: Session }) {
  const { t, i18n } = useTranslation('debrief');
  // A running game goes on elsewhere: the debrief shows it as it stood when it was opened.
  const [{ report, world }] = useState(() => ({ report: session.report(), world: session.frame().world }));
  const [at, setAt] = useState<number>(
    () => world.events.find((event) => event.type === 'fault.struck')?.at ?? world.now,
  );
  const title = useLevelTitle(session.level.id);
  const text = levelTextOf(session.level, i18n.language);
  const titleOf = (id: string) => text?.objectives[id]?.title ?? id;
  const words = eventWords(session, titleOf);
  return (
    <div className="app-screen debrief">
      <main className="debrief-main" id="main" tabIndex={-1}>
        <header className="app-page-header">
          <div>
            <p className="app-eyebrow">{title}</p>
            <h1>{t(`outcome.${report.outcome}`)}</h1>
          </div>
          <Actions session={session} at={at} isRunning={report.outcome === 'running'} />
        </header>
        <Result report={report} />
        <section className="app-card debrief-card" aria-labelledby="timeline-title">
          <Timeline world={world} at={at} onAt={setAt} words={words} />
        </section>
        <ErrorBoundary name={t('moment.title')}>
          <Moment session={session} at={at} />
        </ErrorBoundary>
        <div className="debrief-columns">
          <div className="app-card debrief-card">
            <h2>{t('ledger.title')}</h2>
            <CauseLedger session={session} world={world} report={report} />
          </div>
          <section className="app-card debrief-card" aria-labelledby="log-title">
            <h2 id="log-title">{t('log.title')}</h2>
            <EventLog world={world} at={at} onAt={setAt} words={words} />
          </section>
        </div>
        <div className="debrief-columns">
          <ObjectivesDone report={report} titleOf={titleOf} />
          {text !== null && text.lessons.length > 0 && (
            <section className="app-card debrief-card" aria-labelledby="lessons">
              <h2 id="lessons">{t('lessons.title')}</h2>
              <ul className="debrief-lessons">
                {text.lessons.map((lesson) => (
                  <li key={lesson}>{lesson}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </main>
    </div>
  );
}

/** Every objective with the time at which it was met. */
function ObjectivesDone(props: {
  readonly report: ScoreReport;
  readonly titleOf: (objective: string) => string;
}) {
  const { t } = useTranslation('debrief');
  const { report, titleOf } = props;
  return (
    <section className="app-card debrief-card" aria-labelledby="objectives-done">
      <h2 id="objectives-done">{t('objectives.title')}</h2>
      <ol className="debrief-objectives">
        {report.objectives.map((objective) => (
          <li key={objective.id} data-met={objective.metAtMs !== null}>
            <span>{titleOf(objective.id)}</span>
            <span className="debrief-when">
              {objective.metAtMs === null
                ? t('objectives.open')
                : t('objectives.met', { duration: formatDuration(objective.metAtMs) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Result({ report }: { readonly report: ScoreReport }) {
  const { t } = useTranslation(['debrief', 'app']);
  const lost = formatNumber(report.lostUserMs / USER_MS_PER_MINUTE, 1);
  const band = report.slaBand === 0 ? t('app:play.noBand') : t('app:play.band', { band: report.slaBand });
  return (
    <section className="app-card debrief-card debrief-result" aria-label={t('debrief:result')}>
      <div className="debrief-medal">
        <MedalBadge medal={report.medal} size="large" />
        <p className="app-text">{medalText(report, t)}</p>
      </div>
      <dl className="debrief-figures">
        <Figure label={t('debrief:figure.lost')} value={lost} />
        <Figure
          label={t('debrief:figure.availability')}
          value={report.served ? `${formatPercent(report.availability, 3)} · ${band}` : '–'}
          note={t(report.served ? 'debrief:note.bands' : 'debrief:note.notServed')}
        />
        <Figure
          label={t('debrief:figure.atRisk')}
          value={formatDuration(report.timeAtRiskMs)}
          note={t('debrief:note.atRisk')}
        />
        {report.served && (
          <Figure
            label={t('debrief:figure.data')}
            value={t(report.dataLoss ? 'debrief:data.lost' : 'debrief:data.kept')}
          />
        )}
        <Figure label={t('debrief:figure.duration')} value={formatDuration(report.endedAtMs)} />
        <Figure label={t('debrief:figure.seed')} value={String(report.seed)} />
      </dl>
    </section>
  );
}

function medalText(
  report: ScoreReport,
  t: ReturnType<typeof useTranslation<['debrief', 'app']>>['t'],
): string {
  if (report.outcome === 'running') return t('debrief:medal.running');
  if (report.outcome === 'lost') return t('debrief:medal.lost');
  if (report.floorUserMs === null) return t('debrief:medal.noFloor');
  if (report.dataLoss) return t('debrief:medal.dataLoss');
  const over = Math.max(0, report.lostUserMs - report.floorUserMs);
  return t('debrief:medal.floor', {
    floor: formatNumber(report.floorUserMs / USER_MS_PER_MINUTE, 1),
    over: formatNumber(over / USER_MS_PER_MINUTE, 1),
  });
}

function Figure(props: { readonly label: string; readonly value: string; readonly note?: string }) {
  const { label, value } = props;
  return (
    <div className="debrief-figure">
      <dt>{label}</dt>
      <dd>{value}</dd>
      {props.note !== undefined && <dd className="debrief-note">{props.note}</dd>}
    </div>
  );
}

function Actions(props: { readonly session: Session; readonly at: number; readonly isRunning: boolean }) {
  const { t } = useTranslation('debrief');
  const services = useServices();
  const { session, at } = props;
  const levelId = session.level.id;
  const retry = async (seed: number) => {
    await putAside(services, levelId);
    navigate({ screen: 'play', levelId, seed });
  };
  const fork = async () => {
    await enterSession(services, session.fork(ms(at)));
    navigate({ screen: 'play', levelId, seed: session.seed });
  };
  return (
    <nav className="app-row" aria-label={t('actions.label')}>
      {props.isRunning && (
        <a
          className="app-button"
          data-kind="primary"
          href={hrefOf({ screen: 'play', levelId, seed: session.seed })}
        >
          {t('actions.goOn')}
        </a>
      )}
      <button type="button" className="app-button" onClick={() => void fork()}>
        {t('actions.fork')}
      </button>
      <button type="button" className="app-button" onClick={() => void retry(session.seed)}>
        {t('actions.sameSeed')}
      </button>
      <button type="button" className="app-button" onClick={() => void retry(drawSeed())}>
        {t('actions.newSeed')}
      </button>
      <button
        type="button"
        className="app-button"
        onClick={() => downloadJson(`${levelId}-${session.seed}.json`, session.save())}
      >
        {t('actions.export')}
      </button>
      <a className="app-button" href={hrefOf({ screen: 'course', unknown: null })}>
        {t('actions.course')}
      </a>
    </nav>
  );
}
