import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, pageProblems } from '../support/browser.ts';
import { type Hands, lineOf } from '../support/play/hands.ts';
import {
  answer,
  button,
  letTimePass,
  next,
  offlineIn,
  openConsole,
  skipWork,
  windowCalled,
} from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { lastOneOut, oldServer } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

describe('a virtual server at the end of its life', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('is removed by the menu of its System Attendant, and Exchange by Setup, in level 11', {
    timeout: 240_000,
  }, async () => {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, lastOneOut());
    const hands = pointerHands(page);
    await hands.openScreen('NODE3');
    const opening = await openConsole(hands, 'NODE3', ['Administrative Tools', 'Cluster Administrator']);
    await hands.press(button(opening, 'OK'));
    const window = windowCalled(hands, 'Cluster Administrator - [MAILCLUS]');
    await hands.openRow(window.getByRole('treegrid', { name: 'Cluster tree' }), 'Resources');
    const list = window.getByRole('grid').last();
    await hands.command(window, list, 'EVS3 System Attendant', ['Remove Exchange Virtual Server']);
    await window.getByText(/leaves Active Directory/).waitFor();
    await answer(hands, window, 'Yes');
    await list.getByText('EVS3 System Attendant').waitFor({ state: 'detached' });

    const setup = await openSetup(hands, 'NODE3');
    await hands.choose(
      setup.getByRole('button', { name: /Action for Microsoft Exchange/ }).first(),
      'Remove',
    );
    await next(hands, setup);
    await setup.getByText('Virtual servers of the cluster').waitFor();
    await next(hands, setup);
    await next(hands, setup);
    await skipWork(hands, setup.getByText('Exchange is removed from NODE3.'));
    const { log } = await exportRun(page);
    expect(log.slice(-2).map(({ command }) => command)).toEqual([
      { type: 'removeVirtualServer', resource: 'EVS3 System Attendant' },
      { type: 'removeExchange', node: 'NODE3' },
    ]);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('is upgraded from Exchange 2000 by its menu, after Setup has upgraded the idle node, in level 24 (E-77)', {
    timeout: 240_000,
  }, async () => {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, oldServer());
    const hands = pointerHands(page);
    await hands.openScreen('NODE2');
    const setup = await openSetup(hands, 'NODE2');
    await setup.getByRole('button', { name: /Upgrade Action for Microsoft Exchange$/ }).waitFor();
    expect(await setup.getByRole('button', { name: /Upgrade Action for/ }).count()).toBe(3);
    await next(hands, setup);
    await next(hands, setup);
    await answer(hands, page.locator('body'), 'OK');
    await setup.getByText(/^Upgrade: .*Messaging/).waitFor();
    await next(hands, setup);
    await skipWork(hands, setup.getByText(/upgrade it in Cluster Administrator/));
    await hands.press(button(setup, 'Finish'));

    const opening = await openConsole(hands, 'NODE2', ['Administrative Tools', 'Cluster Administrator']);
    await hands.press(button(opening, 'OK'));
    const window = windowCalled(hands, 'Cluster Administrator - [MAILCLUS]');
    const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
    const list = window.getByRole('grid').last();
    await hands.selectRow(tree, 'EVS1');
    await hands.command(window, tree, 'EVS1', ['Take Offline']);
    await letTimePass(hands, offlineIn(list, 'Disk S:'));
    await hands.command(window, tree, 'EVS1', ['Move Group', 'NODE2']);
    await lineOf(list, 'Disk S:').filter({ hasText: 'NODE2' }).waitFor();
    await hands.command(window, list, 'EVS1 System Attendant', ['Upgrade Exchange Virtual Server']);
    await window.getByText(/only on nodes with Exchange Server 2003/).waitFor();
    await answer(hands, window, 'Yes');
    const { log } = await exportRun(page);
    expect(log.map(({ command }) => command.type)).toEqual([
      'installExchange',
      'offlineGroup',
      'moveGroup',
      'upgradeVirtualServer',
    ]);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

/** Setup on this node, up to the page on which it is told what to do. */
async function openSetup(hands: Hands, node: string): Promise<Locator> {
  const setup = await openConsole(hands, node, ['Exchange CD', 'Setup'], 'Exchange Server 2003 Setup');
  await next(hands, setup);
  await hands.press(setup.getByRole('radio', { name: 'I agree', exact: true }));
  await next(hands, setup);
  return setup;
}
