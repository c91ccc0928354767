import type { ReactNode } from 'react';
import { useText } from '../use-text.ts';

/** One caption of a sound. */
export interface Caption {
  readonly id: string;
  readonly text: string;
}

/** The captions of what can be heard just now, newest last. Not a live region: the events themselves are announced. */
export function Captions({ captions }: { captions: readonly Caption[] }): ReactNode {
  const t = useText();
  if (captions.length === 0) return null;
  return (
    <ul className="s-captions" aria-label={t('ui:live.captions')}>
      {captions.map((caption) => (
        <li key={caption.id}>{caption.text}</li>
      ))}
    </ul>
  );
}
