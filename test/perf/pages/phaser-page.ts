import { Game, Scene } from 'phaser';
import type { BenchPage } from '../bench-page.ts';

/** Starts Phaser in the page as its guide shows it, with its own loop, and reports to the bench. */
export function startPage(create: (scene: Scene) => void): void {
  let readyAtMs: number | undefined;
  let drawnFrames = 0;
  class PageScene extends Scene {
    create(): void {
      create(this);
      this.game.events.on('postrender', () => {
        drawnFrames += 1;
        readyAtMs ??= performance.now();
      });
    }
  }
  new Game({
    type: 2,
    parent: 'rack',
    width: innerWidth,
    height: innerHeight,
    backgroundColor: '#0b0f13',
    banner: false,
    audio: { noAudio: true },
    scene: PageScene,
  });
  const page: BenchPage = {
    get readyAtMs() {
      return readyAtMs;
    },
    get drawnFrames() {
      return drawnFrames;
    },
  };
  window.benchPage = page;
}
