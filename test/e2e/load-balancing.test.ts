import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, pageProblems } from '../support/browser.ts';
import type { Hands } from '../support/play/hands.ts';
import { keyboardHands } from '../support/play/keyboard-hands.ts';
import { button, next, windowCalled } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { Desk } from '../support/screens/desk.ts';
import { frontEnds } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

const LOGGED = frontEnds().log().length;
const field = (within: Locator, name: string) =>
  within.getByRole('textbox', { name: new RegExp(`^${name}:*$`) });

describe('the wizards of Network Load Balancing Manager', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function begin(handsOn: (page: Page) => Hands) {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, frontEnds());
    const desk = new Desk(page);
    await desk.screenOf('WEB1');
    await desk.start('Administrative Tools', 'Network Load Balancing Manager');
    const hands = handsOn(page);
    const window = windowCalled(hands, 'Network Load Balancing Manager');
    const wizard = window.getByRole('dialog', { name: /^(New Cluster|Add Host To Cluster)$/ });
    const open = async (...path: readonly string[]) => {
      await hands.menu(window.getByRole('menuitem', { name: 'Cluster', exact: true }), path);
      await wizard.waitFor();
    };
    return { page, hands, window, wizard, open };
  }

  it('make a cluster and its second host by keyboard alone, there and back', async () => {
    const { page, hands, window, wizard, open } = await begin(keyboardHands);
    await open('New...');
    await parameters(hands, wizard);
    await next(hands, wizard);
    await next(hands, wizard);
    await hands.press(button(wizard, 'Add...'));
    const rule = window.getByRole('dialog', { name: 'Add/Edit Port Rule' });
    await hands.press(button(rule, 'OK'));
    await refused(wizard, 'Two rules cover the same port');
    await hands.selectRow(wizard.getByRole('grid', { name: 'Port rules' }), '0');
    await hands.press(button(wizard, 'Remove'));
    await next(hands, wizard);
    await connect(hands, wizard, 'WEB1');
    await next(hands, wizard);
    for (let back = 0; back < 4; back += 1) await hands.press(button(wizard, '< Back'));
    expect(await field(wizard, 'Full Internet name').inputValue()).toBe('mail.corp.example');
    for (let forth = 0; forth < 4; forth += 1) await next(hands, wizard);
    await hands.press(button(wizard, 'Finish'));
    await window.getByRole('row', { name: 'WEB1' }).first().waitFor();
    await open('Add Host...');
    await connect(hands, wizard, 'WEB1');
    await refused(wizard, 'WEB1 is a host of the cluster already.');
    await connect(hands, wizard, '10.1.0.52');
    await next(hands, wizard);
    await refusePriority(hands, wizard);
    await hands.press(button(wizard, 'Finish'));
    await window.getByRole('row', { name: 'WEB2' }).first().waitFor();
    await window.getByRole('menuitem', { name: 'Cluster', exact: true }).click();
    await hands.page
      .getByRole('menuitem', { name: 'New...' })
      .filter({ hasText: 'The room has a load-balanced cluster alr' })
      .waitFor({ timeout: 15_000 });
    await hands.page.keyboard.press('Escape');
    const { log } = await exportRun(page);
    expect(log.slice(LOGGED).map(({ command }) => command)).toEqual(meant);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('stop where something is wrong, say what, and change nothing when they are cancelled', async () => {
    const { page, hands, wizard, open } = await begin(pointerHands);
    await open('New...');
    await refused(wizard, 'A name is needed.');
    await parameters(hands, wizard);
    await hands.write(field(wizard, 'Full Internet name'), 'mail');
    await refused(wizard, /is no full Internet name/);
    await hands.writeAddress(wizard, 'IP address', '10.1.0.51');
    await refused(wizard, /already in use/);
    await parameters(hands, wizard);
    await hands.writeAddress(wizard, 'Subnet mask', '255.0.255.0');
    await refused(wizard, 'The subnet mask is not valid.');
    await hands.writeAddress(wizard, 'Subnet mask', '255.255.0.0');
    await hands.writeAddress(wizard, 'IP address', '10.9.0.50');
    for (let page_ = 0; page_ < 2; page_ += 1) await next(hands, wizard);
    await refuseRules(hands, wizard);
    await next(hands, wizard);
    await hands.write(field(wizard, 'Host'), 'NOBODY');
    await hands.press(button(wizard, 'Connect'));
    await wizard.getByText('Nobody answers to this name.').waitFor();
    await connect(hands, wizard, 'NODE1');
    await refused(wizard, /is a node of a server cluster/);
    await connect(hands, wizard, 'WEB1');
    await refused(wizard, /is not in the subnet of the cluster address 10\.9\.0\.50/);
    await hands.selectRow(wizard.getByRole('grid', { name: /^Interfaces/ }), 'Local Area Connection 2');
    await refused(wizard, /has no static address/);
    await hands.press(button(wizard, 'Cancel'));
    await wizard.waitFor({ state: 'hidden' });
    expect((await exportRun(page)).log).toHaveLength(LOGGED);
    await page.context().close();
  });
});

