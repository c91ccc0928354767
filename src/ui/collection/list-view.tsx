import { type ComponentProps, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import {
  Row as AriaRow,
  Cell,
  Column,
  ColumnResizer,
  type Key,
  ResizableTableContainer,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { currentLanguage } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import type { MenuEntry } from '../menu/menu-model.ts';
import { useContextMenu } from '../menu/use-context-menu.tsx';
import { useText } from '../use-text.ts';
import { keyOf } from './key-of.ts';
import { type ListColumn, type ListSort, type RowIcon, sortRows } from './list-model.ts';
import { type HeadSize, useColumnSizes } from './use-column-sizes.ts';

/** Props of {@link ListView}. */
export interface ListViewProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly icon?: (row: Row) => RowIcon;
  readonly selectedId?: string | null;
  readonly onSelect?: (id: string | null) => void;
  /** Double-click or Enter. */
  readonly onOpen?: (id: string) => void;
  /** The Delete key on the selected row. */
  readonly onDelete?: (id: string) => void;
  /** Menu of a row, or with `null` of the empty area. */
  readonly contextMenu?: (id: string | null) => readonly MenuEntry[];
  readonly defaultSort?: ListSort;
  /** The sort, when the caller keeps it; then `onSort` hears of a click on a heading. */
  readonly sort?: ListSort | null;
  readonly onSort?: (sort: ListSort) => void;
  /** Columns become as wide as what stands in them; where they do not all fit, the list scrolls. */
  readonly fitsColumns?: boolean;
  /** Shown when there are no rows. */
  readonly emptyText?: string;
}

/** A list with columns that sort and resize, as the right half of a console. */
export function ListView<Row extends { readonly id: string }>(props: ListViewProps<Row>): ReactNode {
  const t = useText();
  const [ownSort, setSort] = useState<ListSort | null>(props.defaultSort ?? null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const rows = sortRows(props.rows, props.columns, sort, currentLanguage().tag);
  const sizes = useColumnSizes(props.label, props.columns, rows, props.fitsColumns === true);
  const menu = useContextMenu((target) => {
    if (props.contextMenu === undefined || target.closest('.c-list-head') !== null) return [];
    const id = keyOf(target);
    const isRow = id !== null && props.rows.some((row) => row.id === id);
    if (isRow) props.onSelect?.(id);
    return props.contextMenu(isRow ? id : null);
  });
  const onSelection = (selection: Selection) => props.onSelect?.(firstOf(selection));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    menu.props.onKeyDown?.(event);
    if (event.key !== 'Delete' || !props.selectedId || event.defaultPrevented) return;
    props.onDelete?.(props.selectedId);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the table inside
    <div className="c-list-box c-sunken" ref={sizes.box} {...menu.props} onKeyDown={onKeyDown}>
      <ResizableTableContainer className="c-list-scroll" {...sizes.container}>
        <Table
          className="c-list"
          aria-label={props.label}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={props.selectedId ? [props.selectedId] : []}
          onSelectionChange={onSelection}
          {...(sort === null ? {} : { sortDescriptor: sort })}
          onSortChange={(next: SortDescriptor) => {
            const asked = { column: String(next.column), direction: next.direction };
            setSort(asked);
            props.onSort?.(asked);
          }}
          {...(props.onOpen ? { onRowAction: (key: Key) => props.onOpen?.(String(key)) } : {})}
        >
          <TableHeader className="c-list-head">
            {props.columns.map((column, index) => (
              <HeadCell key={column.id} column={column} isFirst={index === 0} size={sizes.of(column)} />
            ))}
          </TableHeader>
          <TableBody
            renderEmptyState={() => <span className="c-empty">{props.emptyText ?? t('ui:list.empty')}</span>}
          >
            {rows.map((row) => (
              <AriaRow
                key={row.id}
                id={row.id}
                className="c-list-row"
                textValue={props.columns[0]?.text(row) ?? row.id}
              >
                {props.columns.map((column, index) => (
                  <Cell key={column.id} className="c-list-cell" data-align={column.align}>
                    {cellContent(row, column, index === 0 ? props.icon?.(row) : undefined)}
                  </Cell>
                ))}
              </AriaRow>
            ))}
          </TableBody>
        </Table>
      </ResizableTableContainer>
      {menu.menu}
    </div>
  );
}

function firstOf(selection: Selection): string | null {
  const [first] = selection === 'all' ? [] : selection;
  return first === undefined ? null : String(first);
}

/** Text that is cut shows itself whole under the pointer. */
function tellCut({ currentTarget }: PointerEvent<HTMLElement>): void {
  const isCut = currentTarget.scrollWidth > currentTarget.clientWidth;
  if (isCut) currentTarget.title = currentTarget.textContent;
  else currentTarget.removeAttribute('title');
}

/** What stands in a cell, with the row's icon in the first. */
function cellContent<Row>(
  row: Row,
  column: ListColumn<Row>,
  icon: ComponentProps<typeof Icon> | undefined,
): ReactNode {
  return (
    <span className="c-list-cell-inner">
      {icon === undefined ? null : <Icon {...icon} />}
      <span className="c-list-text" onPointerEnter={tellCut}>
        {column.cell ? column.cell(row) : column.text(row)}
      </span>
    </span>
  );
}

function HeadCell<Row>({
  column,
  isFirst,
  size,
}: {
  column: ListColumn<Row>;
  isFirst: boolean;
  size: HeadSize;
}): ReactNode {
  const t = useText();
  return (
    <Column
      id={column.id}
      className="c-list-column"
      isRowHeader={isFirst}
      allowsSorting={column.isSortable !== false}
      {...size}
    >
      {({ sortDirection }) => (
        <div className="c-list-column-inner">
          <span className="c-list-column-label" data-align={column.align} onPointerEnter={tellCut}>
            {column.label}
            {sortDirection === undefined ? null : (
              <span className="c-list-sort" aria-hidden="true">
                {sortDirection === 'ascending' ? '▴' : '▾'}
              </span>
            )}
          </span>
          <ColumnResizer
            className="c-list-resizer"
            aria-label={t('ui:list.resizeColumn', { column: column.label })}
          />
        </div>
      )}
    </Column>
  );
}
