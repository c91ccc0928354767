import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, VIEWPORTS } from '../support/browser.ts';
import { Desk } from '../support/screens/desk.ts';
import { around } from '../support/screens/saves.ts';
import { importRun, visit } from '../support/screens/visitor.ts';

const THREE_MINUTES_MS = 180_000;

describe('cluster.log', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('tells from the node that lived on what Event Viewer leaves out', async () => {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, around('fault.struck', THREE_MINUTES_MS));
    const desk = new Desk(page);
    await desk.screenOf('NODE2');
    await desk.start('Accessories', 'cluster.log - Notepad');
    const list = page.getByRole('listbox', { name: 'cluster.log of NODE2' });
    const lines = list.getByRole('option');
    await lines.first().waitFor();
    expect(await lines.count()).toBeLessThanOrEqual(200);

    // It opens at its newest line and stays there when its window shrinks; one can scroll up.
    const isAtEnd = () =>
      list.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop < 8, undefined);
    await expect.poll(isAtEnd).toBe(true);
    await page.setViewportSize(VIEWPORTS.phone);
    await expect.poll(isAtEnd).toBe(true);
    await list.hover();
    await page.mouse.wheel(0, -300);
    await expect.poll(isAtEnd).toBe(false);
    await page.setViewportSize(VIEWPORTS.laptop);

    // The challenge for the quorum, looked for by keyboard alone.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('bus reset');
    await page.keyboard.press('Enter');
    await page.getByText(/^Found: .*Physical Disk <Disk Q:>: Arbitrating/).waitFor();
    await page.keyboard.press('Escape');
    const chosen = list.getByRole('option', { selected: true });
    expect(await chosen.textContent()).toMatch(
      /^[0-9a-f]{8}\.[0-9a-f]{8}::2005\/03\/\d\d-\d\d:\d\d:\d\d\.\d{3} INFO Physical Disk <Disk Q:>/,
    );
    const about = page.getByRole('region', { name: 'About the chosen line' });
    expect(await about.textContent()).toContain('Resource DLL');

    // The next line by the arrow key is another stage of the regroup, which the strip explains.
    await chosen.click();
    await page.keyboard.press('ArrowDown');
    await page.getByText(/^Regroup: the members settle/).waitFor();
    expect(await chosen.textContent()).toContain('[RGP] Regroup, stage 2');

    // It can be taken along.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+c');
    await page.getByText('The line was copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await chosen.textContent());

    // By its number, with what the line means.
    await page.keyboard.press('Control+g');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen.textContent()).toBe(await lines.first().textContent());
    expect(await about.textContent()).toMatch(/^.+\. \([A-Z]-\d+\)/);

    // Only what went wrong.
    await desk.pick('View');
    await page.getByRole('menuitemcheckbox', { name: 'Only Warnings and Errors' }).click();
    await page.getByRole('button', { name: 'Clear Filter' }).waitFor();
    for (const text of await lines.allTextContents()) expect(text).toMatch(/ (WARN|ERR {2})/);
    await page.context().close();
  });
});