const web = { from: 80, to: 80, protocol: 'tcp', filtering: 'multiple', affinity: 'single' } as const;
const meant = [
  {
    type: 'createNlbCluster',
    name: 'mail.corp.example',
    address: '10.1.0.50',
    mask: '255.255.0.0',
    mode: 'unicast',
    rules: [web],
    node: 'WEB1',
    adapter: 'nic1',
    priority: 1,
    initialState: 'started',
  },
  { type: 'addNlbHost', node: 'WEB2', adapter: 'nic1', priority: 2, initialState: 'started' },
];

async function parameters(hands: Hands, wizard: Locator): Promise<void> {
  await hands.writeAddress(wizard, 'IP address', '10.1.0.50');
  await hands.writeAddress(wizard, 'Subnet mask', '255.255.0.0');
  await hands.write(field(wizard, 'Full Internet name'), 'mail.corp.example');
}

async function connect(hands: Hands, wizard: Locator, host: string): Promise<void> {
  await hands.write(field(wizard, 'Host'), host);
  await hands.press(button(wizard, 'Connect'));
}

/** The page says what is wrong and does not go on. */
async function refused(wizard: Locator, why: string | RegExp): Promise<void> {
  await wizard.getByText(why).first().waitFor();
  for (const name of ['Next >', 'Finish']) {
    const forward = button(wizard, name);
    if (await forward.isVisible()) expect(await forward.isDisabled()).toBe(true);
  }
}

/** A rule that ends before it begins, and one that tears UDP messages apart (B-14, B-16). */
async function refuseRules(hands: Hands, wizard: Locator): Promise<void> {
  const rules = wizard.getByRole('grid', { name: 'Port rules' });
  const rule = hands.page.getByRole('dialog', { name: 'Add/Edit Port Rule' });
  const port = (name: string) => rule.getByRole('textbox', { name, exact: true });
  const edit = async (change: () => Promise<void>) => {
    await rules.getByRole('row').nth(1).click();
    await hands.press(button(wizard, 'Edit...'));
    await change();
    await hands.press(button(rule, 'OK'));
  };
  await edit(async () => {
    await hands.write(port('From'), '90');
    await hands.write(port('To'), '80');
  });
  await refused(wizard, /its end is not below its beginning/);
  await edit(async () => {
    await hands.write(port('To'), '90');
    await hands.press(rule.getByRole('radio', { name: 'UDP' }));
    await hands.choose(rule.getByRole('button', { name: /Affinity/ }), 'None');
  });
  await refused(wizard, /Without affinity the pieces of one UDP message/);
  await edit(() => hands.choose(rule.getByRole('button', { name: /Affinity/ }), 'Single'));
}

/** Each host has a priority of its own (B-11). */
async function refusePriority(hands: Hands, wizard: Locator): Promise<void> {
  const priority = wizard.getByRole('textbox', { name: /^Priority/ });
  await hands.write(priority, '1');
  await hands.page.keyboard.press('Tab');
  await refused(wizard, 'Another host has the priority 1. Each has its own.');
  await hands.write(priority, '2');
  await hands.page.keyboard.press('Tab');
}
