import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { FieldLabel } from './field-label.tsx';
import { ariaProps, type FieldProps, fieldClass } from './field-props.ts';
import { FieldText } from './field-text.tsx';
import type { Option } from './options.tsx';

/** Props of {@link RadioGroup}. */
export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** Round buttons of which one is chosen. */
export function RadioGroup(props: RadioGroupProps): ReactNode {
  return (
    <AriaRadioGroup
      {...ariaProps(props)}
      className={fieldClass(props, 'radio-group')}
      value={props.value}
      onChange={props.onChange}
    >
      <FieldLabel text={props.label} />
      {props.options.map((option) => (
        <Radio key={option.id} value={option.id} className="c-radio" isDisabled={option.isDisabled ?? false}>
          <span className="c-radio-dot" aria-hidden="true" />
          <span>
            {option.label}
            {option.description ? <span className="c-radio-description">{option.description}</span> : null}
          </span>
        </Radio>
      ))}
      <FieldText description={props.description} error={props.error} />
    </AriaRadioGroup>
  );
}
