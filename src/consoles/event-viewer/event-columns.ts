import type { TFunction } from 'i18next';
import type { WindowsEvent } from '#domain/selectors';
import { currentLanguage, formatClock } from '#i18n';
import type { ListColumn } from '#ui';
import { formatDate } from '../shared/calendar.ts';

/** The translator of the Windows consoles' own texts. */
export type WindowsText = TFunction<'consoles-windows'>;

/** The columns of a log, as Event Viewer has them. */
export function eventColumns(
  t: WindowsText,
  startsAtMs: number,
  node: string,
): readonly ListColumn<WindowsEvent>[] {
  const { tag } = currentLanguage();
  return [
    {
      id: 'type',
      label: t('viewer.column.type'),
      text: (event) => t(`viewer.level.${event.level}`),
      width: 112,
    },
    {
      id: 'date',
      label: t('viewer.column.date'),
      text: (event) => formatDate(startsAtMs, event.at, tag),
      sortBy: orderOf,
      width: 76,
    },
    {
      id: 'time',
      label: t('viewer.column.time'),
      text: (event) => formatClock(startsAtMs + event.at),
      sortBy: orderOf,
      width: 70,
    },
    { id: 'source', label: t('viewer.column.source'), text: (event) => event.source, width: 110 },
    { id: 'category', label: t('viewer.column.category'), text: () => t('viewer.noCategory'), width: 78 },
    {
      id: 'event',
      label: t('viewer.column.event'),
      text: (event) => String(event.eventId),
      sortBy: (event) => event.eventId,
      width: 60,
    },
    { id: 'computer', label: t('viewer.column.computer'), text: () => node },
  ];
}

/** Events of one instant keep the order in which they happened: their numbers rise with time. */
function orderOf(event: WindowsEvent): number {
  return Number.parseInt(event.id, 10);
}
