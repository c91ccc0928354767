import { useSyncExternalStore } from 'react';

/** As in the style sheets: below this width windows are sheets, panes stand above each other and submenus cover their menu. */
const NARROW = '(max-width: 699px)';

/** Whether the page is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

/** The same outside of a component's drawing. */
export function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
