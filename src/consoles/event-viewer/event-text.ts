import { describeWindowsEvent, eventMeaning, type Translate } from '#content';
import type { WindowsEvent } from '#domain/selectors';
import { t } from '#i18n';

const translate = t as unknown as Translate;

/** What an event says, in our own words; events without a text of their own say their number and source. */
export function descriptionText(event: WindowsEvent): string {
  const text = describeWindowsEvent(event, translate);
  if (text !== null) return text.description;
  return t('consoles-windows:viewer.details.generic', { id: event.eventId, source: event.source });
}

/** What an administrator does about it; empty when there is nothing to do. */
export function adviceText(event: Pick<WindowsEvent, 'source' | 'eventId' | 'params'>): string {
  return describeWindowsEvent(event, translate)?.advice ?? '';
}

/** What such an event means and how it comes about. */
export function meaningText(event: Pick<WindowsEvent, 'source' | 'eventId'>): string {
  return eventMeaning(event.source, event.eventId, translate);
}

/** The short name of an event, as the reference lists it. */
export function titleText(event: Pick<WindowsEvent, 'source' | 'eventId' | 'params'>): string {
  return describeWindowsEvent(event, translate)?.title ?? '';
}

/** All that Find looks through. */
export function searchText(event: WindowsEvent): string {
  return [event.source, event.eventId, titleText(event), descriptionText(event)].join(' ');
}
