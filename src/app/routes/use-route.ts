import { levelIndex } from 'virtual:levels';
import { useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

const levelIds = levelIndex.map((level) => level.id);

let shown = { hash: location.hash, route: parseRoute(location.hash, levelIds) };

/** The screen that the address asks for; follows links and the back button. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

/** The screen that the address asks for now. */
export function currentRoute(): Route {
  if (shown.hash !== location.hash) {
    shown = { hash: location.hash, route: parseRoute(location.hash, levelIds) };
  }
  return shown.route;
}

/** Goes to a screen. `replace` leaves no entry in the history: for redirects, and for a seed that was drawn. */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(route);
  if (how === 'push') {
    location.hash = href;
    return;
  }
  history.replaceState(null, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
