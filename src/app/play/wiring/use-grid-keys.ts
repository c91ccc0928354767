import { type RefObject, useEffect, useRef } from 'react';

const CELL = '[data-cell]';

type Move = (grid: HTMLElement, from: HTMLElement) => HTMLElement | undefined;

const moves: Readonly<Record<string, Move>> = {
  ArrowRight: (_, from) => besideIn(from, 1),
  ArrowLeft: (_, from) => besideIn(from, -1),
  ArrowDown: (grid, from) => inRow(grid, from, 1),
  ArrowUp: (grid, from) => inRow(grid, from, -1),
  PageDown: (grid, from) => inRow(grid, from, 10),
  PageUp: (grid, from) => inRow(grid, from, -10),
  Home: (_, from) => cellsOf(rowOf(from))[0],
  End: (_, from) => cellsOf(rowOf(from)).at(-1),
};

/**
 * Arrow keys in a grid whose cells carry `data-cell`: one cell is in the tab order, the arrows go to the others.
 * The tab index is set here and not by React, since only the grid knows which cell was left last.
 */
export function useGridKeys(): RefObject<HTMLTableElement | null> {
  const grid = useRef<HTMLTableElement>(null);
  const last = useRef<{ readonly cell: HTMLElement; readonly row: HTMLElement | null } | null>(null);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const from = event.target instanceof Element ? event.target.closest<HTMLElement>(CELL) : null;
      const move = moves[event.key];
      if (from === null || move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      move(element, from)?.focus();
    };
    const onFocusIn = (event: FocusEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>(CELL) : null;
      if (cell === null) return;
      for (const other of element.querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`)) other.tabIndex = -1;
      cell.tabIndex = 0;
      last.current = { cell, row: rowOf(cell) };
    };
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('focusin', onFocusIn);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('focusin', onFocusIn);
    };
  }, []);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const left = last.current;
    // A button that has done its work is gone, and the focus with it: the next place is in the same row.
    if (left !== null && !left.cell.isConnected && document.activeElement === document.body)
      cellsOf(left.row)[0]?.focus();
    if (element.querySelector(`${CELL}[tabindex="0"]`) !== null) return;
    const first = element.querySelector<HTMLElement>(CELL);
    if (first !== null) first.tabIndex = 0;
  });
  return grid;
}

function rowOf(cell: HTMLElement): HTMLElement | null {
  return cell.closest('tr');
}

function cellsOf(row: Element | null | undefined): readonly HTMLElement[] {
  return row === null || row === undefined ? [] : [...row.querySelectorAll<HTMLElement>(CELL)];
}

function besideIn(from: HTMLElement, step: number): HTMLElement | undefined {
  const cells = cellsOf(rowOf(from));
  return cells[cells.indexOf(from) + step];
}

/** The cell some rows further that lies under the same place. */
function inRow(grid: HTMLElement, from: HTMLElement, step: number): HTMLElement | undefined {
  const all = [...grid.querySelectorAll('tbody tr')];
  const row = rowOf(from);
  if (row === null) return undefined;
  const target = all[Math.max(0, Math.min(all.length - 1, all.indexOf(row) + step))];
  const cells = cellsOf(target);
  const column = cellsOf(row).indexOf(from);
  return cells[Math.min(column, cells.length - 1)];
}
