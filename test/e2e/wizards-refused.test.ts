import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, pageProblems } from '../support/browser.ts';
import { type Hands, lineOf } from '../support/play/hands.ts';
import { button, windowCalled } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { cancel, field, goOn, refused, refusedAll } from '../support/play/wizards.ts';
import { Desk } from '../support/screens/desk.ts';
import { brokenCluster } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

describe('dialogs and wizards of Cluster Administrator where little is well', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('say what keeps them from a node that is gone, off or without storage, and do nothing', async () => {
    const page = await visit(browser, inject('baseUrl'));
    const session = brokenCluster();
    await importRun(page, session);
    const desk = new Desk(page);
    await desk.screenOf('NODE1');
    await desk.start('Administrative Tools', 'Cluster Administrator');
    const hands = pointerHands(page);
    await refuseConnections(hands);
    await refuseFirstNode(hands);
    await refuseMoreNodes(hands);
    await refuseMoves(hands);
    expect((await exportRun(page)).log).toHaveLength(session.log().length);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

const ERRORS_FOUND = 'The analysis of the configuration found errors. Read its details.';

/** Open Connection: a message box for each computer through which no cluster answers (C-12). */
async function refuseConnections(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator');
  const dialog = window.getByRole('dialog', { name: 'Open Connection to Cluster' });
  for (const [name, why] of [
    ['NODE2', 'The computer belongs to no cluster.'],
    ['NODE3', 'The Cluster service is not running there.'],
    ['NODE4', 'The RPC server is unavailable (1722).'],
  ] as const) {
    await hands.write(dialog.getByRole('combobox', { name: 'Cluster or server name' }), name);
    await hands.press(button(dialog, 'OK'));
    const box = dialog.getByRole('alertdialog');
    await box.getByText(why).waitFor();
    await hands.press(button(box, 'OK'));
  }
}

/** Select Computer of New Server Cluster. */
async function refuseFirstNode(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator');
  const dialog = window.getByRole('dialog', { name: 'Open Connection to Cluster' });
  const wizard = window.getByRole('dialog', { name: 'New Server Cluster Wizard' });
  await hands.choose(dialog.getByRole('button', { name: /Action/ }), 'Create new cluster');
  await hands.press(button(dialog, 'OK'));
  await goOn(hands, wizard, 'Cluster Name and Domain');
  await hands.write(field(wizard, 'Cluster name'), 'NEWCLUS');
  await goOn(hands, wizard, 'Select Computer');
  await refusedAll(hands, wizard, wizard.getByRole('combobox', { name: 'Computer name' }), [
    ['NODE1', 'The computer already belongs to a cluster.'],
    ['NODE4', 'Windows is not running on NODE4.'],
  ]);
  await cancel(hands, wizard);
}

/** Add Nodes: computers that cannot be listed, and one that can, but whose analysis finds errors. */
async function refuseMoreNodes(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator');
  const dialog = window.getByRole('dialog', { name: 'Open Connection to Cluster' });
  const wizard = window.getByRole('dialog', { name: 'Add Nodes Wizard' });
  await hands.press(button(window, 'Open Connection...'));
  await hands.choose(dialog.getByRole('button', { name: /Action/ }), 'Add nodes to cluster');
  await hands.write(dialog.getByRole('combobox', { name: 'Cluster or server name' }), '.');
  await hands.press(button(dialog, 'OK'));
  await goOn(hands, wizard, 'Select Computers');
  const computer = wizard.getByRole('combobox', { name: 'Computer name' });
  for (const [name, why] of [
    ['NODE3', 'The computer already is a node of the cluster.'],
    ['NODE4', 'Windows is not running on NODE4.'],
  ] as const) {
    await hands.write(computer, name);
    await wizard.getByText(why).first().waitFor();
    expect(await button(wizard, 'Add').isDisabled()).toBe(true);
  }
  await hands.write(computer, 'NODE2');
  await hands.press(button(wizard, 'Add'));
  await goOn(hands, wizard, 'Analyzing Configuration');
  await refused(wizard, ERRORS_FOUND);
  await cancel(hands, wizard);
}

/** Move Group, as long as no other node can have the group: the menu says why. */
async function refuseMoves(hands: Hands): Promise<void> {
  const unconnected = windowCalled(hands, 'Cluster Administrator');
  await hands.press(button(unconnected, 'Open Connection...'));
  await hands.press(button(unconnected.getByRole('dialog'), 'OK'));
  const window = windowCalled(hands, 'Cluster Administrator - [MAILCLUS]');
  await lineOf(window.getByRole('treegrid', { name: 'Cluster tree' }), 'EVS1').click({ button: 'right' });
  await hands.page.getByRole('menuitem', { name: 'Move Group' }).click();
  for (const [item, why] of [
    ['Best Possible', 'There is no other node that may host this group now.'],
    ['NODE3', 'The node is not up.'],
    ['NODE4', 'The node is not up.'],
  ] as const)
    await hands.page.getByRole('menuitem', { name: item }).filter({ hasText: why }).waitFor();
  for (let menu = 0; menu < 2; menu += 1) await hands.page.keyboard.press('Escape');
}
