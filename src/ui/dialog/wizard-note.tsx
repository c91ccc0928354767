import { createContext, type ReactNode, use } from 'react';
import { Icon } from '../icon/icon.tsx';

/** Whether the page of the wizard around says what is wrong with it. */
export const ComplaintContext = createContext(true);

/**
 * Why the wizard cannot go on, under the fields of a page; read out when it appears or changes. It waits until the fields
 * were touched or Next was tried: nobody has made a mistake on a page that has just come up.
 */
export function WizardNote({ reason }: { reason: string | undefined }): ReactNode {
  const isTime = use(ComplaintContext);
  return (
    <p className="c-wizard-note" aria-live="polite">
      {isTime && reason ? (
        <>
          <Icon name="event-error" />
          <span>{reason}</span>
        </>
      ) : null}
    </p>
  );
}
