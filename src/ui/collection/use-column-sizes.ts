import { type ComponentProps, type RefObject, useRef, useState } from 'react';
import type { Column, Key } from 'react-aria-components';
import type { ListColumn } from './list-model.ts';
import { useFittedColumns } from './use-fitted-columns.ts';

type ColumnSize = NonNullable<ComponentProps<typeof Column>['width']>;
type Widths = ReadonlyMap<Key, ColumnSize>;
/** What a heading is told of its width. */
export type HeadSize = Pick<ComponentProps<typeof Column>, 'width' | 'minWidth' | 'defaultWidth'>;

const NARROWEST = 40;

/** A list with other columns is another list: what was pulled wider there says nothing here. */
function columnsKey<Row>(label: string, columns: readonly ListColumn<Row>[]): string {
  return [label, ...columns.map(({ id, label: heading }) => `${id}=${heading}`)].join('|');
}

function ownSizeOf<Row>({ width }: ListColumn<Row>): HeadSize {
  return { minWidth: NARROWEST, defaultWidth: width ?? '1fr' };
}

/** As wide as it was pulled, else as its texts are; the last one takes what is left besides. */
function sizeOf<Row>(
  { width }: ListColumn<Row>,
  fitted: number | undefined,
  pulled: ColumnSize | undefined,
): HeadSize {
  if (pulled !== undefined) return { minWidth: NARROWEST, width: pulled };
  return width === undefined
    ? { minWidth: fitted ?? NARROWEST, width: '1fr' }
    : { minWidth: NARROWEST, width: fitted ?? width };
}

/** How wide the columns of a list are: as they say themselves, or (`fits`) as what stands in them needs. */
export function useColumnSizes<Row>(
  label: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  fits: boolean,
): {
  readonly box: RefObject<HTMLDivElement | null>;
  /** For the container of the table: hears of a column that is pulled. */
  readonly container: { readonly onResize?: (widths: Widths) => void };
  readonly of: (column: ListColumn<Row>) => HeadSize;
} {
  const box = useRef<HTMLDivElement>(null);
  const list = columnsKey(label, columns);
  const fitted = useFittedColumns(box, fits ? list : null, columns, rows);
  const [resized, setResized] = useState<{ readonly list: string; readonly widths: Widths } | null>(null);
  const own = resized?.list === list ? resized.widths : null;
  return {
    box,
    container: fits ? { onResize: (widths) => setResized({ list, widths }) } : {},
    of: (column) => (fits ? sizeOf(column, fitted[column.id], own?.get(column.id)) : ownSizeOf(column)),
  };
}
