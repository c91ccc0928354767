/** What every field of the kit has. */
export interface FieldProps {
  /** The visible label, which is also the accessible name. */
  readonly label: string;
  /** Help under the field. */
  readonly description?: string | undefined;
  /** What is wrong with the value; makes the field invalid. */
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly isRequired?: boolean;
  /** `top` (default) above the field, `side` in a column at its left, `hidden` for screen readers only. */
  readonly labelPlacement?: 'top' | 'side' | 'hidden';
  readonly shouldFocus?: boolean;
}

/** The part of {@link FieldProps} that react-aria fields take under the same names. */
export function ariaProps(props: FieldProps) {
  return {
    isDisabled: props.isDisabled ?? false,
    isRequired: props.isRequired ?? false,
    isInvalid: props.error !== undefined,
    validationBehavior: 'aria' as const,
  };
}

/** Class of a field by the place of its label. */
export function fieldClass(props: FieldProps, kind: string): string {
  return `c-field c-${kind} is-label-${props.labelPlacement ?? 'top'}`;
}
