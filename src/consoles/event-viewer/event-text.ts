import { describeWindowsEvent, type Translate } from '#content';
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
export function adviceText(event: WindowsEvent): string {
  return describeWindowsEvent(event, translate)?.advice ?? '';
}
