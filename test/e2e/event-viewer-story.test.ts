import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { Desk } from '../support/screens/desk.ts';
import { around } from '../support/screens/saves.ts';
import { importRun, visit } from '../support/screens/visitor.ts';

const THREE_MINUTES_MS = 180_000;

describe('Event Viewer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("tells a failure's story by itself, from the node that lived on", async () => {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, around('fault.struck', THREE_MINUTES_MS));
    const desk = new Desk(page);
    await desk.screenOf('NODE2');
    await desk.start('Administrative Tools', 'Event Viewer');
    const list = page.getByRole('grid', { name: 'System log of NODE2' });
    await list.getByRole('row').nth(1).waitFor();
    await desk.pick('View');
    await page.getByRole('menuitemcheckbox', { name: 'Oldest First' }).click();

    // What was the first sign? Looked for by keyboard alone.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('no longer hears NODE1');
    await page.keyboard.press('Enter');
    await page.getByText('Found: 1123').waitFor();
    await page.keyboard.press('Escape');
    const story = page.getByRole('dialog', { name: 'Event Properties' });
    await desk.pick('Action', 'Properties');
    const says = () => story.getByLabel('Description:').inputValue();
    expect(await says()).toContain('NODE1');

    // Line by line to what followed: the other node is out, its group comes here and is online.
    const wanted = ['1135', '1153', '1201'];
    for (let steps = 0; wanted.length > 0 && steps < 60; steps += 1) {
      const facts = await story.locator('.k-facts').textContent();
      if (wanted[0] !== undefined && facts?.includes(wanted[0])) wanted.shift();
      else await story.getByRole('button', { name: 'Next event' }).press('Enter');
    }
    expect(wanted).toEqual([]);
    expect(await says()).toMatch(/online on this node/);

    // What it means is there as well, with an entry to read on.
    await story.getByRole('button', { name: 'Open reference entry V-46' }).click();
    const entry = page.getByRole('dialog', { name: 'Event reference V-46' });
    expect(await entry.textContent()).toContain('Event 1205');
    await page.keyboard.press('Escape');
    await entry.waitFor({ state: 'detached' });
    await story.getByRole('button', { name: 'OK' }).click();

    // And of all of it only what is bad, by the filter.
    await desk.pick('View', 'Filter...');
    await page.getByText('Information', { exact: true }).last().click();
    await desk.press('OK');
    await page.getByRole('button', { name: 'Clear Filter' }).waitFor();
    for (const row of (await list.getByRole('row').all()).slice(1))
      expect(await row.textContent()).toMatch(/Warning|Error/);
    await page.context().close();
  });
});
