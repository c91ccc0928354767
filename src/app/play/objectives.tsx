import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveView } from '#session';
import type { Game } from '../game/game.ts';
import { levelTextOf } from './level-text.ts';
import { useWorld } from './use-frame.ts';

const stageNames = ['nudge', 'way', 'steps'] as const;
const signs = { met: '✓', open: '○', later: '·' } as const;

/** What is to be reached, with hints in stages: a nudge, the way, the very steps. */
export function Objectives({ game }: { readonly game: Game }) {
  const { t, i18n } = useTranslation('app');
  const { director, session } = game;
  useWorld(session);
  useHints(game);
  const views = director.objectives();
  const text = levelTextOf(session.level, i18n.language);
  return (
    <section className="side-part" aria-labelledby="objectives-title">
      <h2 className="app-eyebrow" id="objectives-title">
        {t('objectives.title')}
      </h2>
      <ol className="app-card objectives">
        {views.map((view) => (
          <li key={view.id} data-state={view.state}>
            <p className="objective-line">
              <span aria-hidden="true" className="objective-sign">
                {signs[view.state]}
              </span>
              <span>
                {text?.objectives[view.id]?.title ?? view.id}
                <span className="u-hidden"> ({t(`objectives.${view.state}`)})</span>
              </span>
            </p>
            {view.state === 'open' && (
              <Hints
                view={view}
                hints={text?.objectives[view.id]?.hints ?? []}
                title={text?.objectives[view.id]?.title ?? view.id}
                onMore={() => director.revealHint(view.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Hints(props: {
  readonly view: ObjectiveView;
  readonly hints: readonly string[];
  readonly title: string;
  readonly onMore: () => void;
}) {
  const { t } = useTranslation('app');
  const { view, hints } = props;
  const isFirst = view.hintsShown === 0;
  const list = useRef<HTMLOListElement>(null);
  const newest = view.hintsShown;
  const before = useRef(newest);
  useEffect(() => {
    // A further hint must be seen; those of an earlier sitting are not what one has come for.
    if (newest > before.current) list.current?.children[newest - 1]?.scrollIntoView({ block: 'nearest' });
    before.current = newest;
  }, [newest]);
  return (
    <div className="hints">
      <div aria-live="polite" className="hints-read">
        {!isFirst && (
          <ol
            ref={list}
            className="hint-list"
            aria-label={t('objectives.hintsFor', { objective: props.title })}
          >
            {hints.map((hint, index) => (
              <Hint key={hint} stage={index + 1} all={hints.length} text={index < newest ? hint : null} />
            ))}
          </ol>
        )}
      </div>
      {newest < view.hints && (
        <button
          type="button"
          className="app-button"
          data-size="small"
          aria-label={t(isFirst ? 'objectives.hintFor' : 'objectives.moreHintFor', {
            objective: props.title,
          })}
          onClick={props.onMore}
        >
          {t(isFirst ? 'objectives.hint' : 'objectives.moreHint')}
        </button>
      )}
      {view.hints > 0 && <p className="hint-cost">{t('objectives.hintCost')}</p>}
    </div>
  );
}

/** A stage of the hints: what it says, or that it is still to be had. */
function Hint(props: { readonly stage: number; readonly all: number; readonly text: string | null }) {
  const { t } = useTranslation('app');
  const { stage, all, text } = props;
  return (
    <li className="hint" data-shown={text !== null}>
      <strong>
        {t('objectives.hintStage', { stage, all })}:{' '}
        {t(`objectives.stage.${stageNames[stage - 1] ?? 'steps'}`)}
      </strong>
      <span>{text ?? t('objectives.hintNotShown')}</span>
    </li>
  );
}

/** Draws the component again when a hint was shown. */
function useHints(game: Game): void {
  const subscribe = useCallback((listener: () => void) => game.director.subscribe(listener), [game]);
  useSyncExternalStore(subscribe, () => JSON.stringify(game.director.shown()));
}
