import { type ReactNode, useId } from 'react';
import { type Tone, ToneSign } from './tone.tsx';

/** Props of {@link Meter}. */
export interface MeterProps {
  readonly label: string;
  /** The value in words, e.g. `99.87 %`; shown and read. */
  readonly valueText: string;
  /** 0 to 1; without it there is no bar, only label and value. */
  readonly value?: number;
  readonly tone?: Tone;
}

/** A labelled value of the top bar or the debrief, with a bar when it is a share. */
export function Meter({ label, valueText, value, tone = 'neutral' }: MeterProps): ReactNode {
  const labelId = useId();
  return (
    <div className="s-meter" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="s-meter-label">
        {label}
      </span>
      <span className="s-meter-value" data-tone={tone}>
        <ToneSign tone={tone} />
        {valueText}
      </span>
      {value === undefined ? null : (
        <span
          className="s-meter-track"
          role="meter"
          aria-labelledby={labelId}
          aria-valuemin={0}
          aria-valuemax={1}
          aria-valuenow={value}
          aria-valuetext={valueText}
        >
          <span className="s-meter-fill" data-tone={tone} style={{ inlineSize: `${clamp(value) * 100}%` }} />
        </span>
      )}
    </div>
  );
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
