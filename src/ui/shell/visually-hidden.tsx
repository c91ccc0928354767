import type { ReactNode } from 'react';

/** Text for screen readers only. */
export function VisuallyHidden({ id, children }: { id?: string; children: ReactNode }): ReactNode {
  return (
    <span id={id} className="u-hidden">
      {children}
    </span>
  );
}
