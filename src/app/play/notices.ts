import type { World } from '#domain';
import { announce, hush } from '../shell/announcements.ts';
import { createStore } from '../store/external-store.ts';

/** A short answer to what the trainee just did. */
export interface Notice {
  readonly id: number;
  readonly kind: 'refused' | 'warning' | 'done';
  readonly text: string;
  /** Whether what it says still holds; without it, it stays for its time. */
  readonly holds?: ((world: World) => boolean) | undefined;
}

/** The answer that is shown; null when there is none. */
export const notice = createStore<Notice | null>(null);

const SHOW_MS = 7000;
let nextId = 1;

/** Shows an answer for a while and reads it out. */
export function notify(kind: Notice['kind'], text: string, holds?: Notice['holds']): void {
  const shown: Notice = { id: nextId, kind, text, holds };
  nextId += 1;
  notice.set(shown);
  announce(text);
  setTimeout(() => {
    if (notice.get()?.id === shown.id) notice.set(null);
  }, SHOW_MS);
}

/** Takes away what an earlier run has left to be read. */
export function forgetNotices(): void {
  notice.set(null);
  hush();
}
