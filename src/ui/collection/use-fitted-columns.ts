import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ListColumn } from './list-model.ts';

/** No column is made wider than this by what stands in it, in pixels at the standard text size. */
const WIDEST = 260;
/** What a cell has besides its text: its padding; in the first column the picture of the row as well. */
const AROUND_TEXT = 22;
const PICTURE = 22;
/** Rows beyond these are not looked at. */
const LOOKED_AT = 200;

/** How wide each column has to be for its heading and its texts, by its id. Columns grow with what comes and never shrink, so that nothing jumps. */
export type FittedColumns = Readonly<Record<string, number>>;

const none: FittedColumns = {};

/** Measures the columns of a list in the font of its box. `list` says which list it is: another one begins anew. */
export function useFittedColumns<Row>(
  box: RefObject<HTMLElement | null>,
  list: string | null,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): FittedColumns {
  const [fitted, setFitted] = useState({ list, widths: none });
  const measured = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    if (list === null || box.current === null) return;
    const widthOf = measurer(box.current, measured.current);
    const before = fitted.list === list ? fitted.widths : none;
    const widths: Record<string, number> = { ...before };
    columns.forEach((column, index) => {
      const texts = [column.label, ...rows.slice(0, LOOKED_AT).map((row) => column.text(row))];
      const extra = AROUND_TEXT + (index === 0 ? PICTURE : 0);
      const needed = Math.ceil(Math.max(...texts.map(widthOf))) + extra;
      widths[column.id] = Math.max(before[column.id] ?? 0, Math.min(WIDEST, needed));
    });
    const hasGrown = columns.some(({ id }) => widths[id] !== before[id]);
    if (hasGrown || fitted.list !== list) setFitted({ list, widths });
  });
  return fitted.list === list ? fitted.widths : none;
}

function measurer(box: HTMLElement, known: Map<string, number>): (text: string) => number {
  const pencil = document.createElement('canvas').getContext('2d');
  if (pencil !== null) pencil.font = getComputedStyle(box).font;
  return (text) => {
    const width = known.get(text) ?? pencil?.measureText(text).width ?? 0;
    known.set(text, width);
    return width;
  };
}
