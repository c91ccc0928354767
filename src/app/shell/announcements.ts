import { createStore } from '../store/external-store.ts';

/** One text for the screen reader. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** Texts that wait to be read out, oldest first. */
export const announcements = createStore<readonly Announcement[]>([]);

/** More texts than this in one go are only counted. */
const READ_AT_ONCE = 3;
let nextId = 1;

/** Has a text read out when the screen reader is free. Callers need not mind floods: the announcer sums them up. */
export function announce(text: string): void {
  announcements.set([...announcements.get(), { id: nextId, text }]);
  nextId += 1;
}

/** Forgets what waits and what was said last: it is of no use where the trainee is now. */
export function hush(): void {
  announcements.set([{ id: nextId, text: '' }]);
  nextId += 1;
}

/** What is read of texts that came together: each once, the first few in full, the others as a number. */
export function summarise(waiting: readonly Announcement[]): {
  readonly texts: readonly string[];
  readonly more: number;
} {
  const texts = [...new Set(waiting.map((item) => item.text).filter((text) => text !== ''))];
  return { texts: texts.slice(0, READ_AT_ONCE), more: Math.max(0, texts.length - READ_AT_ONCE) };
}
