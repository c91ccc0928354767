import type { ReactNode } from 'react';
import { Select as AriaSelect, Button, type Key, ListBox, SelectValue } from 'react-aria-components';
import { DesktopPopover } from '../popover/desktop-popover.tsx';
import { useText } from '../use-text.ts';
import { FieldLabel } from './field-label.tsx';
import { ariaProps, type FieldProps, fieldClass } from './field-props.ts';
import { FieldText } from './field-text.tsx';
import { type Option, OptionRow } from './options.tsx';

/** Props of {@link Select}. */
export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
}

/** A drop-down list to choose one of several. */
export function Select(props: SelectProps): ReactNode {
  const t = useText();
  return (
    <AriaSelect
      {...ariaProps(props)}
      className={fieldClass(props, 'select')}
      value={props.value}
      onChange={(key: Key | null) => key !== null && props.onChange(String(key))}
      placeholder={props.placeholder ?? t('ui:select.placeholder')}
      autoFocus={props.shouldFocus ?? false}
    >
      <FieldLabel text={props.label} />
      <Button className="c-select-button">
        <SelectValue className="c-select-value" />
        <DropArrow />
      </Button>
      <FieldText description={props.description} error={props.error} />
      <DesktopPopover className="c-drop-list" offset={0}>
        <ListBox className="c-listbox" items={props.options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </DesktopPopover>
    </AriaSelect>
  );
}

/** The small raised button at the right of a drop-down. */
export function DropArrow(): ReactNode {
  return (
    <span className="c-drop-arrow" aria-hidden="true">
      <svg viewBox="0 0 7 4" width="7" height="4" aria-hidden="true">
        <path d="M0 0h7L3.5 4z" fill="currentColor" />
      </svg>
    </span>
  );
}
