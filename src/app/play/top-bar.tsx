import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { slaBandOf } from '#domain';
import { currentAvailability, hasServed, lostUserMs, riskReasons, usersWithoutMail } from '#domain/selectors';
import { formatNumber, formatPercent } from '#i18n';
import { SegmentedControl, type Tone, ToneSign } from '#ui';
import type { Game } from '../game/game.ts';
import { useLevelTitle } from '../shell/level-title.ts';
import { clockText, weekdayKey } from './clock-text.ts';
import { Ended } from './ended.tsx';
import { GameMenu } from './game-menu.tsx';
import { usePace, useWorld } from './use-frame.ts';

const USER_MS_PER_MINUTE = 60_000;
const paces = ['paused', '1', '10', '60'] as const;

/** Time and score: the top bar is what the trainee is measured by. */
export function TopBar({
  game,
  onHelp,
  onBriefing,
  onRestart,
}: {
  readonly game: Game;
  readonly onHelp: () => void;
  readonly onBriefing: () => void;
  readonly onRestart: () => void;
}) {
  const { t } = useTranslation(['app', 'common']);
  const { session } = game;
  const world = useWorld(session);
  const title = useLevelTitle(session.level.id);
  const without = usersWithoutMail(world);
  const lost = lostUserMs(world) / USER_MS_PER_MINUTE;
  const risks = riskReasons(world);
  const riskText =
    risks.length === 0
      ? t(without > 0 ? 'app:play.atRiskOutage' : 'app:play.atRiskNone')
      : risks.map((reason) => t(`app:play.risk.${reason}`)).join(', ');
  return (
    <header className="top" aria-label={t('app:play.topBar')}>
      <Value label={t(`common:weekday.${weekdayKey(world)}`)} className="top-clock">
        {clockText(world)}
      </Value>
      <PaceControl game={game} />
      <div className="top-values">
        <Value
          label={t('app:play.withoutMail')}
          short={t('app:play.short.withoutMail')}
          tone={without > 0 ? 'alarm' : 'good'}
        >
          {formatNumber(without)}
        </Value>
        <Value label={t('app:play.lost')} short={t('app:play.short.lost')}>
          {formatNumber(Math.floor(lost))}
        </Value>
        <Availability session={session} />
        <Value
          label={t('app:play.atRisk')}
          tone={risks.length > 0 || without > 0 ? 'warning' : 'neutral'}
          className="top-risk"
        >
          <span>{riskText}</span>
        </Value>
      </div>
      <Ended session={session} />
      <div className="top-end">
        <p className="top-level">{title}</p>
        <GameMenu game={game} onHelp={onHelp} onBriefing={onBriefing} onRestart={onRestart} />
      </div>
    </header>
  );
}

/** Says nothing before anybody has had mail: there is nothing yet that could be available. */
function Availability({ session }: { readonly session: Game['session'] }) {
  const { t } = useTranslation('app');
  const world = useWorld(session);
  const availability = currentAvailability(world, session.level.horizonMs);
  const band = slaBandOf(availability);
  const names = { label: t('play.availability'), short: t('play.short.availability') };
  if (!hasServed(world))
    return (
      <Value {...names}>
        <span aria-hidden="true" title={t('play.notServed')}>
          –
        </span>
        <span className="u-hidden">{t('play.notServed')}</span>
      </Value>
    );
  return (
    <Value {...names} tone={band === 0 ? 'neutral' : band === 1 ? 'warning' : 'alarm'}>
      {formatPercent(availability)}
      <span className="top-band" title={t(`play.bandMeaning.${band}`)}>
        {' '}
        · {band === 0 ? t('play.noBand') : t('play.band', { band })}
        <span className="u-hidden"> ({t(`play.bandMeaning.${band}`)})</span>
      </span>
    </Value>
  );
}

/** The paces are one choice. The jump is a deed of its own: arrow keys on their way along the paces must not set it off. */
function PaceControl({ game }: { readonly game: Game }) {
  const { t } = useTranslation('app');
  const pace = usePace(game.pacer);
  return (
    <div className="top-pace">
      <SegmentedControl
        label={t('play.pace')}
        value={paces.find((id) => id === String(pace)) ?? null}
        onChange={(id) => game.pacer.setPace(id === 'paused' ? id : (Number(id) as 1 | 10 | 60))}
        segments={paces.map((id) => ({
          id,
          label: t(`play.paceLabel.${id}`),
          content: id === 'paused' ? <PauseSign /> : `${id}×`,
        }))}
      />
      <button
        type="button"
        className="app-button top-next"
        aria-label={t('play.paceLabel.nextEvent')}
        title={t('play.paceLabel.nextEvent')}
        aria-disabled={pace === 'nextEvent'}
        onClick={() => game.pacer.setPace('nextEvent')}
      >
        <span className="top-word">{t('play.paceShort.nextEvent')}</span>
        <NextSign />
      </button>
    </div>
  );
}

function PauseSign() {
  return (
    <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true" fill="currentColor">
      <path d="M0 0h3.5v12H0zM6.5 0H10v12H6.5z" />
    </svg>
  );
}

function NextSign() {
  return (
    <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true" fill="currentColor">
      <path d="M0 0l7 6-7 6zM8.5 0H11v12H8.5z" />
    </svg>
  );
}

function Value(props: {
  readonly label: string;
  /** The label where there is little room. */
  readonly short?: string;
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly className?: string;
}) {
  const tone = props.tone ?? 'neutral';
  return (
    <dl className={`top-value ${props.className ?? ''}`}>
      <dt>
        <span className={props.short === undefined ? undefined : 'top-word'}>{props.label}</span>
        {props.short !== undefined && <span className="top-short">{props.short}</span>}
      </dt>
      <dd data-tone={tone}>
        <ToneSign tone={tone} />
        {props.children}
      </dd>
    </dl>
  );
}
