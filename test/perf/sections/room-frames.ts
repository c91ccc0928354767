import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch, newPage } from '../../support/browser.ts';
import { type BenchSection, type Measurement, median, quantile } from '../measure.ts';
import { type Site, servePages } from '../sites.ts';

const ROUNDS = 3;
const DRIVEN_MS = 4000;
const IDLE_MS = 5000;
const THROTTLE = 4;

/** How a full room draws, against an empty scene and against one full-screen picture. */
export const roomFrames: BenchSection = {
  name: 'frames',
  run: async () => {
    const site = await servePages();
    const browser = await launch();
    try {
      const script = await scriptRatio(browser, site);
      const pace = await frameTimeRatio(browser, site);
      return [script, pace, await idleFrames(browser, site, false), await idleFrames(browser, site, true)];
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function scriptRatio(browser: Browser, site: Site): Promise<Measurement> {
  const room: number[] = [];
  const empty: number[] = [];
  // In turns, so that a busy machine is busy for both.
  for (let round = 0; round < ROUNDS; round += 1) {
    room.push(await scriptMsPerFrame(browser, `${site.url}room.html`));
    empty.push(await scriptMsPerFrame(browser, `${site.url}empty.html`));
  }
  return {
    name: 'Script time a frame: full room to empty scene, CPU throttled 4x',
    value: median(room) / median(empty),
    unit: 'x',
    limit: 4,
    sense: 'at most',
    detail: `${median(room).toFixed(2)} ms to ${median(empty).toFixed(2)} ms`,
  };
}

async function frameTimeRatio(browser: Browser, site: Site): Promise<Measurement> {
  const room: number[] = [];
  const picture: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    room.push(await p95FrameMs(browser, `${site.url}room.html`));
    picture.push(await p95FrameMs(browser, `${site.url}picture.html`));
  }
  return {
    name: 'p95 frame time: full room to one full-screen picture',
    value: median(room) / median(picture),
    unit: 'x',
    limit: 1.3,
    sense: 'at most',
    detail: `${median(room).toFixed(1)} ms to ${median(picture).toFixed(1)} ms`,
  };
}

async function idleFrames(browser: Browser, site: Site, reducedMotion: boolean): Promise<Measurement> {
  const page = await openPage(browser, `${site.url}room.html`, reducedMotion);
  await page.waitForTimeout(1000);
  const before = await drawnFrames(page);
  await page.waitForTimeout(IDLE_MS);
  const drawn = (await drawnFrames(page)) - before;
  await page.context().close();
  return {
    name: `Frames drawn while nothing happens${reducedMotion ? ', reduced motion' : ''}`,
    value: drawn / (IDLE_MS / 1000),
    unit: 'a second',
    limit: reducedMotion ? 0 : 10,
    sense: 'at most',
    detail: `${drawn} in ${IDLE_MS / 1000} s`,
  };
}

async function scriptMsPerFrame(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url, false);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await drive(page, true);
  await page.waitForTimeout(500);
  const before = { script: await scriptMs(cdp), frames: await drawnFrames(page) };
  await page.waitForTimeout(DRIVEN_MS);
  const script = (await scriptMs(cdp)) - before.script;
  const frames = (await drawnFrames(page)) - before.frames;
  await page.context().close();
  return script / frames;
}

async function p95FrameMs(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url, false);
  await drive(page, true);
  await page.waitForTimeout(500);
  const gaps = (await page.evaluate(`new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const end = last + ${DRIVEN_MS};
    const step = (now) => {
      gaps.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(step);
      else resolve(gaps.slice(1));
    };
    requestAnimationFrame(step);
  })`)) as number[];
  await page.context().close();
  return quantile(gaps, 0.95);
}

async function openPage(browser: Browser, url: string, reducedMotion: boolean): Promise<Page> {
  const page = await newPage(browser, { reducedMotion });
  await page.goto(url);
  await page.waitForFunction('window.benchPage?.readyAtMs !== undefined', undefined, { timeout: 60_000 });
  return page;
}

function drive(page: Page, on: boolean): Promise<unknown> {
  return page.evaluate(`window.benchPage.drive(${on})`);
}

async function drawnFrames(page: Page): Promise<number> {
  return (await page.evaluate('window.benchPage.drawnFrames')) as number;
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value;
  return seconds === undefined ? Number.NaN : seconds * 1000;
}
