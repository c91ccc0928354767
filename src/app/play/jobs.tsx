import { useTranslation } from 'react-i18next';
import { jobWords } from '#content';
import type { World } from '#domain';
import { computerState, rows } from '#domain/selectors';
import { formatDuration } from '#i18n';
import type { Game } from '../game/game.ts';
import { translate } from '../translate.ts';
import { usePace } from './use-frame.ts';

/** Long work that goes on, with its progress and the way to skip ahead. */
export function Jobs({ game, world }: { readonly game: Game; readonly world: World }) {
  const { t } = useTranslation('app');
  const pace = usePace(game.pacer);
  const jobs = rows(world, 'job').filter((job) => job.state === 'running');
  const moving = rows(world, 'node').flatMap((node) => {
    const state = computerState(world, node.id);
    return state === 'starting' || state === 'shuttingDown' ? [{ node, state }] : [];
  });
  if (jobs.length === 0 && moving.length === 0) return null;
  return (
    <section className="side-part side-jobs" aria-labelledby="jobs-title">
      <h2 className="app-eyebrow" id="jobs-title">
        {t('jobs.title')}
      </h2>
      <div className="app-card jobs">
        {jobs.map((job) => {
          const name = t('jobs.on', {
            job: jobWords(job, translate),
            node: world.entities.node[job.node]?.name ?? '',
          });
          return (
            <div key={job.id} className="job">
              <span>{name}</span>
              <span className="job-left">
                {t('jobs.left', {
                  duration: formatDuration(Math.ceil((job.endsAt - world.now) / 1000) * 1000),
                })}
              </span>
              <progress
                aria-label={name}
                max={job.endsAt - job.startedAt}
                value={world.now - job.startedAt}
              />
            </div>
          );
        })}
        {moving.map(({ node, state }) => (
          <div key={node.id} className="job">
            <span>{t(`jobs.${state}`, { node: node.name })}</span>
          </div>
        ))}
        <button
          type="button"
          className="app-button"
          data-size="small"
          aria-disabled={pace === 'nextEvent'}
          onClick={() => game.pacer.setPace('nextEvent')}
        >
          {t('jobs.skip')}
        </button>
      </div>
    </section>
  );
}
