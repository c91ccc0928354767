import { useMemo, useState } from 'react';
import type { World } from '#domain';
import { byOwnClock, type ClusterLogLine, clusterLog } from '#domain/selectors';
import { filtered, type LogFilter, noFilter } from './log-lines.ts';

/** So many lines are drawn at first, and so many more each time somebody asks: a long log stays quick. */
const PAGE_LINES = 200;

/** Everything that the window remembers while it lives, and the lines that follow from it. */
export interface ClusterLogState {
  readonly filter: LogFilter;
  readonly setFilter: (filter: LogFilter) => void;
  readonly wraps: boolean;
  readonly setWraps: (wraps: boolean) => void;
  readonly selected: ClusterLogLine | null;
  readonly select: (id: string | null) => void;
  /** How many lines the file holds. */
  readonly size: number;
  readonly overwritten: number;
  /** Lines that pass the filter, the oldest first. */
  readonly shown: readonly ClusterLogLine[];
  /** The newest of them, as many as are drawn: up to the chosen line at least. */
  readonly drawn: readonly ClusterLogLine[];
  readonly drawMore: () => void;
}

/** The file of one server and how the window shows it. */
export function useClusterLog(world: World, node: string): ClusterLogState {
  const [filter, setFilter] = useState(noFilter);
  const [wraps, setWraps] = useState(true);
  const [selectedId, select] = useState<string | null>(null);
  const [wantedLines, setLines] = useState(PAGE_LINES);
  // The log follows from the events: a world in which only states changed leaves it as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const log = useMemo(() => {
    const { lines, overwritten } = clusterLog(world, node);
    return { lines: byOwnClock(world, node, lines), overwritten };
  }, [world.events, world.entities.nic, node]);
  const shown = useMemo(() => filtered(log.lines, filter), [log, filter]);
  const at = shown.findIndex((line) => line.id === selectedId);
  const fromEnd = at < 0 ? 0 : Math.ceil((shown.length - at) / PAGE_LINES) * PAGE_LINES;
  const count = Math.max(wantedLines, fromEnd);
  const drawn = useMemo(() => shown.slice(-count), [shown, count]);
  return {
    filter,
    setFilter,
    wraps,
    setWraps,
    selected: shown[at] ?? null,
    select,
    size: log.lines.length,
    overwritten: log.overwritten,
    shown,
    drawn,
    drawMore: () => setLines(count + PAGE_LINES),
  };
}
