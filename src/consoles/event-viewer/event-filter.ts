import type { WindowsEvent, WindowsEventLevel } from '#domain/selectors';

/** Types of events in the order of the filter's boxes. */
export const levels = ['information', 'warning', 'error'] as const satisfies readonly WindowsEventLevel[];

/** What the list shows; null or empty = everything. */
export interface EventFilter {
  readonly levels: readonly WindowsEventLevel[];
  readonly source: string | null;
  readonly eventId: number | null;
  /** Ms of the level; both ends belong to it. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Shows every event. */
export const noFilter: EventFilter = { levels, source: null, eventId: null, from: null, to: null };

/** The filter as it is typed. */
export interface FilterForm {
  readonly levels: readonly WindowsEventLevel[];
  /** Empty = all sources. */
  readonly source: string;
  readonly eventId: string;
  readonly from: FilterEnd;
  readonly to: FilterEnd;
}

/** One end of the span: open, or a time on a day of the log. */
export interface FilterEnd {
  readonly isSet: boolean;
  /** Days since the start of the level's first day. */
  readonly day: number;
  /** `09:35:55`; the seconds can be left out. */
  readonly time: string;
}

/** What is wrong with the form. */
export type FilterProblem = 'eventId' | 'from' | 'to' | 'order' | 'levels';

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;

/** Whether anything is left out. */
export function isFiltering(filter: EventFilter): boolean {
  const { source, eventId, from, to } = filter;
  const asksMore = [source, eventId, from, to].some((value) => value !== null);
  return asksMore || filter.levels.length < levels.length;
}

/** Whether the list shows an event. A time that is typed to the second takes in the whole second. */
export function matches(filter: EventFilter, event: WindowsEvent): boolean {
  return (
    filter.levels.includes(event.level) &&
    (filter.source === null || event.source === filter.source) &&
    (filter.eventId === null || event.eventId === filter.eventId) &&
    (filter.from === null || event.at >= filter.from) &&
    (filter.to === null || event.at < filter.to + SECOND_MS)
  );
}

/** The sources that a log knows, in order of the alphabet. */
export function sourcesOf(events: readonly WindowsEvent[]): readonly string[] {
  return [...new Set(events.map((event) => event.source))].toSorted((a, b) => (a < b ? -1 : 1));
}

/** The days on which there are events, counted from the level's first day. */
export function daysOf(events: readonly WindowsEvent[], startsAtMs: number): readonly number[] {
  return [...new Set(events.map((event) => dayOf(startsAtMs + event.at)))].toSorted((a, b) => a - b);
}

/** The form for a filter; ends that are not set propose the first and the last event. */
export function formOf(filter: EventFilter, events: readonly WindowsEvent[], startsAtMs: number): FilterForm {
  const times = events.map((event) => event.at as number);
  const first = times.length === 0 ? 0 : Math.min(...times);
  const last = times.length === 0 ? 0 : Math.max(...times);
  return {
    levels: filter.levels,
    source: filter.source ?? '',
    eventId: filter.eventId === null ? '' : String(filter.eventId),
    from: endOf(filter.from, first, startsAtMs),
    to: endOf(filter.to, last, startsAtMs),
  };
}

/** What stands against the form, first things first. */
export function problemsOf(form: FilterForm, startsAtMs: number): readonly FilterProblem[] {
  const problems: FilterProblem[] = [];
  if (form.levels.length === 0) problems.push('levels');
  if (form.eventId.trim() !== '' && !/^\d{1,5}$/.test(form.eventId.trim())) problems.push('eventId');
  for (const end of ['from', 'to'] as const)
    if (form[end].isSet && timeOf(form[end], startsAtMs) === null) problems.push(end);
  const { from, to } = filterOf(form, startsAtMs);
  if (from !== null && to !== null && from > to) problems.push('order');
  return problems;
}

/** The filter that a form without problems means. */
export function filterOf(form: FilterForm, startsAtMs: number): EventFilter {
  const eventId = form.eventId.trim();
  return {
    levels: levels.filter((level) => form.levels.includes(level)),
    source: form.source === '' ? null : form.source,
    eventId: eventId === '' ? null : Number(eventId),
    from: form.from.isSet ? timeOf(form.from, startsAtMs) : null,
    to: form.to.isSet ? timeOf(form.to, startsAtMs) : null,
  };
}

function dayOf(clockMs: number): number {
  return Math.floor(clockMs / DAY_MS);
}

function endOf(at: number | null, proposal: number, startsAtMs: number): FilterEnd {
  const clock = startsAtMs + (at ?? proposal);
  const seconds = Math.floor((clock % DAY_MS) / SECOND_MS);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return { isSet: at !== null, day: dayOf(clock), time };
}

function timeOf(end: FilterEnd, startsAtMs: number): number | null {
  const found = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(end.time.trim());
  if (found === null || Number(found[1]) > 23) return null;
  const [hours, minutes, seconds] = [found[1], found[2], found[3] ?? '0'].map(Number);
  const clock = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * SECOND_MS;
  return end.day * DAY_MS + clock - startsAtMs;
}
