import type { RoomPage } from './room/room-page.ts';

/** What the comparison pages under `test/perf/pages` hand to the bench. */
export interface BenchPage {
  /** `performance.now()` after the first frame; undefined until then. */
  readonly readyAtMs: number | undefined;
  /** Frames drawn since the start. */
  readonly drawnFrames: number;
}

declare global {
  interface Window {
    benchPage?: BenchPage;
  }
}

/** How the bench asks a page, as expressions for the page: the room draws on demand, the others run Phaser's own loop. */
export interface PageProbe {
  readonly isReady: string;
  readonly drawnFrames: string;
  /** Makes every animation frame a drawn one. */
  readonly drive: string;
}

/** The field of `window` under which the room's page can be found; the type keeps the two from drifting apart. */
const ROOM = 'window.__room' satisfies `window.${keyof Pick<Window, '__room'>}`;
type RoomScene = keyof Pick<RoomPage['scene'], 'framesDrawn' | 'redraw'>;
const ask = (method: RoomScene): string => `${ROOM}.scene.${method}()`;

export const roomProbe: PageProbe = {
  isReady: `${ROOM} !== undefined`,
  drawnFrames: ask('framesDrawn'),
  drive: `(() => {
    const step = () => { ${ask('redraw')}; requestAnimationFrame(step); };
    step();
  })()`,
};

export const loopProbe: PageProbe = {
  isReady: 'window.benchPage?.readyAtMs !== undefined',
  drawnFrames: 'window.benchPage.drawnFrames',
  // They run by themselves; what the room's driver costs is added to both sides.
  drive: `(() => {
    const step = () => { requestAnimationFrame(step); };
    step();
  })()`,
};
