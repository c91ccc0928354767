import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import { VisuallyHidden } from '../shell/visually-hidden.tsx';

/** Props of {@link Button}. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Why it is disabled; keeps the button in reach of the keyboard so that this can be read. */
  readonly reason?: string | undefined;
  /** It was pressed although it is disabled; only where a reason keeps it in reach. */
  readonly onRefused?: () => void;
  /** Stays in reach of the keyboard while disabled: for buttons that switch themselves off when pressed. */
  readonly keepsFocus?: boolean;
  /** Drawn with the black frame of the button that Enter presses. */
  readonly isDefault?: boolean;
  readonly type?: 'button' | 'submit';
  /** Name when the content is only a picture. */
  readonly label?: string;
  readonly isPressed?: boolean;
  readonly className?: string;
}

/** A raised button. */
export function Button(props: ButtonProps): ReactNode {
  const reasonId = useId();
  const isDisabled = props.isDisabled === true;
  const hasReason = isDisabled && props.reason !== undefined && props.reason !== '';
  return (
    <>
      <button
        type={props.type ?? 'button'}
        className={classNames('c-button', props.isDefault && 'is-default', props.className)}
        disabled={isDisabled && !hasReason && props.keepsFocus !== true}
        {...(isDisabled ? { 'aria-disabled': true } : {})}
        {...(hasReason ? { 'aria-describedby': reasonId, title: props.reason } : {})}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
        {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
        {...(props.isDefault ? { 'data-default': true } : {})}
        onClick={(event) => {
          if (isDisabled) {
            event.preventDefault();
            props.onRefused?.();
          } else props.onPress?.();
        }}
      >
        <span className="c-button-face">{props.children}</span>
      </button>
      {hasReason ? <VisuallyHidden id={reasonId}>{props.reason}</VisuallyHidden> : null}
    </>
  );
}
