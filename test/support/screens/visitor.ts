import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { SaveFile, Session } from '#session';
import { newPage } from '../browser.ts';

/** The level that all screens are shown with. */
export const LEVEL = '01-first-cluster';

/** Opens the game anew, with nothing kept, at an address such as `#/course`. Nothing moves, so that pictures can be compared. */
export async function visit(browser: Browser, baseUrl: string, hash = '#/'): Promise<Page> {
  const page = await newPage(browser, { reducedMotion: true });
  await page.goto(`${baseUrl}${hash}`);
  await page.getByRole('main').waitFor();
  return page;
}

/** Loads the page anew at an address, as a link from outside does. */
export async function goAnew(page: Page, baseUrl: string, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${baseUrl}${hash}`);
}

/** Brings a run in by *Import a file* and waits for the screen that it leads to. */
export async function importRun(page: Page, session: Session): Promise<void> {
  await importText(page, JSON.stringify(session.save()));
  const ended = session.frame().world.goal.outcome !== 'running';
  await page.waitForURL(ended ? /#\/debrief\// : /#\/play\//);
  if (ended) await page.getByRole('slider', { name: 'Timeline' }).waitFor();
  else await page.getByRole('radiogroup').waitFor();
}

/** Keeps the room from being drawn, which costs more than all else on the page and shows nothing of what lies over it. */
export async function leaveRoomUndrawn(page: Page): Promise<void> {
  await page.route('**/scene*.js', (route) => route.abort());
}

/** What *Export this run* writes. */
export async function exportRun(page: Page): Promise<SaveFile> {
  await page.getByRole('button', { name: '☰ Menu' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this run' }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as SaveFile;
}

/** Gives a file to *Import a file*. */
export async function importText(page: Page, text: string): Promise<void> {
  const file = { name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Puts a value into the browser's store, as an earlier visit would have left it. The page has to be loaded anew to see it. */
export async function leaveBehind(page: Page, key: string, value: unknown): Promise<void> {
  await page.evaluate(`new Promise((done, fail) => {
    const open = indexedDB.open('cluster-room');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const write = open.result.transaction('kept', 'readwrite');
      write.objectStore('kept').put(${JSON.stringify(value)}, ${JSON.stringify(key)});
      write.oncomplete = () => { open.result.close(); done(); };
      write.onerror = () => fail(write.error);
    };
  })`);
}

/** What the store holds of a run of the level. */
export function runRecord(save: unknown, outcome: 'running' | 'won' | 'lost' = 'running') {
  return { version: 1, levelId: LEVEL, save, outcome, hints: {}, updatedAt: 1 };
}
