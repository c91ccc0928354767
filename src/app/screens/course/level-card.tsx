import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n';
import { hrefOf } from '../../routes/route.ts';
import { levelTexts } from '../../shell/level-title.ts';
import { MedalBadge } from '../../shell/medal-badge.tsx';
import type { LevelProgress } from '../../store/progress.ts';
import { type RunRecord, seedOfRun } from '../../store/runs.ts';
import { levelNumber } from './chapters.ts';

const USER_MS_PER_MINUTE = 60_000;

/** One level on the course map: what it is about, how well it went, and the ways into it. */
export function LevelCard(props: {
  readonly levelId: string;
  readonly progress: LevelProgress;
  readonly run: RunRecord | null;
}) {
  const { t, i18n } = useTranslation('app');
  const { title, summary } = levelTexts(props.levelId, i18n.language);
  const { medal, bestLostUserMs, wins } = props.progress;
  const number = String(levelNumber(props.levelId)).padStart(2, '0');
  const titleId = `level-${props.levelId}`;
  const isRunning = props.run?.outcome === 'running';
  const seed = props.run === null ? null : seedOfRun(props.run);
  return (
    <article className="app-card course-card" aria-labelledby={titleId} data-mastered={wins > 0}>
      <div className="course-card-head">
        <p className="app-eyebrow">{t('course.level', { number })}</p>
        {wins === 0 && <p className="course-count">{t('course.notYet')}</p>}
      </div>
      <h3 id={titleId}>{title}</h3>
      <p className="course-summary">{summary}</p>
      {bestLostUserMs !== null && (
        <dl className="course-facts">
          <div>
            <dt>{t('course.bestMedal')}</dt>
            <dd>
              <MedalBadge medal={medal} />
            </dd>
          </div>
          <div>
            <dt>{t('course.bestLoss')}</dt>
            <dd>{t('shell.userMinutes', { value: formatNumber(bestLostUserMs / USER_MS_PER_MINUTE) })}</dd>
          </div>
        </dl>
      )}
      <div className="app-row">
        {isRunning && (
          <a
            className="app-button"
            data-kind="primary"
            aria-describedby={titleId}
            href={hrefOf({ screen: 'play', levelId: props.levelId, seed: null })}
          >
            {seed === null ? t('course.resume') : t('course.resumeSeed', { seed })}
          </a>
        )}
        <a
          className="app-button"
          data-kind={isRunning ? undefined : 'primary'}
          aria-describedby={titleId}
          href={hrefOf({ screen: 'briefing', levelId: props.levelId })}
        >
          {t('course.briefing')}
        </a>
        {props.run !== null && !isRunning && (
          <a
            className="app-button"
            aria-describedby={titleId}
            href={hrefOf({ screen: 'debrief', levelId: props.levelId })}
          >
            {t('course.lastDebrief')}
          </a>
        )}
      </div>
    </article>
  );
}
