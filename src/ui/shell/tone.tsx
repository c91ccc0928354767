import type { ReactNode } from 'react';

/** What a value means for the trainee. Each tone has a shape besides its colour. */
export type Tone = 'neutral' | 'good' | 'warning' | 'alarm' | 'accent';

const SIGNS: Readonly<Record<Tone, string>> = {
  neutral: '',
  good: '●',
  warning: '◆',
  alarm: '▲',
  accent: '■',
};

/** The shape of a tone; decoration, since the words beside it say the same. */
export function ToneSign({ tone }: { tone: Tone }): ReactNode {
  const sign = SIGNS[tone];
  if (sign === '') return null;
  return (
    <span className="s-tone-sign" data-tone={tone} aria-hidden="true">
      {sign}
    </span>
  );
}
