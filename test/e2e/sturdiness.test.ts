import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { ms } from '#kernel';
import { launch, pageProblems } from '../support/browser.ts';
import { Desk } from '../support/screens/desk.ts';
import { around, before as until } from '../support/screens/saves.ts';
import { importRun, visit } from '../support/screens/visitor.ts';

const MARKUP = '<img src=x onerror="document.title=1">';
/** Names may hold no angle brackets, but what stands for them elsewhere. */
const ESCAPED = '&lt;b&gt;Marked&lt;/b&gt;';
const SECOND_MS = 1000;

/** The shown clock in seconds since midnight. */
async function clockOf(page: Page): Promise<number> {
  const text = (await page.locator('.top-clock dd').textContent()) ?? '';
  const [h = 0, m = 0, s = 0] = text.split(':').map(Number);
  return h * 3600 + m * 60 + s;
}

/** What may go wrong around a run, and what is left of the run then. */
describe('a running game', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await visit(browser, inject('baseUrl'));
  });
  afterEach(() => page.context().close());

  it('goes on after a reload where it was, and loses at most the last second', async () => {
    await importRun(
      page,
      until((command) => command.type === 'createCluster'),
    );
    await page.getByRole('button', { name: 'Open the wiring list' }).click();
    await page.getByRole('button', { name: 'Unplug NODE1 · NIC1', exact: true }).click();
    await page.getByText('15 cables are plugged in.').waitFor();
    await page.getByRole('button', { name: 'Names and addresses' }).click();
    await page.getByRole('radio', { name: '10 times' }).click();
    const begun = await clockOf(page);
    await expect.poll(() => clockOf(page), { timeout: 30_000 }).toBeGreaterThan(begun + 20);
    const [left, leftAt] = [await clockOf(page), Date.now()];
    await page.reload();
    await page.getByText('15 cables are plugged in.').waitFor();
    // At ten times the pace a second that is lost is ten of the level, and the page may have lived on until it was left.
    const lag = 10 * (1 + (Date.now() - leftAt) / SECOND_MS);
    expect(Math.abs((await clockOf(page)) - left)).toBeLessThanOrEqual(lag);
    // What was looked up stays open, and a key closes it.
    const address = page.getByRole('button', { name: 'Copy 10.1.0.31' });
    await address.waitFor();
    await page.keyboard.press('p');
    await address.waitFor({ state: 'hidden' });
    expect(pageProblems(page)).toEqual([]);
  });

  it('shows markup in names as text', async () => {
    const session = around('fault.struck', -5000);
    const verdict = session.submit({
      type: 'createGroup',
      group: ESCAPED,
      description: MARKUP,
      preferredOwners: [],
    });
    expect(verdict.ok).toBe(true);
    session.advanceTo(ms(session.frame().world.now + SECOND_MS));
    await importRun(page, session);
    const desk = new Desk(page);
    await desk.screenOf('NODE2');
    await desk.start('Administrative Tools', 'Cluster Administrator');
    await desk.press('OK');
    const tree = page.getByRole('treegrid');
    await tree.getByText(ESCAPED, { exact: true }).waitFor();
    await tree.getByRole('row', { name: 'Groups', exact: true }).first().click();
    await page.getByText(MARKUP, { exact: true }).first().waitFor();
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(pageProblems(page)).toEqual([]);
  });

  it('outlives a console that cannot be drawn, and the console can be opened again', async () => {
    await importRun(
      page,
      until((command) => command.type === 'createCluster'),
    );
    // A console comes in a file of its own: without it, drawing the window throws.
    await page.route(/disk-management.*\.js/, (route) => route.abort('internetdisconnected'));
    const desk = new Desk(page);
    await desk.screenOf('NODE1');
    await desk.start('Administrative Tools', 'Disk Management');
    await page.getByText('Disk Management has stopped. The servers and your game go on.').waitFor();
    const at = await clockOf(page);
    await page.getByRole('radio', { name: '10 times' }).click();
    await expect.poll(() => clockOf(page), { timeout: 30_000 }).toBeGreaterThan(at + 5);
    await page.unroute(/disk-management.*\.js/);
    await desk.press('Open it again');
    await page.getByRole('listbox', { name: 'Disks of NODE1' }).waitFor();
  });
});
