import type { ReactNode } from 'react';
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';
import { FieldLabel } from './field-label.tsx';
import { ariaProps, type FieldProps, fieldClass } from './field-props.ts';
import { FieldText } from './field-text.tsx';

/** Props of {@link NumberField}. */
export interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange?: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Said after the field, e.g. "seconds". */
  readonly unit?: string;
}

/** The consoles of 2003 write numbers as they are typed. */
const plainNumbers = { useGrouping: false } as const;

/** A number with the small up and down buttons. */
export function NumberField(props: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField
      {...ariaProps(props)}
      className={fieldClass(props, 'number-field')}
      value={props.value}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.shouldFocus ?? false}
      formatOptions={plainNumbers}
      {...(props.onChange ? { onChange: props.onChange } : {})}
      {...(props.min === undefined ? {} : { minValue: props.min })}
      {...(props.max === undefined ? {} : { maxValue: props.max })}
      {...(props.step === undefined ? {} : { step: props.step })}
    >
      <FieldLabel text={props.label} />
      <span className="c-number-row">
        <Group className="c-number">
          <Input className="c-input" />
          {/* For the mouse alone, as a browser's own are: the field itself is a spin button with the arrow keys. */}
          <span className="c-spin" aria-hidden="true">
            <Button slot="increment" className="c-spin-button">
              ▴
            </Button>
            <Button slot="decrement" className="c-spin-button">
              ▾
            </Button>
          </span>
        </Group>
        {props.unit ? <span>{props.unit}</span> : null}
      </span>
      <FieldText description={props.description} error={props.error} />
    </AriaNumberField>
  );
}
