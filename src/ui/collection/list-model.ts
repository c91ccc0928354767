import type { ReactNode } from 'react';
import type { IconName, IconState } from '../icon/icon.tsx';

/** One column of a list. */
export interface ListColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** The text of a cell; also what is sorted by and what type-ahead finds, in the first column. */
  readonly text: (row: Row) => string;
  /** What is drawn instead of the text. */
  readonly cell?: (row: Row) => ReactNode;
  /** What is sorted by instead of the text. */
  readonly sortBy?: (row: Row) => string | number;
  /** Pixels at the standard text size. The last column takes what is left unless it says a width. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
}

/** Picture in front of the first cell. */
export interface RowIcon {
  readonly name: IconName;
  readonly state?: IconState | undefined;
}

/** Column and direction of sorting. */
export interface ListSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in the order of a sort; rows that compare alike keep theirs. Numbers in texts sort by value (NODE2, NODE10). */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  sort: ListSort | null,
  language: string,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.column);
  if (sort === null || column === undefined) return rows;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const cellOf = column.sortBy ?? column.text;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const left = cellOf(a);
    const right = cellOf(b);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}
