import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch, newPage } from '../../support/browser.ts';
import { loopProbe, type PageProbe, roomProbe } from '../bench-page.ts';
import { type BenchSection, type Measurement, median, quantile } from '../measure.ts';
import { servePages } from '../sites.ts';

const ROUNDS = 5;
const DRIVEN_MS = 4000;
const SETTLING_MS = 1500;
const IDLE_MS = 5000;
const THROTTLE = 4;

/** A page to measure and the way to ask it. */
interface Subject {
  readonly url: string;
  readonly probe: PageProbe;
}

/** How a full room draws, against an empty scene and against one full-screen picture, both with the package as it comes. */
export const roomFrames: BenchSection = {
  name: 'frames',
  run: async () => {
    const rooms = await servePages('room');
    const others = await servePages('pages', 'whole');
    const browser = await launch([]);
    try {
      const room = { url: `${rooms.url}room.html?room=full`, probe: roomProbe };
      const still = { url: `${room.url}&motion=none`, probe: roomProbe };
      const empty = { url: `${others.url}empty.html`, probe: loopProbe };
      const picture = { url: `${others.url}picture.html`, probe: loopProbe };
      return [
        await scriptRatio(browser, room, empty),
        await frameTimeRatio(browser, room, picture),
        await idleFrames(browser, room, 'Frames drawn while nothing happens', 10),
        await idleFrames(browser, still, 'Frames drawn while nothing happens, reduced motion', 0),
      ];
    } finally {
      await browser.close();
      await rooms.close();
      await others.close();
    }
  },
};

async function scriptRatio(browser: Browser, room: Subject, empty: Subject): Promise<Measurement> {
  const [mine, bare] = await inTurns(
    () => scriptMsPerFrame(browser, room),
    () => scriptMsPerFrame(browser, empty),
  );
  return {
    name: 'Script time a frame: full room to empty scene, CPU throttled 4x',
    value: mine / bare,
    unit: 'x',
    limit: 4,
    sense: 'at most',
    detail: `${mine.toFixed(2)} ms to ${bare.toFixed(2)} ms`,
  };
}

async function frameTimeRatio(browser: Browser, room: Subject, picture: Subject): Promise<Measurement> {
  const [mine, bare] = await inTurns(
    () => p95FrameMs(browser, room),
    () => p95FrameMs(browser, picture),
  );
  return {
    name: 'p95 frame time: full room to one full-screen picture',
    value: mine / bare,
    unit: 'x',
    limit: 1.3,
    sense: 'at most',
    detail: `${mine.toFixed(1)} ms to ${bare.toFixed(1)} ms`,
  };
}

/** Medians of two measurements taken in turns, so that a busy machine is busy for both. */
async function inTurns(
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<readonly [number, number]> {
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    firsts.push(await first());
    seconds.push(await second());
  }
  return [median(firsts), median(seconds)];
}

async function idleFrames(
  browser: Browser,
  room: Subject,
  name: string,
  limit: number,
): Promise<Measurement> {
  const page = await openPage(browser, room);
  const drawn = await framesWithin(page, room.probe, IDLE_MS);
  await page.context().close();
  return {
    name,
    value: drawn / (IDLE_MS / 1000),
    unit: 'a second',
    limit,
    sense: 'at most',
    detail: `${drawn} in ${IDLE_MS / 1000} s`,
  };
}

async function scriptMsPerFrame(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.evaluate(subject.probe.drive);
  const before = await scriptMs(cdp);
  const frames = await framesWithin(page, subject.probe, DRIVEN_MS);
  const script = (await scriptMs(cdp)) - before;
  await page.context().close();
  return script / frames;
}

async function p95FrameMs(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  await page.evaluate(subject.probe.drive);
  const gaps = (await page.evaluate(`new Promise((resolve) => {
    const gaps = [];
    const begin = performance.now();
    let last;
    const step = (now) => {
      if (last !== undefined) gaps.push(now - last);
      last = now;
      if (now < begin + ${DRIVEN_MS}) requestAnimationFrame(step);
      else resolve(gaps);
    };
    requestAnimationFrame(step);
  })`)) as number[];
  await page.context().close();
  return quantile(gaps, 0.95);
}

async function openPage(browser: Browser, { url, probe }: Subject): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(url);
  await page.waitForFunction(probe.isReady);
  await page.waitForTimeout(SETTLING_MS);
  return page;
}

async function framesWithin(page: Page, probe: PageProbe, ms: number): Promise<number> {
  const before = (await page.evaluate(probe.drawnFrames)) as number;
  await page.waitForTimeout(ms);
  return ((await page.evaluate(probe.drawnFrames)) as number) - before;
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value;
  return seconds === undefined ? Number.NaN : seconds * 1000;
}
