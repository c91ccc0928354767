import type { ReactNode } from 'react';

/** Props of {@link StatusBar}. */
export interface StatusBarProps {
  /** Texts of the sunken parts, left to right; the first takes the space that is left. */
  readonly parts: readonly ReactNode[];
}

/** The line at the foot of a console. */
export function StatusBar({ parts }: StatusBarProps): ReactNode {
  return (
    <footer className="c-statusbar">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
        <div key={index} className="c-statusbar-part">
          {part}
        </div>
      ))}
    </footer>
  );
}
