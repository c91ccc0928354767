import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { computerState, lineState, rows } from '#domain/selectors';
import { lineWords, portText } from './wiring/port-text.ts';

/** The servers of the room with a button for the screen of each. */
export function ServerScreens(props: {
  readonly world: World;
  readonly shown: string | null;
  readonly onOpen: (node: string) => void;
}) {
  const { t } = useTranslation('app');
  return (
    <section className="side-part" aria-labelledby="screens-title">
      <h2 className="app-eyebrow" id="screens-title">
        {t('kvm.title')}
      </h2>
      <ul className="screens">
        {rows(props.world, 'node').map((node) => {
          const state = computerState(props.world, node.id);
          return (
            <li key={node.id}>
              <button
                type="button"
                className="app-button screen-button"
                aria-label={t('kvm.open', { node: node.name })}
                aria-pressed={props.shown === node.name}
                onClick={() => props.onOpen(node.name)}
              >
                <ScreenSign isLit={state === 'running' || state === 'noSystem' || state === 'setup'} />
                {node.name}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** As many cables without a link are named beside the room; the wiring list has all. */
const SHOWN_DARK = 6;

/** How the cabling stands in one look, and the way to the wiring list. */
export function WiringSummary({ world, onOpen }: { readonly world: World; readonly onOpen: () => void }) {
  const { t } = useTranslation('app');
  const cables = rows(world, 'cable');
  const dark = cables.flatMap((cable) => {
    const state = lineState(world, cable.from);
    return state === 'up' || state === 'none' ? [] : [{ cable, state }];
  });
  return (
    <section className="side-part" aria-labelledby="wiring-summary">
      <h2 className="app-eyebrow" id="wiring-summary">
        {t('wiring.title')}
      </h2>
      <div className="app-card wiring-summary">
        <p>{t('wiring.summary', { count: cables.length })}</p>
        {cables.length > 0 && dark.length === 0 && <p className="wiring-all">{t('wiring.allLinked')}</p>}
        {dark.length > 0 && (
          <ul aria-label={t('wiring.darkTitle')}>
            {dark.slice(0, SHOWN_DARK).map(({ cable, state }) => (
              <li key={cable.id}>
                {portText(world, cable.from)} → {portText(world, cable.to)} ·{' '}
                <strong className="wiring-dark" data-link={state}>
                  {t(`wiring.${lineWords(cable.cableKind === 'power')[state]}`)}
                </strong>
              </li>
            ))}
            {dark.length > SHOWN_DARK && <li>{t('wiring.darkMore', { count: dark.length - SHOWN_DARK })}</li>}
          </ul>
        )}
        <button type="button" className="app-button" data-size="small" onClick={onOpen}>
          {t('wiring.open')}
        </button>
      </div>
    </section>
  );
}

function ScreenSign({ isLit }: { readonly isLit: boolean }) {
  return (
    <svg
      width="18"
      height="15"
      viewBox="0 0 18 15"
      aria-hidden="true"
      className="screen-sign"
      data-lit={isLit}
    >
      <rect x="1" y="1" width="16" height="10" rx="1.5" />
      <path d="M6 14h6M9 11v3" />
    </svg>
  );
}
