import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { clockText } from '../play/clock-text.ts';
import type { EventWords } from './event-words.ts';
import { timelineMarks } from './timeline-model.ts';

/** Everything that the timeline marks, in words; a line takes the slider to its instant. */
export function EventLog(props: {
  readonly world: World;
  readonly at: number;
  readonly words: EventWords;
  readonly onAt: (at: number) => void;
}) {
  const { t } = useTranslation('debrief');
  const { world, at } = props;
  const marks = useMemo(() => timelineMarks(world.events), [world]);
  const list = useRef<HTMLOListElement>(null);
  const current = marks.findLast((mark) => mark.event.at <= at)?.event.id;
  useEffect(() => {
    const box = list.current;
    const line = box?.querySelector<HTMLElement>(`[data-event="${current}"]`);
    // Only the list itself scrolls, never the page; the lines are placed within it.
    if (box !== null && line != null) box.scrollTop = line.offsetTop - box.clientHeight / 2;
  }, [current]);
  return (
    <ol className="event-log" ref={list} aria-label={t('log.title')}>
      {marks.map(({ event, tone }) => (
        <li key={event.id} data-event={event.id}>
          <button
            type="button"
            className="event-line"
            data-tone={tone}
            data-past={event.at <= at}
            aria-current={event.id === current ? 'true' : undefined}
            onClick={() => props.onAt(event.at)}
          >
            <span className="event-time">{clockText(world, event.at)}</span>
            <span>{props.words(event)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
