/** A screen of the game with what its address says. Every screen can be opened by a link. */
export type Route =
  | { readonly screen: 'title' }
  /** `unknown` holds the address that led nowhere, so that the course map can say so. */
  | { readonly screen: 'course'; readonly unknown: string | null }
  | { readonly screen: 'briefing'; readonly levelId: string }
  /** Without a seed a running game goes on, or a new one draws its own seed. */
  | { readonly screen: 'play'; readonly levelId: string; readonly seed: number | null }
  | { readonly screen: 'debrief'; readonly levelId: string }
  | { readonly screen: 'settings' };

/** Largest seed: seeds are unsigned 32-bit numbers. */
export const MAX_SEED = 0xffff_ffff;

/** Reads the part of the address after `#`. What nobody knows becomes the course map with a message, never an error. */
export function parseRoute(hash: string, levelIds: readonly string[]): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  const unknown: Route = { screen: 'course', unknown: hash };
  const [screen, levelId, ...rest] = parts;
  if (rest.length > 0) return unknown;
  if (levelId === undefined) {
    if (screen === undefined) return { screen: 'title' };
    if (screen === 'course') return { screen: 'course', unknown: null };
    return screen === 'settings' ? { screen: 'settings' } : unknown;
  }
  if (!levelIds.includes(levelId)) return unknown;
  if (screen === 'brief') return { screen: 'briefing', levelId };
  if (screen === 'debrief') return { screen: 'debrief', levelId };
  if (screen !== 'play') return unknown;
  const seed = parseSeed(new URLSearchParams(query).get('seed'));
  return seed === 'invalid' ? unknown : { screen: 'play', levelId, seed };
}

/** The address of a screen, ready for `href`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'title':
      return '#/';
    case 'course':
    case 'settings':
      return `#/${route.screen}`;
    case 'briefing':
      return `#/brief/${route.levelId}`;
    case 'debrief':
      return `#/debrief/${route.levelId}`;
    case 'play':
      return `#/play/${route.levelId}${route.seed === null ? '' : `?seed=${route.seed}`}`;
  }
}

/** Whether two addresses show the same screen of the same level: then focus and scroll stay where they are. */
export function sameScreen(a: Route, b: Route): boolean {
  const levelOf = (route: Route) => ('levelId' in route ? route.levelId : '');
  return a.screen === b.screen && levelOf(a) === levelOf(b);
}

function parseSeed(text: string | null): number | null | 'invalid' {
  if (text === null) return null;
  if (!/^\d{1,10}$/.test(text)) return 'invalid';
  const seed = Number(text);
  return seed <= MAX_SEED ? seed : 'invalid';
}
