import { describe, expect, it } from 'vitest';
import { hrefOf, MAX_SEED, parseRoute, type Route, sameScreen } from '../../../src/app/routes/route.ts';

const levels = ['01-first-cluster', '02-next'];

describe('routes', () => {
  const known: readonly Route[] = [
    { screen: 'title' },
    { screen: 'course', unknown: null },
    { screen: 'settings' },
    { screen: 'briefing', levelId: '01-first-cluster' },
    { screen: 'play', levelId: '02-next', seed: null },
    { screen: 'play', levelId: '01-first-cluster', seed: 7 },
    { screen: 'play', levelId: '01-first-cluster', seed: MAX_SEED },
    { screen: 'debrief', levelId: '01-first-cluster' },
  ];

  it.each(known.map((route) => [hrefOf(route), route] as const))(
    '%s leads where it was made for',
    (href, route) => {
      expect(parseRoute(href, levels)).toEqual(route);
    },
  );

  it.each([
    '#/nowhere',
    '#/play',
    '#/play/99-missing',
    '#/brief/01-first-cluster/more',
    '#/play/01-first-cluster?seed=-1',
    '#/play/01-first-cluster?seed=1e3',
    `#/play/01-first-cluster?seed=${MAX_SEED + 1}`,
    '#/__proto__',
    '#/play/constructor',
    '#/settings/01-first-cluster',
    '#/<script>alert(1)</script>',
  ])('%s leads to the course map, which names it', (hash) => {
    expect(parseRoute(hash, levels)).toEqual({ screen: 'course', unknown: hash });
  });

  it('opens the title screen without a hash', () => {
    expect(parseRoute('', levels)).toEqual({ screen: 'title' });
  });

  it('keeps the focus where it is when only the seed changes', () => {
    const levelId = '01-first-cluster';
    expect(sameScreen({ screen: 'play', levelId, seed: null }, { screen: 'play', levelId, seed: 7 })).toBe(
      true,
    );
    expect(sameScreen({ screen: 'play', levelId, seed: 7 }, { screen: 'debrief', levelId })).toBe(false);
    expect(sameScreen({ screen: 'briefing', levelId }, { screen: 'briefing', levelId: '02-next' })).toBe(
      false,
    );
  });
});
