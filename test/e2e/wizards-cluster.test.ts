import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, pageProblems } from '../support/browser.ts';
import type { Hands } from '../support/play/hands.ts';
import { answer, button, letTimePass, onlineIn, skipWork, windowCalled } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { atPrompt } from '../support/play/prompt.ts';
import { cancel, field, goBack, goOn, refused, refusedAll } from '../support/play/wizards.ts';
import { Desk } from '../support/screens/desk.ts';
import { lastNodeStanding } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

const PASSWORD = 'Heart-8eat';

describe('the cluster itself, from another name to its removal and a new one', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('is renamed, re-addressed, removed, created and extended by the dialogs and wizards', async () => {
    const page = await visit(browser, inject('baseUrl'));
    const session = lastNodeStanding();
    await importRun(page, session);
    const desk = new Desk(page);
    await desk.screenOf('NODE1');
    await desk.start('Administrative Tools', 'Cluster Administrator');
    await desk.press('OK');
    const hands = pointerHands(page);
    await rename(hands);
    await changeAddress(hands);
    await removeCluster(hands);
    await createCluster(hands);
    await addNodes(hands);
    const deeds = (await exportRun(page)).log.slice(session.log().length).map(({ command }) => command);
    expect(deeds).toMatchObject(meant);
    expect(deeds).toHaveLength(meant.length);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

/** All that was finished, and nothing of what was cancelled. */
const meant = [
  { type: 'renameCluster', name: 'POST' },
  { type: 'offlineResource', resource: 'Cluster IP Address' },
  { type: 'setResourceProperties', resource: 'Cluster IP Address', parameters: { address: '10.1.0.99' } },
  { type: 'onlineGroup', group: 'Cluster Group' },
  { type: 'evictNode', node: 'NODE1' },
  {
    type: 'createCluster',
    node: 'NODE1',
    cluster: 'NEWCLUS',
    domain: 'corp.example',
    address: '10.1.0.30',
    account: 'svc-cluster',
    password: PASSWORD,
    quorumDisk: 'Majority Node Set',
  },
  { type: 'addNode', node: 'NODE2', password: PASSWORD },
  { type: 'shutDownComputer', node: 'NODE4' },
  { type: 'addNode', node: 'NODE3', password: PASSWORD },
  // Refused when its turn comes.
  { type: 'addNode', node: 'NODE4', password: PASSWORD },
];

const partsOf = (window: Locator) => ({
  tree: window.getByRole('treegrid', { name: 'Cluster tree' }),
  list: window.getByRole('grid'),
});

/** The cluster's other name is stored; the old one stays on the network until Cluster Name is online anew. */
async function rename(hands: Hands): Promise<void> {
  const before = windowCalled(hands, 'Cluster Administrator - [MAILCLUS]');
  const { tree } = partsOf(before);
  const dialog = before.getByRole('dialog', { name: 'Rename MAILCLUS' });
  const open = () => hands.command(before, tree, 'MAILCLUS', ['Rename']);
  await open();
  const name = dialog.getByRole('textbox', { name: 'New name' });
  for (const [text, why] of [
    ['NODE1', 'The cluster name is already in use on the network.'],
    ['A NAME', 'The name has characters that are not allowed.'],
    ['MORE-THAN-FIFTEEN', 'The name is too long.'],
  ] as const) {
    await hands.write(name, text);
    await dialog.getByText(why).first().waitFor();
    expect(await button(dialog, 'OK').isDisabled()).toBe(true);
  }
  await cancel(hands, dialog);
  await open();
  await hands.write(name, 'POST');
  await hands.press(button(dialog, 'OK'));
  const after = windowCalled(hands, 'Cluster Administrator - [POST]');
  await after.getByRole('alertdialog').getByText('keeps the name MAILCLUS on the network').waitFor();
  await answer(hands, after, 'OK');
}

/** The address is a property of Cluster IP Address, which has to be offline for that. The menu bar acts on the half that is worked in. */
async function changeAddress(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator - [POST]');
  const { tree, list } = partsOf(window);
  const sheet = window.getByRole('dialog', { name: 'Cluster IP Address Properties' });
  await hands.selectRow(tree, 'Cluster Group');
  await hands.selectRow(list, 'Cluster IP Address');
  await hands.selectRow(tree, 'Cluster Group');
  await hands.menu(window.getByRole('menuitem', { name: 'File' }), ['Properties']);
  const group = window.getByRole('dialog', { name: 'Cluster Group Properties' });
  const heights: (number | undefined)[] = [];
  for (const tab of ['General', 'Failover', 'Failback']) {
    await hands.press(group.getByRole('tab', { name: tab }));
    heights.push((await group.boundingBox())?.height);
  }
  expect(new Set(heights).size).toBe(1);
  await cancel(hands, group);
  const open = async () => {
    await hands.command(window, list, 'Cluster IP Address', ['Properties']);
    await hands.press(sheet.getByRole('tab', { name: 'Parameters' }));
    await hands.writeAddress(sheet, 'Address', '10.1.0.99');
  };
  await open();
  expect(await button(sheet, 'OK').isDisabled()).toBe(true);
  await cancel(hands, sheet);
  await hands.command(window, list, 'Cluster IP Address', ['Take Offline']);
  await answer(hands, window, 'Yes');
  await letTimePass(hands, lineWith(list, 'Cluster IP Address', 'Offline'));
  await open();
  await hands.press(button(sheet, 'OK'));
  await sheet.waitFor({ state: 'hidden' });
  await hands.command(window, tree, 'Cluster Group', ['Bring Online']);
  await letTimePass(hands, onlineIn(list, 'Cluster Name'));
}

const lineWith = (list: Locator, name: string, state: string) =>
  list.getByRole('row', { name }).filter({ has: list.page().getByText(state, { exact: true }) });

/** Evicting the last node asks twice about what is lost (N-32, N-33). */
async function removeCluster(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator - [POST]');
  const { tree } = partsOf(window);
  const evict = () => hands.command(window, tree, 'NODE1', ['Evict Node']);
  await evict();
  const box = window.getByRole('alertdialog');
  await box.getByText('NODE1 is the last node: the cluster POST is removed with it').waitFor();
  await box.getByText('Exchange is still installed on NODE1').waitFor();
  await answer(hands, window, 'No');
  await evict();
  await answer(hands, window, 'Yes');
  const unconnected = windowCalled(hands, 'Cluster Administrator');
  await unconnected.getByRole('alertdialog').getByText('The connection to the cluster was lost.').waitFor();
  await answer(hands, unconnected, 'Yes');
}

async function createCluster(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator');
  const open = window.getByRole('dialog', { name: 'Open Connection to Cluster' });
  const wizard = window.getByRole('dialog', { name: 'New Server Cluster Wizard' });
  await hands.press(button(open, 'OK'));
  await goOn(hands, wizard, 'Cluster Name and Domain');
  await cancel(hands, wizard);
  await hands.press(button(window, 'Open Connection...'));
  await hands.press(button(open, 'OK'));
  await goOn(hands, wizard, 'Cluster Name and Domain');
  const name = field(wizard, 'Cluster name');
  await refusedAll(hands, wizard, name, [
    ['NODE2', 'The cluster name is already in use on the network.'],
    ['A NAME', 'The name has characters that are not allowed.'],
    ['MORE-THAN-FIFTEEN', 'The name is too long.'],
    ['', 'A name is needed.'],
  ]);
  await hands.write(name, 'NEWCLUS');
  const domain = wizard.getByRole('combobox', { name: 'Domain' });
  await refusedAll(hands, wizard, domain, [['elsewhere.example', 'There is no such domain.']]);
  await hands.write(domain, 'corp.example');
  await goOn(hands, wizard, 'Select Computer');
  const computer = wizard.getByRole('combobox', { name: 'Computer name' });
  expect(await computer.inputValue()).toBe('NODE1');
  await refusedAll(hands, wizard, computer, [['NODE9', 'No computer named NODE9 was found.']]);
  await hands.write(computer, 'NODE1');
  await goOn(hands, wizard, 'Analyzing Configuration');
  await wizard.getByText(ANALYSED).waitFor();
  await goOn(hands, wizard, 'IP Address');
  for (const [address, why] of [
    ['10.1.0.10', 'The IP address is already in use.'],
    ['10.9.0.30', /does not belong to a public network/],
  ] as const) {
    await hands.writeAddress(wizard, 'IP address', address);
    await refused(wizard, why);
  }
  await hands.writeAddress(wizard, 'IP address', '10.1.0.30');
  await goOn(hands, wizard, 'Cluster Service Account');
  await refusedAll(hands, wizard, field(wizard, 'User name'), [['nobody', /no such account/]]);
  await hands.write(field(wizard, 'User name'), 'svc-cluster');
  await account(hands, wizard);
  await goBack(hands, wizard, 5);
  expect(await name.inputValue()).toBe('NEWCLUS');
  for (const page of ['Select Computer', 'Analyzing Configuration']) await goOn(hands, wizard, page);
  await wizard.getByText(ANALYSED).waitFor();
  for (const page of ['IP Address', 'Cluster Service Account', 'Proposed Cluster Configuration'])
    await goOn(hands, wizard, page);
  await chooseQuorum(hands, wizard);
  await work(hands, wizard, 'Creating the Cluster');
  await windowCalled(hands, 'Cluster Administrator - [NEWCLUS]').waitFor();
}

const ANALYSED = /^(Everything checked fits|There are warnings)/;

/** The password of the service account, which is asked for in both wizards. */
async function account(hands: Hands, wizard: Locator): Promise<void> {
  const password = wizard.getByLabel('Password', { exact: true });
  await refusedAll(hands, wizard, password, [
    ['', /Enter the password of the account svc-cluster/],
    ['wrong', 'The password of the account is not right.'],
  ]);
  await hands.write(password, PASSWORD);
  await goOn(hands, wizard, 'Proposed Cluster Configuration');
}

async function chooseQuorum(hands: Hands, wizard: Locator): Promise<void> {
  await hands.press(button(wizard, 'Quorum...'));
  const dialog = wizard.getByRole('dialog', { name: 'Cluster Configuration Quorum' });
  await hands.choose(dialog.getByRole('button', { name: /Quorum resource/ }), 'Majority Node Set');
  await hands.press(button(dialog, 'OK'));
  await dialog.waitFor({ state: 'hidden' });
}

/** What the wizard does takes simulated time; then it is closed. */
async function work(hands: Hands, wizard: Locator, heading: string): Promise<void> {
  await goOn(hands, wizard, heading);
  expect(await button(wizard, 'Cancel').isDisabled()).toBe(true);
  await skipWork(hands, wizard.getByText('Done. Choose Next.'));
  await goOn(hands, wizard, /Completing/);
  await hands.press(button(wizard, 'Finish'));
  await wizard.waitFor({ state: 'hidden' });
}

/** Three computers in one go, each of which begins when the one before is done; the last is off by then, and the others stay. */
async function addNodes(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator - [NEWCLUS]');
  const { tree } = partsOf(window);
  const wizard = window.getByRole('dialog', { name: 'Add Nodes Wizard' });
  const computer = wizard.getByRole('combobox', { name: 'Computer name' });
  const open = async () => {
    await hands.command(window, tree, 'NEWCLUS', ['New', 'Node']);
    await goOn(hands, wizard, 'Select Computers');
  };
  await open();
  for (const [name, why] of [
    ['NODE1', 'The computer already is a node of the cluster.'],
    ['NODE9', 'No computer named NODE9 was found.'],
  ] as const) {
    await hands.write(computer, name);
    await wizard.getByText(why).first().waitFor();
    expect(await button(wizard, 'Add').isDisabled()).toBe(true);
  }
  expect(await button(wizard, 'Next >').isDisabled()).toBe(true);
  await cancel(hands, wizard);
  await open();
  const listed = wizard.getByRole('listbox', { name: 'Selected computers' });
  for (const name of ['NODE4', 'NODE2', 'NODE3']) {
    await hands.write(computer, name);
    await hands.press(button(wizard, 'Add'));
    await listed.getByRole('option', { name }).waitFor();
  }
  await hands.write(computer, 'NODE2');
  await wizard.getByText('This name is already in use.').first().waitFor();
  await hands.write(computer, '');
  await hands.selectRow(listed, 'NODE4');
  await hands.press(button(wizard, 'Remove'));
  await goOn(hands, wizard, 'Analyzing Configuration');
  await wizard.getByText(ANALYSED).waitFor();
  await goOn(hands, wizard, 'Cluster Service Account');
  await account(hands, wizard);
  await goBack(hands, wizard, 3);
  expect(await listed.getByRole('option').allInnerTexts()).toEqual(['NODE2', 'NODE3']);
  await hands.write(computer, 'NODE4');
  await hands.press(button(wizard, 'Add'));
  await goOn(hands, wizard, 'Analyzing Configuration');
  await wizard.getByText(ANALYSED).waitFor();
  for (const page of ['Cluster Service Account', 'Proposed Cluster Configuration'])
    await goOn(hands, wizard, page);
  await goOn(hands, wizard, 'Adding Nodes to the Cluster');
  await atPrompt(hands, 'NODE1', [['shutdown -s -m \\\\NODE4', /NODE4/]]);
  await skipWork(hands, wizard.getByText('Done. Choose Next.'));
  await wizard.getByText('Windows is not running on NODE4.').first().waitFor();
  await goOn(hands, wizard, /Completing/);
  await wizard.getByText('Not every computer could be added.').waitFor();
  await hands.press(button(wizard, 'Finish'));
  await tree.getByRole('row', { name: 'NODE3' }).first().waitFor();
  expect(await tree.getByRole('row', { name: 'NODE4' }).count()).toBe(0);
}
