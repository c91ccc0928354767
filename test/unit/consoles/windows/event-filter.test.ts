import { describe, expect, it } from 'vitest';
import type { WindowsEvent } from '#domain/selectors';
import { ms } from '#kernel';
import {
  daysOf,
  type FilterForm,
  filterOf,
  formOf,
  isFiltering,
  matches,
  noFilter,
  problemsOf,
  sourcesOf,
} from '../../../../src/consoles/event-viewer/event-filter.ts';
import { neighbour } from '../../../../src/consoles/event-viewer/event-rows.ts';
import { findIn } from '../../../../src/consoles/shared/find-in.ts';

const HOUR = 3_600_000;
const NINE = 9 * HOUR;

function event(id: string, at: number, fields: Partial<WindowsEvent>): WindowsEvent {
  return {
    id,
    at: ms(at),
    log: 'System',
    source: 'ClusSvc',
    eventId: 1069,
    level: 'error',
    type: 'resource.failed',
    params: {},
    ...fields,
  };
}

const events: readonly WindowsEvent[] = [
  event('1.6005', 0, { source: 'EventLog', eventId: 6005, level: 'information' }),
  event('2.1123', HOUR, { eventId: 1123, level: 'warning' }),
  event('3.1069', HOUR + 500, {}),
  event('4.1069', 16 * HOUR, {}),
];

const ids = (form: FilterForm) =>
  events.filter((one) => matches(filterOf(form, NINE), one)).map((one) => one.id);
const open = formOf(noFilter, events, NINE);

describe('the filter of Event Viewer', () => {
  it('opens with everything, and with the ends of the log as proposals', () => {
    expect(ids(open)).toHaveLength(events.length);
    expect(open.from).toEqual({ isSet: false, day: 0, time: '09:00:00' });
    expect(open.to).toEqual({ isSet: false, day: 1, time: '01:00:00' });
    expect(isFiltering(filterOf(open, NINE))).toBe(false);
  });

  it('keeps by type, source and number', () => {
    expect(ids({ ...open, levels: ['warning', 'information'] })).toEqual(['1.6005', '2.1123']);
    expect(ids({ ...open, source: 'EventLog' })).toEqual(['1.6005']);
    expect(ids({ ...open, eventId: ' 1069 ' })).toEqual(['3.1069', '4.1069']);
    expect(ids({ ...open, eventId: '1069', source: 'EventLog' })).toEqual([]);
  });

  it('keeps by time on a day, both ends to the whole second', () => {
    const ten = { isSet: true, day: 0, time: '10:00:00' };
    expect(ids({ ...open, from: ten })).toEqual(['2.1123', '3.1069', '4.1069']);
    expect(ids({ ...open, to: ten })).toEqual(['1.6005', '2.1123', '3.1069']);
    expect(ids({ ...open, from: ten, to: ten })).toEqual(['2.1123', '3.1069']);
    expect(ids({ ...open, from: { isSet: true, day: 1, time: '0:30' } })).toEqual(['4.1069']);
  });

  it('comes back as it was typed', () => {
    const form: FilterForm = {
      levels: ['error'],
      source: 'ClusSvc',
      eventId: '1069',
      from: { isSet: true, day: 0, time: '10:00:00' },
      to: { isSet: true, day: 1, time: '01:00:00' },
    };
    expect(formOf(filterOf(form, NINE), events, NINE)).toEqual(form);
  });

  it('says what is wrong', () => {
    expect(problemsOf(open, NINE)).toEqual([]);
    expect(problemsOf({ ...open, levels: [], eventId: 'x' }, NINE)).toEqual(['levels', 'eventId']);
    for (const time of ['24:00', '9', '10:60', 'noon'])
      expect(problemsOf({ ...open, from: { isSet: true, day: 0, time } }, NINE), time).toEqual(['from']);
    const late = { isSet: true, day: 1, time: '00:00' };
    const early = { isSet: true, day: 0, time: '10:00' };
    expect(problemsOf({ ...open, from: late, to: early }, NINE)).toEqual(['order']);
  });

  it('offers the sources and days that the log has', () => {
    expect(sourcesOf(events)).toEqual(['ClusSvc', 'EventLog']);
    expect(daysOf(events, NINE)).toEqual([0, 1]);
    expect(daysOf([], NINE)).toEqual([]);
  });
});

describe('finding in a log', () => {
  const textOf = (one: WindowsEvent) => `${one.source} ${one.eventId}`;
  const find = (from: string | null, wanted: string, direction: 'previous' | 'next') =>
    findIn(events, from, { wanted, direction }, textOf)?.id ?? null;

  it('goes from hit to hit and stops at the ends', () => {
    expect(find(null, 'clussvc', 'next')).toBe('2.1123');
    expect(find('2.1123', 'clussvc', 'next')).toBe('3.1069');
    expect(find('4.1069', 'clussvc', 'next')).toBeNull();
    expect(find('3.1069', 'clussvc', 'previous')).toBe('2.1123');
    expect(find('2.1123', 'clussvc', 'previous')).toBeNull();
    expect(find(null, '1069', 'previous')).toBe('4.1069');
  });

  it('finds nothing by nothing', () => {
    expect(find(null, '  ', 'next')).toBeNull();
    expect(neighbour(events, '4.1069', 'next')).toBeNull();
  });
});
