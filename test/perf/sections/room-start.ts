import type { Browser } from 'playwright-core';
import { launch, newPage } from '../../support/browser.ts';
import { loopProbe } from '../bench-page.ts';
import { type BenchSection, median } from '../measure.ts';
import { serveApp, servePages } from '../sites.ts';

const ROUNDS = 15;
/** A new context opens a window for which some browsers load hundreds of scripts of their own: those are not measured. */
const WINDOW_MS = 2500;
/** The mark that the app sets when the room has been drawn and takes orders. */
const PLAYABLE_MARK = 'room-playable';

/**
 * How long a link to the room takes until one can play, against a page with nothing but Phaser. Nothing is cached. The page
 * has the package as it comes: that the game takes only parts of it along is part of what is measured. The same page with those
 * parts only is shown beside it.
 */
export const roomStart: BenchSection = {
  name: 'start',
  run: async () => {
    const app = await serveApp();
    const whole = await servePages('pages', 'whole');
    const slim = await servePages('pages', 'slim');
    const browser = await launch([]);
    try {
      const room: number[] = [];
      const bare: number[] = [];
      const parts: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        room.push(await roomMs(browser, `${app.url}#/play/01-first-cluster?seed=7`));
        bare.push(await bareMs(browser, `${whole.url}empty.html`));
        parts.push(await bareMs(browser, `${slim.url}empty.html`));
      }
      const besideParts = (median(room) / median(parts)).toFixed(2);
      return [
        {
          name: 'Time to a playable room: game to bare Phaser page',
          value: median(room) / median(bare),
          unit: 'x',
          limit: 1.5,
          sense: 'at most',
          detail: `${inMs(room)} to ${inMs(bare)}; ${besideParts} x with the game's own parts of Phaser, ${inMs(parts)}`,
        },
      ];
    } finally {
      await browser.close();
      for (const site of [app, whole, slim]) await site.close();
    }
  },
};

const inMs = (times: readonly number[]): string => `${median(times).toFixed(0)} ms`;

async function roomMs(browser: Browser, url: string): Promise<number> {
  const entry = `performance.getEntriesByName('${PLAYABLE_MARK}')[0]`;
  return measured(browser, url, `${entry} !== undefined`, `${entry}.startTime`);
}

async function bareMs(browser: Browser, url: string): Promise<number> {
  return measured(browser, url, loopProbe.isReady, 'window.benchPage.readyAtMs');
}

/** In a context of its own, so that no script comes from a cache. */
async function measured(browser: Browser, url: string, until: string, value: string): Promise<number> {
  const page = await newPage(browser);
  await page.waitForTimeout(WINDOW_MS);
  await page.goto(url);
  await page.waitForFunction(until);
  const ms = (await page.evaluate(value)) as number;
  await page.context().close();
  return ms;
}
