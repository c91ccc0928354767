import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { noticedFailures } from '#domain/selectors';
import { formatNumber } from '#i18n';
import { clockText } from '../play/clock-text.ts';
import type { EventWords } from './event-words.ts';
import {
  dramaOf,
  lanes,
  newsAt,
  outagesOf,
  signs,
  stepFrom,
  stopsOf,
  type TimelineMark,
  timelineMarks,
  usersAt,
} from './timeline-model.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import { useWidth } from './use-width.ts';
import './timeline.css';

/** The run as one large timeline with a slider that steps from event to event. */
export function Timeline(props: {
  readonly world: World;
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly words: EventWords;
}) {
  const { t } = useTranslation('debrief');
  const { world, at, words } = props;
  const endMs = Math.max(1, world.now);
  const marks = useMemo(() => timelineMarks(world.events), [world]);
  const outages = useMemo(() => outagesOf(world), [world]);
  const stops = useMemo(() => stopsOf(marks, endMs), [marks, endMs]);
  const drama = useMemo(() => dramaOf(outages, marks, endMs), [outages, marks, endMs]);
  const hasDrama = drama[1] - drama[0] < endMs;
  const [isClose, setIsClose] = useState(hasDrama);
  const range = isClose ? drama : ([0, endMs] as const);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const go = (instant: number) => {
    if (instant < range[0] || instant > range[1]) setIsClose(false);
    props.onAt(instant);
  };
  const textOf = (mark: TimelineMark) => words(mark.event);
  const last = newsAt(marks, at);
  const unnoticed = noticedFailures(world.events)
    .filter(({ failedAt, noticedAt }) => failedAt <= at && at < noticedAt)
    .map(({ node, failedAt, noticedAt }) =>
      t('timeline.unnoticed', {
        node,
        time: clockText(world, noticedAt),
        seconds: formatNumber((noticedAt - failedAt) / 1000, 1),
      }),
    );
  const said = [last === undefined ? t('timeline.start') : textOf(last), ...unnoticed].join(' · ');
  return (
    <div className="timeline">
      <div className="timeline-head">
        <h2 id="timeline-title">{t('timeline.title')}</h2>
        {hasDrama && <Zoom isClose={isClose} onClose={setIsClose} />}
      </div>
      <div className="timeline-body">
        <Lanes />
        <Slider world={world} at={at} said={said} stops={stops} range={range} track={track} onAt={go}>
          {width > 0 && (
            <TimelinePicture
              world={world}
              at={at}
              marks={marks}
              outages={outages}
              range={range}
              width={width}
              textOf={textOf}
            />
          )}
        </Slider>
      </div>
      <p className="timeline-now" aria-live="off">
        <strong>{clockText(world, at)}</strong>{' '}
        {t('timeline.usersNow', { users: formatNumber(usersAt(outages, at)) })} · {said}
      </p>
    </div>
  );
}

function Zoom(props: { readonly isClose: boolean; readonly onClose: (isClose: boolean) => void }) {
  const { t } = useTranslation('debrief');
  const button = (isClose: boolean) => (
    <button
      type="button"
      className="app-button"
      data-size="small"
      aria-pressed={props.isClose === isClose}
      onClick={() => props.onClose(isClose)}
    >
      {t(isClose ? 'timeline.close' : 'timeline.whole')}
    </button>
  );
  return (
    <div className="app-row">
      {button(true)}
      {button(false)}
    </div>
  );
}

/** What the rows mean: beside the track, or over it where there is no room beside. */
function Lanes() {
  const { t } = useTranslation('debrief');
  return (
    <ul className="timeline-lanes" aria-hidden="true">
      {lanes.map((lane) => (
        <li key={lane} data-lane={lane}>
          <span>{signs[lane]}</span> {t(`timeline.lane.${lane}`)}
        </li>
      ))}
      <li className="timeline-band-label">
        <span>█</span> {t('timeline.band')}
      </li>
    </ul>
  );
}

function Slider(props: {
  readonly world: World;
  readonly at: number;
  readonly said: string;
  readonly stops: readonly number[];
  readonly range: readonly [number, number];
  readonly track: RefObject<HTMLDivElement | null>;
  readonly onAt: (at: number) => void;
  readonly children: ReactNode;
}) {
  const { world, at, stops, range, track, onAt } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
      event.key
    ];
    const ends = { Home: stops[0], End: stops.at(-1) }[event.key];
    const target = ends ?? (steps && stepFrom(stops, at, steps));
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
      aria-valuetext={`${clockText(world, at)} ${props.said}`}
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
