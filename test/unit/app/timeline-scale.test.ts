import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '#domain';
import type { TimelineMark } from '../../../src/app/debrief/timeline-model.ts';
import { axisTicks, placeLabels } from '../../../src/app/debrief/timeline-scale.ts';

const mark = (id: number, at: number, type: DomainEvent['type'], lane: TimelineMark['lane']): TimelineMark =>
  ({ lane, event: { id, at, type, data: {} } }) as unknown as TimelineMark;

describe('the axis of the timeline', () => {
  it('has round instants of the day, no closer than asked for', () => {
    // From 09:00:07 for one minute: every 15 s stands 125 px apart.
    expect(axisTicks([0, 60_000], 500, 110, 9 * 3_600_000 + 7000)).toEqual([8000, 23_000, 38_000, 53_000]);
    const day = axisTicks([0, 24 * 3_600_000], 600, 110, 0);
    expect(day.every((at) => at % 3_600_000 === 0)).toBe(true);
    expect(day.length).toBeLessThan(7);
  });
});

describe('the words of the timeline', () => {
  const place = (marks: readonly TimelineMark[]) =>
    placeLabels(
      marks,
      (at) => at,
      400,
      ({ event }) => event.type,
      () => 100,
    );

  it('gives the room to what tells most', () => {
    const labels = place([
      mark(1, 10, 'group.online', 'cluster'),
      mark(2, 20, 'quorum.acquired', 'cluster'),
      mark(3, 200, 'group.online', 'cluster'),
    ]);
    expect(labels.map((label) => label.key).toSorted()).toEqual(['2', '3']);
  });

  it('stands before its mark at the right edge, and counts what happened at once', () => {
    const labels = place([1, 2, 3].map((id) => mark(id, 390, 'command.accepted', 'action')));
    expect(labels).toMatchObject([{ side: 'before', text: 'command.accepted ×3' }]);
  });

  it.each(['fault.struck', 'fault.healed', 'computer.died', 'computer.hung', 'link.down'] as const)(
    'has words for %s, as for everything in the row of faults',
    (type) => {
      expect(place([mark(1, 50, type, 'fault')])).toHaveLength(1);
    },
  );

  it('puts what tells most above its neighbour rather than leave it out', () => {
    const labels = place([mark(1, 390, 'fault.healed', 'fault'), mark(2, 380, 'fault.struck', 'fault')]);
    expect(labels.map(({ key, row }) => [key, row])).toEqual([
      ['1', 0],
      ['2', 1],
    ]);
  });

  it('has no words for machine detail', () => {
    expect(place([mark(1, 50, 'regroup.stage', 'cluster')])).toEqual([]);
  });
});
