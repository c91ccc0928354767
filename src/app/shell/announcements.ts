import { createStore } from '../store/external-store.ts';

/** One text for the screen reader. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** Texts that wait to be read out, oldest first. */
export const announcements = createStore<readonly Announcement[]>([]);

let nextId = 1;

/** Has a text read out when the screen reader is free. Callers need not mind floods: the announcer sums them up. */
export function announce(text: string): void {
  announcements.set([...announcements.get(), { id: nextId, text }]);
  nextId += 1;
}
