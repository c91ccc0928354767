import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, servePages } from '../perf/sites.ts';
import { launch, newPage, VIEWPORTS } from '../support/browser.ts';

const ROOM = 'window.__room';
const still = (page: Page): Promise<unknown> => page.evaluate(`${ROOM}.scene.screenshotReady()`);

async function openRoom(
  browser: Browser,
  site: Site,
  query: string,
  viewport: { width: number; height: number } = VIEWPORTS.laptop,
): Promise<Page> {
  const page = await newPage(browser, { reducedMotion: true, viewport });
  await page.goto(`${site.url}room.html?${query}`);
  await page.waitForFunction(`${ROOM} !== undefined`);
  return page;
}

async function at(page: Page, port: string): Promise<{ x: number; y: number }> {
  return (await page.evaluate(`${ROOM}.scene.portScreenPosition(${JSON.stringify(port)})`)) as {
    x: number;
    y: number;
  };
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [a, b] = [await at(page, from), await at(page, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
  await page.mouse.move(b.x, b.y, { steps: 4 });
  await page.mouse.up();
}

async function clickPort(page: Page, port: string): Promise<void> {
  const place = await at(page, port);
  await page.mouse.click(place.x, place.y);
}

const takeIntents = (page: Page): Promise<unknown> => page.evaluate(`${ROOM}.intents.splice(0)`);

/** The canvas on its own, with a room and no engine behind it. */
describe('the rack room canvas', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await servePages('room');
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is wired by dragging, by two clicks, and forgets a cable at Escape', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    await drag(page, 'FE2/nic1', 'LAN-SW2/5');
    expect(await takeIntents(page)).toEqual([
      { type: 'connect', from: 'FE2/nic1', to: 'LAN-SW2/5', cableKind: 'auto' },
    ]);
    await page.evaluate(`${ROOM}.scene.setCable('crossover')`);
    await clickPort(page, 'FE1/nic2');
    await clickPort(page, 'FE2/nic2');
    expect(await takeIntents(page)).toEqual([
      { type: 'connect', from: 'FE1/nic2', to: 'FE2/nic2', cableKind: 'crossover' },
    ]);
    await clickPort(page, 'FE1/nic2');
    await page.keyboard.press('Escape');
    await clickPort(page, 'FE2/nic2');
    await page.keyboard.press('Escape');
    expect(await takeIntents(page)).toEqual([]);
    await drag(page, 'NODE2/nic1', 'LAN-SW1/9');
    expect(await takeIntents(page)).toEqual([
      { type: 'disconnect', cable: 'cable:2', port: 'NODE2/nic1' },
      { type: 'connect', from: 'LAN-SW1/2', to: 'LAN-SW1/9', cableKind: 'lan' },
    ]);
    await page.context().close();
  });

  it('keeps its ports under the pointer after zooming, on every screen', async () => {
    for (const viewport of Object.values(VIEWPORTS)) {
      const page = await openRoom(browser, site, 'motion=none', viewport);
      await page.evaluate(`${ROOM}.scene.zoomToPort('NODE2/hba2')`);
      await still(page);
      const place = await at(page, 'NODE2/hba2');
      expect(place.x).toBeGreaterThan(0);
      expect(place.x).toBeLessThan(viewport.width);
      await clickPort(page, 'NODE2/hba2');
      await page.evaluate(`${ROOM}.scene.fit()`);
      await still(page);
      await clickPort(page, 'FC-SW1/3');
      expect(await takeIntents(page)).toEqual([
        { type: 'connect', from: 'NODE2/hba2', to: 'FC-SW1/3', cableKind: 'auto' },
      ]);
      await page.context().close();
    }
  });

  it('draws nothing while nothing happens and motion is reduced', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    const before = await page.evaluate(`${ROOM}.scene.framesDrawn()`);
    await page.waitForTimeout(3000);
    expect(await page.evaluate(`${ROOM}.scene.framesDrawn()`)).toBe(before);
    await page.context().close();
  });
});
