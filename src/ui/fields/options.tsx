import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';

/** One choice of a list, drop-down or group of radio buttons. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

/** The row of an option in any list of the kit. */
export function OptionRow({ option }: { option: Option }): ReactNode {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="c-option"
    >
      {option.icon}
      <span>{option.label}</span>
    </ListBoxItem>
  );
}
