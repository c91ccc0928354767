import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';

/** Props of {@link ProgressBar}. */
export interface ProgressBarProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** 0 to 1, or null when the end is not known. */
  readonly value: number | null;
  /** Said instead of per cent, e.g. "Log 3 of 14". */
  readonly valueText?: string;
}

/** The bar of blue blocks. */
export function ProgressBar(props: ProgressBarProps): ReactNode {
  const { value } = props;
  return (
    <AriaProgressBar
      className="c-progress"
      minValue={0}
      maxValue={1}
      value={value ?? 0}
      isIndeterminate={value === null}
      {...(props.valueText === undefined ? {} : { valueLabel: props.valueText })}
    >
      <Label className={props.isLabelHidden ? 'u-hidden' : 'c-label'}>{props.label}</Label>
      <div className="c-progress-track c-sunken-thin">
        <div
          className="c-progress-fill"
          data-indeterminate={value === null || undefined}
          style={{ inlineSize: value === null ? '30%' : `${Math.round(value * 100)}%` }}
        />
      </div>
    </AriaProgressBar>
  );
}
