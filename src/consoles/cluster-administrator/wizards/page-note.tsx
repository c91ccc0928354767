import type { ReactNode } from 'react';
import { Icon } from '#ui';

/** Why the wizard cannot go on, under the fields of the page; read out when it changes. */
export function PageNote({ reason }: { reason: string | undefined }): ReactNode {
  return (
    <p className="wizard-note" aria-live="polite">
      {reason ? (
        <>
          <Icon name="event-info" />
          <span>{reason}</span>
        </>
      ) : null}
    </p>
  );
}
