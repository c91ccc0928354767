import { useCallback, useMemo, useState } from 'react';
import type { World } from '#domain';
import { byOwnClock, type WindowsEvent, windowsEvents } from '#domain/selectors';
import { currentLanguage } from '#i18n';
import { type ListColumn, type ListSort, sortRows } from '#ui';
import { type EventFilter, isFiltering, matches, noFilter } from './event-filter.ts';
import { type LogName, logOf, PAGE_LINES } from './event-rows.ts';

/** What is selected in the tree. */
export type LogPlace = 'root' | LogName;

/** Everything that the window remembers while it lives, and the list that follows from it. */
export interface EventLogState {
  readonly place: LogPlace;
  readonly go: (place: LogPlace) => void;
  readonly filter: EventFilter;
  readonly setFilter: (filter: EventFilter) => void;
  readonly sort: ListSort;
  readonly setSort: (sort: ListSort) => void;
  readonly selected: string | null;
  /** Selects a line, and draws as many lines as it takes to show it. */
  readonly select: (id: string | null) => void;
  /** All events of the log that is shown. */
  readonly all: readonly WindowsEvent[];
  /** Those that pass the filter, in the order of the list. */
  readonly shown: readonly WindowsEvent[];
  /** As many of them as are drawn. */
  readonly drawn: readonly WindowsEvent[];
  readonly drawMore: () => void;
  readonly countOf: (log: LogName) => number;
}

/** The newest first, as the console opens. */
export const NEWEST_FIRST: ListSort = { column: 'date', direction: 'descending' };
/** The story from its beginning. */
export const OLDEST_FIRST: ListSort = { column: 'date', direction: 'ascending' };

const noFilters: Readonly<Record<LogName, EventFilter>> = { Application: noFilter, System: noFilter };
const nothingSelected: Readonly<Record<LogName, string | null>> = { Application: null, System: null };

/** Each log keeps its own filter and selection; the order of sorting is that of the window. */
export function useEventLog(
  world: World,
  node: string,
  columns: readonly ListColumn<WindowsEvent>[],
): EventLogState {
  const [place, go] = useState<LogPlace>('System');
  const [filters, setFilters] = useState(noFilters);
  const [chosen, setChosen] = useState(nothingSelected);
  const [sort, setSort] = useState<ListSort>(NEWEST_FIRST);
  const [lines, setLines] = useState(PAGE_LINES);
  // The log depends on nothing else of the world: a world in which only states changed leaves it as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const events = useMemo(
    () => byOwnClock(world, node, windowsEvents(world, node)),
    [world.events, world.entities.nic, node],
  );
  const all = useMemo(() => (place === 'root' ? [] : logOf(events, place)), [events, place]);
  const filter = place === 'root' ? noFilter : filters[place];
  const { tag } = currentLanguage();
  const shown = useMemo(() => {
    const passed = isFiltering(filter) ? all.filter((event) => matches(filter, event)) : all;
    return sortRows(passed, columns, sort, tag);
  }, [all, filter, columns, sort, tag]);
  const drawn = useMemo(() => shown.slice(0, lines), [shown, lines]);
  const select = useCallback(
    (id: string | null) => {
      if (place === 'root') return;
      setChosen((before) => ({ ...before, [place]: id }));
      const at = shown.findIndex((event) => event.id === id);
      setLines((before) => Math.max(before, Math.ceil((at + 1) / PAGE_LINES) * PAGE_LINES));
    },
    [place, shown],
  );
  return {
    place,
    go,
    filter,
    setFilter: (next) => place !== 'root' && setFilters((before) => ({ ...before, [place]: next })),
    sort,
    setSort,
    selected: place === 'root' ? null : chosen[place],
    select,
    all,
    shown,
    drawn,
    drawMore: () => setLines((before) => before + PAGE_LINES),
    countOf: (log) => events.filter((event) => event.log === log).length,
  };
}
