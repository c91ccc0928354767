import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { VisuallyHidden } from '../shell/visually-hidden.tsx';

/** Props of {@link CheckBox}. */
export interface CheckBoxProps {
  readonly children: ReactNode;
  readonly isChecked: boolean;
  readonly onChange?: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  /** Why it is disabled, read out with the label and shown as a tooltip. */
  readonly reason?: string | undefined;
}

/** A box with a tick. */
export function CheckBox(props: CheckBoxProps): ReactNode {
  const reason = props.isDisabled ? props.reason : undefined;
  return (
    <span className="c-check-wrap" title={reason}>
      <Checkbox
        className="c-check"
        isSelected={props.isChecked}
        isDisabled={props.isDisabled ?? false}
        {...(props.onChange ? { onChange: props.onChange } : {})}
      >
        <span className="c-check-box" aria-hidden="true">
          <svg viewBox="0 0 9 9" width="9" height="9" aria-hidden="true">
            <path d="M1 3v3l2 2 5-5V0L3 5z" fill="currentColor" />
          </svg>
        </span>
        <span>{props.children}</span>
        {reason ? <VisuallyHidden>{` (${reason})`}</VisuallyHidden> : null}
      </Checkbox>
    </span>
  );
}
