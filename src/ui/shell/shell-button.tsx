import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Props of {@link ShellButton}. */
export interface ShellButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  /** Why it is disabled; keeps the button in reach of the keyboard. */
  readonly reason?: string | undefined;
  /** Turns it into a link of the same look. */
  readonly href?: string;
  /** Name when the content is only a sign. */
  readonly label?: string;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly type?: 'button' | 'submit';
}

/** A button of the dark shell. */
export function ShellButton(props: ShellButtonProps): ReactNode {
  const reasonId = useId();
  const isDisabled = props.isDisabled === true;
  const hasReason = isDisabled && props.reason !== undefined && props.reason !== '';
  const className = classNames('s-button', `is-${props.variant ?? 'plain'}`);
  const name = props.label === undefined ? {} : { 'aria-label': props.label, title: props.label };
  if (props.href !== undefined && !isDisabled) {
    return (
      <a className={className} href={props.href} {...name} onClick={props.onPress}>
        {props.children}
      </a>
    );
  }
  return (
    <>
      <button
        type={props.type ?? 'button'}
        className={className}
        disabled={isDisabled && !hasReason}
        {...name}
        {...(hasReason ? { 'aria-disabled': true, 'aria-describedby': reasonId, title: props.reason } : {})}
        {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
        {...(props.isExpanded === undefined ? {} : { 'aria-expanded': props.isExpanded })}
        onClick={(event) => {
          if (isDisabled) event.preventDefault();
          else props.onPress?.();
        }}
      >
        {props.children}
      </button>
      {hasReason ? <VisuallyHidden id={reasonId}>{props.reason}</VisuallyHidden> : null}
    </>
  );
}
