import { type ReactNode, useId } from 'react';
import { ListBox as AriaListBox, type Selection } from 'react-aria-components';
import { endsItself } from './field-label.tsx';
import { type Option, OptionRow } from './options.tsx';

/** Props of {@link ListBox}. */
export interface ListBoxProps {
  readonly label: string;
  readonly labelPlacement?: 'top' | 'hidden';
  readonly options: readonly Option[];
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Default one. */
  readonly selectionMode?: 'single' | 'multiple';
  /** Double-click or Enter. */
  readonly onOpen?: (id: string) => void;
  readonly emptyText?: string;
  /** Visible rows, default 6. */
  readonly rows?: number;
}

/** A sunken list to choose from. */
export function ListBox(props: ListBoxProps): ReactNode {
  const labelId = useId();
  const change = (selection: Selection) => {
    const all = props.options.map((option) => option.id);
    props.onSelect(selection === 'all' ? all : all.filter((id) => selection.has(id)));
  };
  return (
    <div className="c-field c-list-field">
      <span
        id={labelId}
        className={props.labelPlacement === 'hidden' ? 'u-hidden' : 'c-label'}
        data-ends={endsItself(props.label) || undefined}
      >
        {props.label}
      </span>
      <AriaListBox
        className="c-listbox c-sunken"
        aria-labelledby={labelId}
        items={props.options}
        selectionMode={props.selectionMode ?? 'single'}
        selectionBehavior="replace"
        selectedKeys={props.selectedIds}
        onSelectionChange={change}
        style={{ height: `calc(${props.rows ?? 6} * var(--c-row) + 4px)` }}
        {...(props.emptyText === undefined
          ? {}
          : { renderEmptyState: () => <span className="c-empty">{props.emptyText}</span> })}
        {...(props.onOpen ? { onAction: (key: React.Key) => props.onOpen?.(String(key)) } : {})}
      >
        {(option) => <OptionRow option={option} />}
      </AriaListBox>
    </div>
  );
}
