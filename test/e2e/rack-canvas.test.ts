import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOLD_MS } from '../../src/rack/model/index.ts';
import { type Site, servePages } from '../perf/sites.ts';
import { launch, newPage, pageProblems, VIEWPORTS } from '../support/browser.ts';
import { recoveryBefore } from '../support/screens/saves.ts';
import { exportRun, importRun } from '../support/screens/visitor.ts';

const ROOM = 'window.__room';
/** A machine that also compiles may take a while for a frame. */
const PATIENTLY = { timeout: 30_000 } as const;
const shot = (page: Page): Promise<Buffer> => page.screenshot({ timeout: 120_000 });
const still = (page: Page): Promise<unknown> => page.evaluate(`${ROOM}.scene.screenshotReady()`);

interface Place {
  readonly x: number;
  readonly y: number;
}

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

async function at(page: Page, port: string): Promise<Place> {
  return (await page.evaluate(`${ROOM}.scene.portScreenPosition(${JSON.stringify(port)})`)) as Place;
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

/** How far two ports are apart on the screen: grows and shrinks with the zoom. */
async function spread(page: Page): Promise<number> {
  const [a, b] = [await at(page, 'LAN-SW1/1'), await at(page, 'FE2/nic1')];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Fingers on the canvas, as the browser gets them from a touch screen. */
async function touch(page: Page, moments: readonly (readonly Place[])[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const [index, fingers] of moments.entries()) {
    const type = fingers.length === 0 ? 'touchEnd' : index === 0 ? 'touchStart' : 'touchMove';
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
  await cdp.detach();
  await still(page);
}

const takeIntents = (page: Page): Promise<unknown> => page.evaluate(`${ROOM}.intents.splice(0)`);

/** Another world: a cable less, and NODE1 starts. */
const CHANGED = `(() => {
  const model = ${ROOM}.rooms.failure();
  const unplugged = (port) => port.cable === 'cable:2' ? { ...port, cable: null, link: 'empty', active: false } : port;
  return {
    ...model,
    cables: model.cables.filter((cable) => cable.id !== 'cable:2'),
    devices: model.devices.map((device) => device.name === 'NODE1'
      ? { ...device, powered: true, status: 'starting', lamp: 'activity' }
      : { ...device, ports: device.ports.map(unplugged) }),
  };
})()`;

/** Takes the WebGL context away and gives it back. */
const LOSE_AND_RESTORE = `new Promise((resolve) => {
  const canvas = [...document.querySelectorAll('canvas')].at(-1);
  const lose = canvas.getContext('webgl').getExtension('WEBGL_lose_context');
  canvas.addEventListener('webglcontextlost', () => setTimeout(() => lose.restoreContext(), 50), { once: true });
  canvas.addEventListener('webglcontextrestored', () => setTimeout(resolve, 100), { once: true });
  lose.loseContext();
})`;

/** The canvas on its own, with a room and no engine behind it. */
describe('the rack room canvas', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await servePages('room');
    browser = await launch([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('looks the same whether it was updated or rebuilt', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    const first = await shot(page);
    await page.evaluate(`${ROOM}.scene.update(${CHANGED})`);
    await still(page);
    const updated = await shot(page);
    expect(updated.equals(first)).toBe(false);
    await page.evaluate(`${ROOM}.scene.rebuild(${CHANGED})`);
    await still(page);
    expect((await shot(page)).equals(updated)).toBe(true);
    await page.evaluate(`${ROOM}.scene.update(${ROOM}.rooms.failure())`);
    await still(page);
    expect((await shot(page)).equals(first)).toBe(true);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('looks the same and is wired on after its WebGL context was lost and came back', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    const first = await shot(page);
    await page.evaluate(LOSE_AND_RESTORE);
    await still(page);
    expect((await shot(page)).equals(first)).toBe(true);
    await drag(page, 'FE2/nic1', 'LAN-SW2/5');
    expect(await takeIntents(page)).toEqual([
      { type: 'connect', from: 'FE2/nic1', to: 'LAN-SW2/5', cableKind: 'auto' },
    ]);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('shows what happened while its context was away', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    await page.evaluate(`${ROOM}.scene.update(${CHANGED})`);
    await still(page);
    const wanted = await shot(page);
    await page.evaluate(`${ROOM}.scene.update(${ROOM}.rooms.failure())`);
    await still(page);
    const losing = page.evaluate(LOSE_AND_RESTORE);
    await page.evaluate(`${ROOM}.scene.update(${CHANGED})`);
    await losing;
    await still(page);
    expect((await shot(page)).equals(wanted)).toBe(true);
    await page.context().close();
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

  it('zooms with the wheel about the pointer, and to a device and back with a double click', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    const whole = await spread(page);
    const before = await at(page, 'NODE2/nic1');
    await page.mouse.move(before.x, before.y);
    for (let turn = 0; turn < 3; turn += 1) await page.mouse.wheel(0, -160);
    await expect.poll(() => spread(page), PATIENTLY).toBeGreaterThan(whole * 2);
    await still(page);
    const after = await at(page, 'NODE2/nic1');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
    await page.evaluate(`${ROOM}.scene.fit()`);
    await still(page);
    const vent = { x: before.x - 20, y: before.y + 30 };
    await page.mouse.dblclick(vent.x, vent.y);
    await still(page);
    const close = await spread(page);
    expect(close).toBeGreaterThan(whole * 1.3);
    // The device that is looked at fills the middle: another double click on it leads back.
    await page.mouse.dblclick(720, 450);
    await still(page);
    expect(await spread(page)).toBeCloseTo(whole, 0);
    await page.context().close();
  });

  it('is pinched, pushed and double-tapped by fingers', async () => {
    const page = await openRoom(browser, site, 'motion=none', VIEWPORTS.phone);
    const whole = await spread(page);
    const apart = (gap: number): readonly Place[] => [
      { x: 195 - gap, y: 420 },
      { x: 195 + gap, y: 420 },
    ];
    await touch(page, [apart(30), apart(60), apart(100), []]);
    const pinched = await spread(page);
    expect(pinched / whole).toBeGreaterThan(2.5);
    expect(pinched / whole).toBeLessThan(4.5);
    expect(await takeIntents(page)).toEqual([]);
    const before = await at(page, 'NODE2/nic1');
    // Between the racks there is nothing that a finger could take.
    const start = { x: 195, y: 800 };
    await touch(page, [[start], [{ x: start.x + 20, y: start.y }], [{ x: start.x + 60, y: start.y }], []]);
    expect((await at(page, 'NODE2/nic1')).x - before.x).toBeGreaterThan(35);
    await page.evaluate(`${ROOM}.scene.fit()`);
    await still(page);
    const tap = { x: (await at(page, 'ARRAY1/a0')).x - 30, y: (await at(page, 'ARRAY1/a0')).y };
    await touch(page, [[tap], []]);
    await touch(page, [[tap], []]);
    expect(await spread(page)).toBeGreaterThan(whole * 1.3);
    await page.context().close();
  });

  it('draws nothing while nothing happens and motion is reduced', async () => {
    const page = await openRoom(browser, site, 'motion=none');
    const before = await page.evaluate(`${ROOM}.scene.framesDrawn()`);
    await page.waitForTimeout(3000);
    expect(await page.evaluate(`${ROOM}.scene.framesDrawn()`)).toBe(before);
    await page.context().close();
  });
});

const PLAYABLE = "performance.getEntriesByName('room-playable').length > 0";
const CABLES = (count: number): string => `${count} cables are plugged in.`;

async function openGame(browser: Browser): Promise<Page> {
  const page = await newPage(browser, { reducedMotion: true });
  await page.goto(`${inject('baseUrl')}#/play/01-first-cluster?seed=7`);
  return page;
}

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const DISK = '[data-disk="dev:NODE1"]';

/** Where something is on the page, told by its label; *Port names* must be on. */
const spotOf = (page: Page, label: string): Promise<Place> =>
  page.locator(label).evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y };
  });
const portAt = (page: Page, port: string): Promise<Place> => spotOf(page, `[data-port="${port}"]`);

/** The labels are put in place with the next frame. */
const namesArePlaced = async (page: Page): Promise<void> => {
  await expect.poll(async () => (await portAt(page, 'LAN-SW1/16')).y, PATIENTLY).toBeGreaterThan(60);
};

async function plug(page: Page, from: string, to: string): Promise<void> {
  const [a, b] = [await portAt(page, from), await portAt(page, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
  await page.mouse.move(b.x, b.y, { steps: 4 });
  await page.mouse.up();
}

/** The canvas in the built game, with the engine behind it. */
describe('the room in the game', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch([]);
  });
  afterAll(() => browser?.close());

  it('is turned, zoomed and labelled from the keyboard', async () => {
    const page = await openGame(browser);
    await page.waitForFunction(PLAYABLE);
    const press = async (name: string): Promise<void> => {
      await tool(page, name).focus();
      await page.keyboard.press('Enter');
    };
    const width = async (): Promise<number> => {
      const [a, b] = [await portAt(page, 'LAN-SW1/1'), await portAt(page, 'LAN-SW1/16')];
      return b.x - a.x;
    };
    const isAway = (): Promise<boolean> =>
      page.locator('[data-port="NODE1/nic1"]').evaluate((label: HTMLElement) => label.hidden === true);
    await press('Port names');
    await namesArePlaced(page);
    const whole = await width();
    await press('Zoom in');
    await expect.poll(width, PATIENTLY).toBeGreaterThan(whole * 1.2);
    await press('Zoom out');
    await expect.poll(width, PATIENTLY).toBeLessThan(whole * 1.05);
    await page.getByRole('combobox', { name: 'Look at…' }).selectOption('NODE2');
    await expect.poll(width, PATIENTLY).toBeGreaterThan(whole * 1.3);
    await press('Whole room');
    await expect.poll(width, PATIENTLY).toBeLessThan(whole * 1.01);
    await press('Show the Front');
    await expect.poll(isAway, PATIENTLY).toBe(true);
    await press('Show the Rear');
    await expect.poll(isAway, PATIENTLY).toBe(false);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('goes on after its WebGL context was lost and came back', async () => {
    const page = await openGame(browser);
    await page.waitForFunction(PLAYABLE);
    await page.evaluate(LOSE_AND_RESTORE);
    await tool(page, 'Port names').click();
    await namesArePlaced(page);
    await page.getByText(CABLES(3)).waitFor();
    await plug(page, 'NODE1/nic1', 'LAN-SW1/2');
    await page.getByText(CABLES(4)).waitFor();
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('gives a server a new disk at its front, and cuts the power of one whose button is held', async () => {
    const page = await newPage(browser, { reducedMotion: true });
    await page.goto(inject('baseUrl'));
    await importRun(page, recoveryBefore('replaceSystemDisk'));
    await page.waitForFunction(PLAYABLE);
    await tool(page, 'Port names').click();
    await tool(page, 'Show the Front').click();
    const isHidden = (label: string): Promise<boolean> =>
      page.locator(label).evaluate((element: HTMLElement) => element.hidden === true);
    await expect.poll(() => isHidden(DISK), PATIENTLY).toBe(false);
    const disk = await spotOf(page, DISK);
    await page.mouse.click(disk.x, disk.y);
    await page.getByText('NODE1 has a new, empty system disk.').first().waitFor();
    // The disk is no longer dead, so there is nothing to take it by.
    await expect.poll(() => isHidden(DISK), PATIENTLY).toBe(true);
    const power = await spotOf(page, '[data-power="dev:NODE2"]');
    await page.mouse.move(power.x, power.y);
    await page.mouse.down();
    await page.waitForTimeout(HOLD_MS + 500);
    await page.mouse.up();
    const { log } = await exportRun(page);
    expect(log.slice(-2).map(({ command }) => command)).toEqual([
      { type: 'replaceSystemDisk', node: 'NODE1' },
      { type: 'holdPowerButton', device: 'NODE2' },
    ]);
    await tool(page, 'Open the wiring list').click();
    await page.getByText('NODE2 Server off').waitFor();
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('leaves the wiring to the list when its context does not come back', async () => {
    const page = await openGame(browser);
    await page.waitForFunction(PLAYABLE);
    await page.evaluate(`[...document.querySelectorAll('canvas')].at(-1)
      .getContext('webgl').getExtension('WEBGL_lose_context').loseContext()`);
    await page.getByText('WebGL is missing').waitFor();
    await page.getByRole('treegrid').or(page.getByRole('grid')).first().waitFor();
    expect(await page.locator('.room-canvas canvas').count()).toBe(0);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a browser without WebGL', () => {
  it('wires by the list, which takes over at once', async () => {
    const browser = await launch(['--disable-gpu', '--disable-3d-apis']);
    const page = await openGame(browser);
    await page.getByText('WebGL is missing').waitFor();
    expect(await page.evaluate("document.createElement('canvas').getContext('webgl')")).toBeNull();
    await page.getByRole('treegrid').or(page.getByRole('grid')).first().waitFor();
    await tool(page, 'Connect NODE1 · NIC1').click();
    await page.getByRole('dialog').getByRole('listbox').selectOption('LAN-SW1/2');
    await tool(page, 'Plug in').click();
    await page.getByText(CABLES(4)).waitFor();
    expect(pageProblems(page)).toEqual([]);
    await browser.close();
  });
});
