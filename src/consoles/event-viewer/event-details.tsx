import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowsEvent } from '#domain/selectors';
import { currentLanguage, formatClock } from '#i18n';
import { Button, Dialog, TextField } from '#ui';
import { formatDate } from './calendar.ts';
import { neighbour } from './event-rows.ts';
import { adviceText, descriptionText } from './event-text.ts';

/** Props of {@link EventDetails}. */
export interface EventDetailsProps {
  readonly event: WindowsEvent;
  /** The list that the arrows walk, newest first. */
  readonly events: readonly WindowsEvent[];
  readonly node: string;
  readonly startsAtMs: number;
  readonly onShow: (event: WindowsEvent) => void;
  readonly onClose: () => void;
}

/** One event in full: what it says and what to do, with the way to its neighbours. */
export function EventDetails(props: EventDetailsProps): ReactNode {
  const { event, events, node, startsAtMs, onShow, onClose } = props;
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const newer = neighbour(events, event.id, 'newer');
  const older = neighbour(events, event.id, 'older');
  const advice = adviceText(event);
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
    <Dialog
      title={t('viewer.details.title')}
      width={28}
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
          <dl className="k-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="k-arrows">
            <Button
              label={t('viewer.details.newer')}
              isDisabled={newer === null}
              onPress={() => newer !== null && onShow(newer)}
            >
              ▲
            </Button>
            <Button
              label={t('viewer.details.older')}
              isDisabled={older === null}
              onPress={() => older !== null && onShow(older)}
            >
              ▼
            </Button>
          </div>
        </div>
        <TextField
          label={t('viewer.details.description')}
          value={descriptionText(event)}
          rows={5}
          isReadOnly
        />
        {advice === '' ? null : (
          <TextField label={t('viewer.details.advice')} value={advice} rows={4} isReadOnly />
        )}
      </div>
    </Dialog>
  );
}
