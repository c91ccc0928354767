import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, newPage, pageProblems, VIEWPORTS } from '../support/browser.ts';
import {
  answer,
  button,
  letTimePass,
  next,
  objectiveDone,
  offlineIn,
  onlineIn,
  openConsole,
} from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';

/** A design is told by what a failure does: level 13 from the course map to the loss of the quorum disk. */
describe('a majority instead of a quorum disk', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('is made by the menus of Cluster Administrator, and the failure of the disk is not felt (T-3, Q-5)', {
    timeout: 180_000,
  }, async () => {
    const page = await newPage(browser, { reducedMotion: true, viewport: VIEWPORTS.phone });
    const hands = pointerHands(page);
    await page.goto(`${inject('baseUrl')}#/course`);
    await page.getByRole('region', { name: 'Row C: designs' }).waitFor();
    // On a phone the rows are far below one another; a list at the top leads to them.
    await hands.press(page.getByRole('navigation', { name: 'Rows' }).getByRole('button', { name: /^Row C/ }));
    const row = page.getByRole('heading', { name: 'Row C: designs' });
    expect(await row.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect((await row.boundingBox())?.y).toBeLessThan(100);
    await page.setViewportSize(VIEWPORTS.laptop);
    await hands.press(page.getByRole('link', { name: /^Level 13: A majority over two sites/ }));
    await hands.press(page.getByRole('link', { name: 'Enter the room' }).or(button(page, 'Enter the room')));

    await hands.openScreen('NODE1');
    const window = await openConsole(hands, 'NODE1', ['Administrative Tools', 'Cluster Administrator']);
    await hands.press(button(window.getByRole('dialog', { name: 'Open Connection to Cluster' }), 'OK'));
    const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
    await hands.command(window, tree, 'Cluster Group', ['New', 'Resource']);
    const wizard = window.getByRole('dialog', { name: 'New Resource' });
    await hands.write(wizard.getByRole('textbox', { name: 'Name', exact: true }), 'Votes');
    await hands.choose(wizard.getByRole('button', { name: /Resource type/ }), 'Majority Node Set');
    await next(hands, wizard);
    await next(hands, wizard);
    await hands.press(button(wizard, 'Finish'));
    await answer(hands, window, 'OK');
    await hands.selectRow(tree, 'Cluster Group');
    const list = window.getByRole('grid');
    await hands.command(window, list, 'Votes', ['Bring Online']);
    await letTimePass(hands, onlineIn(window, 'Votes'));

    await hands.command(window, tree, 'MAILCLUS', ['Properties']);
    const sheet = window.getByRole('dialog', { name: /MAILCLUS/ });
    await hands.press(sheet.getByRole('tab', { name: 'Quorum' }));
    await hands.choose(sheet.getByRole('button', { name: /Quorum resource/ }), 'Votes');
    await hands.press(button(sheet, 'OK'));
    await sheet.waitFor({ state: 'hidden' });

    // It would take its group along when it fails.
    await hands.selectRow(tree, 'Cluster Group');
    await hands.command(window, list, 'Disk Q:', ['Take Offline']);
    await letTimePass(hands, offlineIn(list, 'Disk Q:'));
    await hands.command(window, list, 'Disk Q:', ['Delete']);
    await answer(hands, window, 'Yes');

    const done = objectiveDone(hands, 'The quorum disk has failed and nobody has noticed');
    while (!(await done.isVisible())) await hands.press(button(page, 'Next event'));
    const lost = page
      .locator('.top-value')
      .filter({ has: page.getByText('Lost user-minutes', { exact: true }) });
    expect(await lost.textContent()).toMatch(/\D0$/);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});
