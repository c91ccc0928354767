import type { ReactNode } from 'react';
import { glyphs, type IconName } from './glyphs.tsx';
import { type IconState, overlays } from './overlays.tsx';

export type { IconName } from './glyphs.tsx';
export type { IconState } from './overlays.tsx';

/** Props of {@link Icon}. */
export interface IconProps {
  readonly name: IconName;
  readonly state?: IconState | undefined;
  /** Pixels at the standard text size; scales with it. */
  readonly size?: 16 | 24 | 32 | 48;
  /** Name for screen readers. Without it the picture is decoration, so say the state in the text beside it. */
  readonly label?: string;
}

/** One of our own pictures, with a mark for the state. */
export function Icon({ name, state, size = 16, label }: IconProps): ReactNode {
  const rem = `${size / 16}rem`;
  return (
    <svg
      className="c-icon"
      viewBox="0 0 16 16"
      width={rem}
      height={rem}
      style={{ inlineSize: rem, blockSize: rem }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {glyphs[name]}
      {state === undefined ? null : overlays[state]}
    </svg>
  );
}
