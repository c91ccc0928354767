import { useMemo } from 'react';
import type { World } from '#domain';
import { formatNumber } from '#i18n';
import { clockText } from '../play/clock-text.ts';
import { lanes, type Outage, type TimelineMark } from './timeline-model.ts';
import { axisTicks, laneY, placeLabels, SIZE, TRACK_HEIGHT } from './timeline-scale.ts';

const TICK_GAP_PX = 110;
const MINUTE_MS = 60_000;

/** What the slider of the timeline slides over. Pure picture: the slider says the same in words. */
export function TimelinePicture(props: {
  readonly world: World;
  readonly at: number;
  readonly marks: readonly TimelineMark[];
  readonly outages: readonly Outage[];
  readonly range: readonly [number, number];
  readonly width: number;
  readonly textOf: (mark: TimelineMark) => string;
}) {
  const { world, at, marks, range, width } = props;
  const [fromMs, toMs] = range;
  const xOf = (instant: number) => ((instant - fromMs) / Math.max(1, toMs - fromMs)) * width;
  const shown = marks.filter(({ event }) => event.at >= fromMs && event.at <= toMs);
  const ticks = axisTicks(range, width, TICK_GAP_PX, world.startsAtMs);
  const hasSeconds = (ticks[1] ?? MINUTE_MS) - (ticks[0] ?? 0) < MINUTE_MS;
  const labels = placeLabels(shown, xOf, width, props.textOf, useTextWidth());
  const isShown = at >= fromMs && at <= toMs;
  const flag = xOf(at);
  return (
    <div className="timeline-picture" aria-hidden="true">
      <svg width={width} height={TRACK_HEIGHT + SIZE.axis} className="timeline-svg">
        {ticks.map((tick) => (
          <path key={tick} d={`M${xOf(tick)} ${SIZE.flag} V${TRACK_HEIGHT}`} className="timeline-tick" />
        ))}
        {lanes.map((lane) => (
          <path key={lane} d={`M0 ${laneY(lane)} H${width}`} className="timeline-rule" />
        ))}
        <Band outages={props.outages} xOf={xOf} width={width} />
        {shown.map((mark) => (
          <path
            key={mark.event.id}
            d={`M${xOf(mark.event.at)} ${laneY(mark.lane) - SIZE.mark / 2} v${SIZE.mark}`}
            className="timeline-mark"
            data-tone={mark.tone}
            data-refused={mark.event.type === 'command.refused'}
            data-past={mark.event.at <= at}
          />
        ))}
        {isShown && <path d={`M${flag} ${SIZE.flag - 6} V${TRACK_HEIGHT}`} className="timeline-cursor" />}
      </svg>
      {labels.map((label) => (
        <span
          key={label.key}
          className="timeline-label"
          data-side={label.side}
          style={{ left: label.xPx, top: laneY(label.lane) - SIZE.mark / 2 - 19 - label.row * 17 }}
        >
          {label.text}
        </span>
      ))}
      {ticks
        .filter((tick) => xOf(tick) > 30 && xOf(tick) < width - 30)
        .map((tick) => (
          <span key={tick} className="timeline-time" style={{ left: xOf(tick), top: TRACK_HEIGHT + 4 }}>
            {hasSeconds ? clockText(world, tick) : clockText(world, tick).slice(0, 5)}
          </span>
        ))}
      {isShown && (
        <span className="timeline-flag" style={{ left: Math.max(40, Math.min(width - 40, flag)) }}>
          {clockText(world, at)}
        </span>
      )}
    </div>
  );
}

/** How many users had no mail, as heights over time. */
function Band(props: {
  readonly outages: readonly Outage[];
  readonly xOf: (instant: number) => number;
  readonly width: number;
}) {
  const { outages, xOf, width } = props;
  const most = Math.max(0, ...outages.map((outage) => outage.users));
  const full = SIZE.band - 26;
  return (
    <g>
      <path d={`M0 ${TRACK_HEIGHT} H${width}`} className="timeline-rule" />
      {joined(outages).map((outage) => {
        const height = (outage.users / most) * full;
        const x = xOf(outage.fromMs);
        return (
          <rect
            key={`${outage.fromMs}.${outage.toMs}`}
            x={x}
            y={TRACK_HEIGHT - height}
            width={Math.max(1.5, xOf(outage.toMs) - x)}
            height={height}
            className="timeline-outage"
          />
        );
      })}
      {most > 0 && (
        <>
          <path d={`M0 ${TRACK_HEIGHT - full} H${width}`} className="timeline-most" />
          <text x={width - 6} y={TRACK_HEIGHT - full - 5} className="timeline-users">
            {formatNumber(most)}
          </text>
        </>
      )}
    </g>
  );
}

/** Outages that follow each other with as many users are drawn as one: the account parts them by cause. */
function joined(outages: readonly Outage[]): readonly Outage[] {
  const found: Outage[] = [];
  for (const outage of outages) {
    const last = found.at(-1);
    if (last?.toMs === outage.fromMs && last.users === outage.users) {
      found[found.length - 1] = { ...last, toMs: outage.toMs };
    } else {
      found.push(outage);
    }
  }
  return found;
}

/** How wide a label will be: measured, since what does not fit is not drawn. */
function useTextWidth(): (text: string) => number {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    const root = getComputedStyle(document.documentElement);
    const size = Number.parseFloat(root.fontSize) * LABEL_REM;
    if (context !== null) context.font = `${size}px ${root.getPropertyValue('--s-font')}`;
    // Some room for a font that is still on its way.
    return (text) =>
      (context === null ? text.length * size * 0.6 : context.measureText(text).width * 1.04) + 10;
  }, []);
}

const LABEL_REM = 0.8125;
