import { describe, expect, it } from 'vitest';
import { eventMeaning, referencedEvents, referenceIdOf } from '#content';
import { english } from '../../../src/cli/english.ts';
import { windowsCatalogue } from '../../../src/domain/events/windows-catalogue.ts';
import en from '../../../src/i18n/locales/en/event-reference.json' with { type: 'json' };

const entries = Object.values(windowsCatalogue).flat();

describe('the event reference', () => {
  it('explains every event of the catalogue, and no other', () => {
    for (const { source, eventId } of entries)
      expect(eventMeaning(source, eventId, english), `${source} ${eventId}`).not.toMatch(
        /^$|event-reference/,
      );
    const keys = new Set(entries.map(({ source, eventId }) => `${source} ${eventId}`));
    expect(Object.keys(en.meaning).sort()).toEqual([...keys].sort());
    expect(eventMeaning('ClusSvc', 9999, english)).toBe('');
  });

  it('finds the entry of an event and the events of an entry', () => {
    expect(referenceIdOf('ClusSvc', 1135)).toBe('V-38');
    expect(referenceIdOf('EventLog', 6005)).toBeNull();
    expect(referenceIdOf('ClusSvc', 9999)).toBeNull();
    expect(referencedEvents('V-46').map(({ eventId }) => eventId)).toEqual([1200, 1201, 1203, 1204, 1205]);
  });
});
