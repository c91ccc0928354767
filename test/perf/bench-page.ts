/**
 * What each page under `test/perf/room/` hands to the bench as `window.benchPage`. The pages: `room.html` (two racks,
 * 32 devices, 448 ports with lamps, 60 cables), `empty.html` (a Phaser game with an empty scene) and `picture.html`
 * (a scene that shows one full-screen picture). Each is built and served in the same way.
 */
export interface BenchPage {
  /** `performance.now()` when the page could first be played with; undefined until then. */
  readonly readyAtMs: number | undefined;
  /** Frames drawn since the start. */
  readonly drawnFrames: number;
  /** While on, every animation frame is drawn with something in it changed; off, the page draws as it pleases. */
  drive(on: boolean): void;
}

declare global {
  interface Window {
    benchPage?: BenchPage;
  }
}
