import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceIdOf } from '#content';
import type { WindowsEvent } from '#domain/selectors';
import { currentLanguage, formatClock } from '#i18n';
import { Button, Dialog, TextField } from '#ui';
import { formatDate } from '../shared/calendar.ts';
import type { Direction } from '../shared/find-in.ts';
import { EventReference } from './event-reference.tsx';
import { neighbour } from './event-rows.ts';
import { adviceText, descriptionText, meaningText } from './event-text.ts';

/** Props of {@link EventDetails}. */
export interface EventDetailsProps {
  readonly event: WindowsEvent;
  /** The list that the arrows walk, as it is shown. */
  readonly events: readonly WindowsEvent[];
  readonly node: string;
  readonly startsAtMs: number;
  readonly onShow: (event: WindowsEvent) => void;
  readonly onClose: () => void;
}

/** One event in full: what it says, what it means and what to do, with the way to its neighbours and to the reference. */
export function EventDetails(props: EventDetailsProps): ReactNode {
  const { event, onClose } = props;
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [isReference, setReference] = useState(false);
  const reference = referenceIdOf(event.source, event.eventId);
  const advice = adviceText(event);
  const meaning = meaningText(event);
  return (
    <Dialog
      title={t('viewer.details.title')}
      width={30}
      onClose={onClose}
      onSubmit={onClose}
      buttons={
        <Button type="submit" isDefault>
          {t('ui:button.ok')}
        </Button>
      }
    >
      <div className="k-stack">
        <div className="k-event">
          <EventFacts {...props} />
          <div className="k-arrows">
            <Arrow {...props} direction="previous" />
            <Arrow {...props} direction="next" />
          </div>
        </div>
        <TextField
          label={t('viewer.details.description')}
          value={descriptionText(event)}
          rows={3}
          isReadOnly
        />
        {meaning === '' ? null : (
          <TextField label={t('viewer.details.meaning')} value={meaning} rows={5} isReadOnly />
        )}
        {advice === '' ? null : (
          <TextField label={t('viewer.details.advice')} value={advice} rows={3} isReadOnly />
        )}
        {reference === null ? null : (
          <p className="k-status k-event-link">
            {t('viewer.details.reference')}{' '}
            <Button
              className="is-link"
              label={t('viewer.details.openReference', { id: reference })}
              onPress={() => setReference(true)}
            >
              {reference}
            </Button>
          </p>
        )}
      </div>
      {isReference && reference !== null ? (
        <EventReference id={reference} onClose={() => setReference(false)} />
      ) : null}
    </Dialog>
  );
}

function EventFacts({ event, node, startsAtMs }: EventDetailsProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const facts: readonly (readonly [string, string])[] = [
    [t('viewer.column.date'), formatDate(startsAtMs, event.at, currentLanguage().tag)],
    [t('viewer.column.source'), event.source],
    [t('viewer.column.time'), formatClock(startsAtMs + event.at)],
    [t('viewer.column.category'), t('viewer.noCategory')],
    [t('viewer.column.type'), t(`viewer.level.${event.level}`)],
    [t('viewer.column.event'), String(event.eventId)],
    [t('viewer.column.computer'), node],
  ];
  return (
    <dl className="k-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const signs = { previous: '▲', next: '▼' } as const;

function Arrow({
  event,
  events,
  onShow,
  direction,
}: EventDetailsProps & { direction: Direction }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const there = neighbour(events, event.id, direction);
  return (
    <Button
      label={t(`viewer.details.${direction}`)}
      isDisabled={there === null}
      keepsFocus
      onPress={() => there !== null && onShow(there)}
    >
      {signs[direction]}
    </Button>
  );
}
