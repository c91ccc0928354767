import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReferenceId, referencedEvents } from '#content';
import { Button, Dialog } from '#ui';
import { adviceText, meaningText, titleText } from './event-text.ts';

/** Props of {@link EventReference}. */
export interface EventReferenceProps {
  readonly id: ReferenceId;
  readonly onClose: () => void;
}

/** One entry of the reference: every event that belongs to it, what it means and what to do, whatever the names in it were. */
export function EventReference({ id, onClose }: EventReferenceProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  return (
    <Dialog
      title={t('viewer.reference.title', { id })}
      width={30}
      onClose={onClose}
      onSubmit={onClose}
      buttons={
        <Button type="submit" isDefault>
          {t('ui:button.close')}
        </Button>
      }
    >
      <section
        className="k-reference c-sunken"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long entry scrolls, and by keyboard too
        tabIndex={0}
        aria-label={t('viewer.reference.title', { id })}
      >
        {referencedEvents(id).map((event) => (
          <section key={event.key}>
            <p className="k-reference-title">
              {t('viewer.reference.event', { id: event.eventId, source: event.source })}
            </p>
            <p>{titleText({ ...event, params: {} })}</p>
            <p>{meaningText(event)}</p>
            <p>{t('viewer.reference.advice', { advice: adviceText({ ...event, params: {} }) })}</p>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
