import type { DomainEventType } from '#domain';
import { type Lane, lanes, type TimelineMark } from './timeline-model.ts';

/** Heights of the timeline's parts in CSS pixels. */
export const SIZE = { flag: 30, lane: 62, band: 96, axis: 26, mark: 22 } as const;

/** Height of everything but the axis. */
export const TRACK_HEIGHT = SIZE.flag + lanes.length * SIZE.lane + SIZE.band;

/** Where a lane's line runs, from the top. Its labels stand above it. */
export function laneY(lane: Lane): number {
  return SIZE.flag + lanes.indexOf(lane) * SIZE.lane + SIZE.lane - SIZE.mark / 2 - 6;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400].map((s) => s * SECOND);

/** Round instants for the axis, so that they stand at least `gapPx` apart. `originMs` is the time of day at instant 0. */
export function axisTicks(
  [fromMs, toMs]: readonly [number, number],
  widthPx: number,
  gapPx: number,
  originMs: number,
): readonly number[] {
  const wanted = ((toMs - fromMs) * gapPx) / Math.max(1, widthPx);
  const step = STEPS.find((one) => one >= wanted) ?? Math.ceil(wanted / (60 * MINUTE)) * 60 * MINUTE;
  const ticks: number[] = [];
  for (let at = Math.ceil((fromMs + originMs) / step) * step - originMs; at <= toMs; at += step)
    ticks.push(at);
  return ticks;
}

/** What is worth words on the timeline, the most telling first. Everything else is a mark alone. */
const telling: readonly (readonly DomainEventType[])[] = [
  ['fault.struck', 'users.lost', 'users.restored', 'level.ended', 'fault.healed'],
  [
    'users.connected',
    'computer.died',
    'quorum.acquired',
    'group.failingOver',
    'objective.met',
    'quorum.lost',
  ],
  ['command.accepted', 'command.refused', 'node.removed', 'group.online', 'service.stopped'],
  ['computer.hung', 'link.down', 'computer.systemDiskReplaced', 'backup.made', 'backup.restored'],
  ['network.down', 'computer.started', 'node.stateChanged', 'group.bringingOnline'],
];

/** A text beside marks of one lane. */
export interface TimelineLabel {
  readonly key: string;
  readonly lane: Lane;
  readonly xPx: number;
  readonly widthPx: number;
  /** Which end of the text stands at the mark. */
  readonly side: 'after' | 'before';
  /** 0 stands right above the marks, 1 above that. */
  readonly row: 0 | 1;
  readonly text: string;
}

/** Puts words beside as many marks as there is room for; several of one kind at one instant become one with a number. */
export function placeLabels(
  marks: readonly TimelineMark[],
  xOf: (at: number) => number,
  widthPx: number,
  textOf: (mark: TimelineMark) => string,
  textWidth: (text: string) => number,
): readonly TimelineLabel[] {
  const placed: TimelineLabel[] = [];
  for (const [rank, types] of telling.entries()) {
    for (const { mark, count } of gathered(
      marks.filter(({ event }) => types.includes(event.type)),
      textOf,
    )) {
      const text = count === 1 ? textOf(mark) : `${textOf(mark)} ×${count}`;
      const label = besideMark(mark, text, xOf(mark.event.at), textWidth(text), widthPx);
      if (label === null) continue;
      // What tells most is not left out because it has a neighbour: it stands above it.
      const rows = rank === 0 ? ([0, 1] as const) : ([0] as const);
      const row = rows.find((one) => placed.every((other) => areApart(other, { ...label, row: one })));
      if (row !== undefined) placed.push({ ...label, row });
    }
  }
  return placed;
}

function gathered(marks: readonly TimelineMark[], textOf: (mark: TimelineMark) => string) {
  const found = new Map<string, { readonly mark: TimelineMark; count: number }>();
  for (const mark of marks) {
    const key = `${mark.lane} ${mark.event.at} ${textOf(mark)}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { mark, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}

const EDGE_PX = 4;

function besideMark(
  mark: TimelineMark,
  text: string,
  x: number,
  textPx: number,
  widthPx: number,
): TimelineLabel | null {
  if (x < 0 || x > widthPx) return null;
  const label = {
    key: String(mark.event.id),
    lane: mark.lane,
    xPx: x,
    widthPx: textPx,
    text,
    row: 0,
  } as const;
  if (x + textPx + EDGE_PX <= widthPx) return { ...label, side: 'after' };
  return x - textPx - EDGE_PX >= 0 ? { ...label, side: 'before' } : null;
}

function areApart(one: TimelineLabel, other: TimelineLabel): boolean {
  if (one.lane !== other.lane || one.row !== other.row) return true;
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.to + 10 < b.from || b.to + 10 < a.from;
}

function spanOf({ xPx, widthPx, side }: TimelineLabel): { from: number; to: number } {
  return side === 'after' ? { from: xPx, to: xPx + widthPx } : { from: xPx - widthPx, to: xPx };
}
