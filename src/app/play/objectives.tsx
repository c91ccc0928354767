import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveView } from '#session';
import type { Game } from '../game/game.ts';
import { levelTextOf } from './level-text.ts';
import { useWorld } from './use-frame.ts';

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
  const read = useRef<HTMLElement>(null);
  const newest = view.hintsShown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further hint must be seen from its beginning
  useEffect(() => {
    const hint = read.current?.lastElementChild;
    if (read.current !== null && hint instanceof HTMLElement)
      read.current.scrollTop = hint.offsetTop - read.current.offsetTop;
  }, [newest]);
  return (
    <div className="hints">
      <div aria-live="polite">
        {view.hintsShown > 0 && (
          <section
            ref={read}
            className="hints-read"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
            tabIndex={0}
            aria-label={t('objectives.hintsFor', { objective: props.title })}
          >
            {hints.slice(0, view.hintsShown).map((hint, stage) => (
              <p key={hint} className="hint">
                <strong>{t('objectives.hintStage', { stage: stage + 1, all: hints.length })}:</strong> {hint}
              </p>
            ))}
          </section>
        )}
      </div>
      {view.hintsShown < view.hints && (
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
    </div>
  );
}

/** Draws the component again when a hint was shown. */
function useHints(game: Game): void {
  const subscribe = useCallback((listener: () => void) => game.director.subscribe(listener), [game]);
  useSyncExternalStore(subscribe, () => JSON.stringify(game.director.shown()));
}
