import type { ReactNode } from 'react';
import { type Tone, ToneSign } from './tone.tsx';

/** A short mark: state, count, medal. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return (
    <span className="s-badge" data-tone={tone}>
      <ToneSign tone={tone} />
      {children}
    </span>
  );
}
