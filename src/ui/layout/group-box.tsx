import type { ReactNode } from 'react';

/** Props of {@link GroupBox}. */
export interface GroupBoxProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** An etched frame with its name in the upper line. */
export function GroupBox({ label, children }: GroupBoxProps): ReactNode {
  return (
    <fieldset className="c-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
