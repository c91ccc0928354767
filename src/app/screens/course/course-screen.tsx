import { levelIndex } from 'virtual:levels';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../routes/route.ts';
import { useServices } from '../../services.ts';
import { ImportButton } from '../../shell/import-button.tsx';
import { levelTexts } from '../../shell/level-title.ts';
import { useKeptRuns } from '../../shell/use-kept-runs.ts';
import { useStore } from '../../store/external-store.ts';
import { type LevelProgress, progressIn } from '../../store/progress.ts';
import type { RunRecord } from '../../store/runs.ts';
import { type ChapterId, inChapters, levelNumber } from './chapters.ts';
import { FloorPlan, type PlanState } from './floor-plan.tsx';
import { LevelCard } from './level-card.tsx';
import './course.css';

/** A level as the course shows it. */
interface CourseLevel {
  readonly id: string;
  readonly run: RunRecord | null;
  readonly progress: LevelProgress;
  readonly state: PlanState;
}

/** The course as the floor plan of a data centre: a chapter is a row of racks, a level is a rack of it. */
export function CourseScreen({ unknown }: { readonly unknown: string | null }) {
  const { t, i18n } = useTranslation('app');
  const { progress: progressStore } = useServices();
  const progress = useStore(progressStore);
  const runs = useKeptRuns();
  const levels: readonly CourseLevel[] = levelIndex.map(({ id }) => {
    const own = progressIn(progress, id);
    const run = runs?.find((one) => one.levelId === id) ?? null;
    const isMastered = own.wins > 0;
    const isRunning = run?.outcome === 'running';
    return {
      id,
      run,
      progress: own,
      state: isMastered ? 'mastered' : isRunning ? 'running' : 'open',
    };
  });
  const chapters = inChapters(levels);
  return (
    <div className="app-screen">
      <main className="course" id="main" tabIndex={-1}>
        <div className="course-panel">
          <header>
            <h1>{t('course.title')}</h1>
            <p className="course-lead">{t('course.lead')}</p>
          </header>
          {unknown !== null && (
            <p className="app-notice course-notice" role="alert">
              {t('course.unknownAddress', { address: unknown })}
            </p>
          )}
          <Contents chapters={chapters} />
          {chapters.map(
            (chapter) =>
              chapter.levels.length > 0 && (
                <Chapter key={chapter.id} id={chapter.id} levels={chapter.levels} />
              ),
          )}
          <p className="course-more">{t('course.more')}</p>
          <Pages />
        </div>
        <FloorPlan
          rows={chapters.map((chapter) =>
            chapter.levels.map(({ id, state }) => ({
              id,
              number: levelNumber(id),
              state,
              title: levelTexts(id, i18n.language).title,
              href: hrefOf({ screen: 'briefing', levelId: id }),
            })),
          )}
        />
      </main>
    </div>
  );
}

/** The ways to the rows, for screens on which the plan comes last. */
function Contents(props: {
  readonly chapters: readonly { readonly id: ChapterId; readonly levels: readonly CourseLevel[] }[];
}) {
  const { t } = useTranslation('app');
  return (
    <nav className="course-contents" aria-label={t('course.contents')}>
      <ul>
        {props.chapters.map(
          ({ id, levels }) =>
            levels.length > 0 && (
              <li key={id}>
                <button type="button" className="course-way" onClick={() => goTo(titleOf(id))}>
                  <span>{t(`course.chapter.${id}`)}</span>
                  <span className="course-count">
                    {t('course.mastered', { done: masteredOf(levels), all: levels.length })}
                  </span>
                </button>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

const titleOf = (chapter: ChapterId): string => `chapter-${chapter}`;

const masteredOf = (levels: readonly CourseLevel[]): number =>
  levels.filter(({ state }) => state === 'mastered').length;

/** The address after the hash is the route, so a heading is gone to by hand. */
function goTo(headingId: string): void {
  const heading = document.getElementById(headingId);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** A row of racks: its name, how much of it is won, and its levels. */
function Chapter({ id, levels }: { readonly id: ChapterId; readonly levels: readonly CourseLevel[] }) {
  const { t } = useTranslation('app');
  const titleId = titleOf(id);
  const done = masteredOf(levels);
  return (
    <section className="course-chapter" aria-labelledby={titleId}>
      <div className="course-chapter-head">
        <h2 id={titleId} tabIndex={-1}>
          {t(`course.chapter.${id}`)}
        </h2>
        <p className="course-count">{t('course.mastered', { done, all: levels.length })}</p>
      </div>
      <ol className="course-levels">
        {levels.map((level) => (
          <li key={level.id}>
            <LevelCard levelId={level.id} progress={level.progress} run={level.run} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The ways to the other pages, and the import of a file. */
function Pages() {
  const { t } = useTranslation('app');
  return (
    <nav className="app-row course-pages" aria-label={t('shell.pages')}>
      <a className="app-button" href={hrefOf({ screen: 'title' })}>
        {t('course.toTitle')}
      </a>
      <a className="app-button" href={hrefOf({ screen: 'settings' })}>
        {t('title.settings')}
      </a>
      <ImportButton className="app-button" />
    </nav>
  );
}
