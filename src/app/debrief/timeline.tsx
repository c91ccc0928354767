import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeEvent } from '#content';
import type { World } from '#domain';
import { formatNumber } from '#i18n';
import { clockText } from '../play/clock-text.ts';
import { translate } from '../translate.ts';
import {
  dramaOf,
  type Lane,
  lanes,
  outagesOf,
  stepFrom,
  stopsOf,
  type TimelineMark,
  timelineMarks,
} from './timeline-model.ts';
import './timeline.css';

const WIDTH = 1000;
const LANE_HEIGHT = 34;
const TOP = 26;
const BAND_HEIGHT = 46;
const HEIGHT = TOP + lanes.length * LANE_HEIGHT + BAND_HEIGHT + 8;

const signs: Readonly<Record<Lane, string>> = { fault: '▲', cluster: '■', action: '●', users: '◆' };

/** The run as one large timeline with a slider that steps from event to event. */
export function Timeline(props: {
  readonly world: World;
  readonly at: number;
  readonly onAt: (at: number) => void;
}) {
  const { t } = useTranslation('debrief');
  const { world, at } = props;
  const endMs = Math.max(1, world.now);
  const marks = useMemo(() => timelineMarks(world.events), [world]);
  const outages = useMemo(() => outagesOf(world), [world]);
  const stops = useMemo(() => stopsOf(marks, endMs), [marks, endMs]);
  const drama = useMemo(() => dramaOf(outages, marks, endMs), [outages, marks, endMs]);
  const [isClose, setIsClose] = useState(drama[1] - drama[0] < endMs);
  const [fromMs, toMs] = isClose ? drama : ([0, endMs] as const);
  const xOf = (instant: number) => ((instant - fromMs) / (toMs - fromMs)) * WIDTH;
  const go = (instant: number) => {
    if (instant < fromMs || instant > toMs) setIsClose(false);
    props.onAt(instant);
  };
  return (
    <div className="timeline">
      <div className="timeline-head">
        <h2 id="timeline-title">{t('timeline.title')}</h2>
        {drama[1] - drama[0] < endMs && (
          <div className="app-row">
            <button
              type="button"
              className="app-button"
              data-size="small"
              aria-pressed={isClose}
              onClick={() => setIsClose(true)}
            >
              {t('timeline.close')}
            </button>
            <button
              type="button"
              className="app-button"
              data-size="small"
              aria-pressed={!isClose}
              onClick={() => setIsClose(false)}
            >
              {t('timeline.whole')}
            </button>
          </div>
        )}
      </div>
      <div className="timeline-body">
        <ul className="timeline-lanes" aria-hidden="true">
          {lanes.map((lane) => (
            <li key={lane} data-lane={lane}>
              <span>{signs[lane]}</span> {t(`timeline.lane.${lane}`)}
            </li>
          ))}
          <li className="timeline-band-label">{t('timeline.band')}</li>
        </ul>
        <Slider world={world} at={at} stops={stops} marks={marks} range={[fromMs, toMs]} onAt={go}>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            className="timeline-svg"
          >
            {lanes.map((lane, row) => (
              <path key={lane} d={`M0 ${rowY(row)} H${WIDTH}`} className="timeline-rule" />
            ))}
            <Band outages={outages} xOf={xOf} />
            {marks
              .filter((mark) => mark.event.at >= fromMs && mark.event.at <= toMs)
              .map((mark) => (
                <Mark key={mark.event.id} mark={mark} x={xOf(mark.event.at)} isPast={mark.event.at <= at} />
              ))}
            {at >= fromMs && at <= toMs && (
              <path d={`M${xOf(at)} 0 V${HEIGHT}`} className="timeline-cursor" />
            )}
          </svg>
        </Slider>
        <p className="timeline-ends" aria-hidden="true">
          <span>{clockText(world, fromMs)}</span>
          <span>{clockText(world, toMs)}</span>
        </p>
      </div>
      <p className="timeline-now" aria-live="off">
        <strong>{clockText(world, at)}</strong>{' '}
        {t('timeline.usersNow', { users: formatNumber(usersAt(outages, at)) })}
      </p>
    </div>
  );
}

function Slider(props: {
  readonly world: World;
  readonly at: number;
  readonly stops: readonly number[];
  readonly marks: readonly TimelineMark[];
  readonly range: readonly [number, number];
  readonly onAt: (at: number) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('debrief');
  const { world, at, stops, range, onAt } = props;
  const track = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
      event.key
    ];
    const target =
      event.key === 'Home'
        ? stops[0]
        : event.key === 'End'
          ? stops.at(-1)
          : steps && stepFrom(stops, at, steps);
    if (target === undefined) return;
    event.preventDefault();
    onAt(target);
  };
  const point = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    onAt(Math.round(range[0] + share * (range[1] - range[0])));
  };
  const last = props.marks.findLast((mark) => mark.event.at <= at);
  const said = last === undefined ? t('timeline.start') : describeEvent(last.event, translate);
  return (
    <div
      ref={track}
      className="timeline-track"
      role="slider"
      tabIndex={0}
      aria-labelledby="timeline-title"
      aria-valuemin={0}
      aria-valuemax={Math.round(world.now / 1000)}
      aria-valuenow={Math.round(at / 1000)}
      aria-valuetext={`${clockText(world, at)} ${said}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) point(event);
      }}
    >
      {props.children}
    </div>
  );
}

function Mark({
  mark,
  x,
  isPast,
}: {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly isPast: boolean;
}) {
  const y = rowY(lanes.indexOf(mark.lane));
  return (
    <path
      d={`M${x} ${y - 11} V${y + 11}`}
      className="timeline-mark"
      data-lane={mark.lane}
      data-severity={mark.event.severity}
      data-refused={mark.event.type === 'command.refused'}
      data-past={isPast}
    />
  );
}

function Band(props: {
  readonly outages: ReturnType<typeof outagesOf>;
  readonly xOf: (instant: number) => number;
}) {
  const most = Math.max(1, ...props.outages.map((outage) => outage.users));
  const floor = TOP + lanes.length * LANE_HEIGHT + BAND_HEIGHT;
  return (
    <g>
      <path d={`M0 ${floor} H${WIDTH}`} className="timeline-rule" />
      {props.outages.map((outage) => {
        const height = (outage.users / most) * (BAND_HEIGHT - 6);
        const x = props.xOf(outage.fromMs);
        const width = Math.max(1.5, props.xOf(outage.toMs) - x);
        return (
          <rect
            key={`${outage.fromMs}.${outage.toMs}`}
            x={x}
            y={floor - height}
            width={width}
            height={height}
            className="timeline-outage"
          />
        );
      })}
    </g>
  );
}

function usersAt(outages: ReturnType<typeof outagesOf>, at: number): number {
  return outages
    .filter((outage) => outage.fromMs <= at && at < outage.toMs)
    .reduce((sum, outage) => sum + outage.users, 0);
}

function rowY(row: number): number {
  return TOP + row * LANE_HEIGHT;
}
