import { levelIndex } from 'virtual:levels';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../routes/route.ts';
import { useServices } from '../../services.ts';
import { ImportButton } from '../../shell/import-button.tsx';
import { useKeptRuns } from '../../shell/use-kept-runs.ts';
import { useStore } from '../../store/external-store.ts';
import { progressIn } from '../../store/progress.ts';
import { FloorPlan } from './floor-plan.tsx';
import { LevelCard } from './level-card.tsx';
import './course.css';

/** The course as the floor plan of a data centre: a chapter is a row of racks, a level is a rack of it. */
export function CourseScreen({ unknown }: { readonly unknown: string | null }) {
  const { t } = useTranslation('app');
  const { progress: progressStore } = useServices();
  const progress = useStore(progressStore);
  const runs = useKeptRuns();
  const masteredCount = levelIndex.filter((level) => progressIn(progress, level.id).wins > 0).length;
  return (
    <div className="app-screen course-screen">
      <main className="course-main" id="main" tabIndex={-1}>
        <header className="app-page-header">
          <div>
            <h1>{t('course.title')}</h1>
            <p className="course-lead">{t('course.lead')}</p>
          </div>
          <nav className="app-row" aria-label={t('shell.pages')}>
            <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'title' })}>
              {t('course.toTitle')}
            </a>
            <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'settings' })}>
              {t('title.settings')}
            </a>
            <ImportButton className="app-button" />
          </nav>
        </header>
        {unknown !== null && (
          <p className="app-notice course-notice" role="alert">
            {t('course.unknownAddress', { address: unknown })}
          </p>
        )}
        <div className="course-plan">
          <FloorPlan
            racks={levelIndex.map((level) => ({
              id: level.id,
              isMastered: progressIn(progress, level.id).wins > 0,
            }))}
          />
          <section className="course-chapter" aria-labelledby="chapter-foundation">
            <h2 id="chapter-foundation">{t('course.chapterFoundation')}</h2>
            <p className="course-count">
              {t('course.mastered', { done: masteredCount, all: levelIndex.length })}
            </p>
            <ol className="course-levels">
              {levelIndex.map((level, index) => (
                <li key={level.id}>
                  <LevelCard
                    levelId={level.id}
                    number={index + 1}
                    progress={progressIn(progress, level.id)}
                    run={runs?.find((run) => run.levelId === level.id) ?? null}
                  />
                </li>
              ))}
            </ol>
            <p className="course-more">{t('course.more')}</p>
          </section>
        </div>
      </main>
    </div>
  );
}
