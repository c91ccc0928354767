import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, pageProblems } from '../support/browser.ts';
import { answer, button, next, openConsole, skipWork, windowCalled } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { lastOneOut } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

describe('level 11', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('removes a virtual server by the menu of its System Attendant, and Exchange by Setup', {
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

    const setup = await openConsole(hands, 'NODE3', ['Exchange CD', 'Setup'], 'Exchange Server 2003 Setup');
    await next(hands, setup);
    await hands.press(setup.getByRole('radio', { name: 'I agree', exact: true }));
    await next(hands, setup);
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
});
