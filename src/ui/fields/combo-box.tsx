import type { ReactNode } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox } from 'react-aria-components';
import { DesktopPopover } from '../popover/desktop-popover.tsx';
import { FieldLabel } from './field-label.tsx';
import { ariaProps, type FieldProps, fieldClass } from './field-props.ts';
import { FieldText } from './field-text.tsx';
import { type Option, OptionRow } from './options.tsx';
import { DropArrow } from './select.tsx';

/** Props of {@link ComboBox}. */
export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  /** The text, typed or chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field of text with a list of proposals; any text is allowed. */
export function ComboBox(props: ComboBoxProps): ReactNode {
  return (
    <AriaComboBox
      {...ariaProps(props)}
      className={fieldClass(props, 'combo-box')}
      inputValue={props.value}
      onInputChange={props.onChange}
      defaultItems={props.options}
      allowsCustomValue
      menuTrigger="manual"
      autoFocus={props.shouldFocus ?? false}
    >
      <FieldLabel text={props.label} />
      <Group className="c-combo">
        <Input className="c-input" spellCheck={false} />
        <Button className="c-combo-button">
          <DropArrow />
        </Button>
      </Group>
      <FieldText description={props.description} error={props.error} />
      <DesktopPopover className="c-drop-list" offset={0}>
        <ListBox<Option> className="c-listbox">{(option) => <OptionRow option={option} />}</ListBox>
      </DesktopPopover>
    </AriaComboBox>
  );
}
