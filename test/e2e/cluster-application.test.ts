import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CommandOf } from '#domain';
import { launch, pageProblems } from '../support/browser.ts';
import type { Hands } from '../support/play/hands.ts';
import { keyboardHands } from '../support/play/keyboard-hands.ts';
import { answer, button, next, windowCalled } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { Desk } from '../support/screens/desk.ts';
import { before } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

/** Both nodes have Exchange; there is no virtual server yet. */
const builtCluster = () => before(({ type }) => type === 'createGroup');
const LOGGED = builtCluster().log().length;

describe('the Cluster Application wizard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** Cluster Administrator on NODE1 and the way to its wizard. */
  async function begin(handsOn: (page: Page) => Hands) {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, builtCluster());
    const desk = new Desk(page);
    await desk.screenOf('NODE1');
    await desk.start('Administrative Tools', 'Cluster Administrator');
    await desk.press('OK');
    const hands = handsOn(page);
    const window = windowCalled(hands, 'Cluster Administrator - [MAILCLUS]');
    const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
    const wizard = window.getByRole('dialog', { name: 'Cluster Application Wizard' });
    const open = async (object: string) => {
      await hands.command(window, tree, object, ['Configure Application']);
      await wizard.waitFor();
      await next(hands, wizard);
    };
    return { page, hands, window, tree, wizard, open };
  }

  it('is walked by keyboard alone, forward, back and forward again, and makes what was typed', async () => {
    const { page, hands, window, tree, wizard, open } = await begin(keyboardHands);
    await open('Groups');
    await next(hands, wizard);
    await next(hands, wizard);
    await hands.write(field(wizard, 'Name'), 'PRINT');
    await hands.write(field(wizard, 'Description'), 'Print queues');
    await next(hands, wizard);
    await hands.write(field(wizard, 'Network name'), 'PRINTSRV');
    await hands.writeAddress(wizard, 'IP address', '10.1.0.77');
    await next(hands, wizard);
    await setFailover(hands, wizard, window);
    await next(hands, wizard);
    await next(hands, wizard);
    await hands.choose(wizard.getByRole('button', { name: /Resource type/ }), 'Generic Service');
    await next(hands, wizard);
    await hands.write(field(wizard, 'Name'), 'Print Queue');
    await next(hands, wizard);
    await hands.takeOver(wizard, 'Available resources', ['PRINT Network Name']);
    await next(hands, wizard);
    await hands.write(field(wizard, 'Service name'), 'PrintQueue');
    for (let back = 0; back < 7; back += 1) await hands.press(button(wizard, '< Back'));
    expect(await field(wizard, 'Name').inputValue()).toBe('PRINT');
    for (let forth = 0; forth < 9; forth += 1) await next(hands, wizard);
    await wizard.getByRole('heading', { name: /Completing/ }).waitFor();
    await hands.press(button(wizard, 'Finish'));
    await answer(hands, window, 'OK');
    await tree.getByRole('row', { name: 'PRINT' }).first().waitFor();
    const { log } = await exportRun(page);
    expect(log).toHaveLength(LOGGED + 1);
    expect(log.at(-1)?.command).toEqual(meant);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('stops where something is wrong, says what, and changes nothing when it is cancelled', async () => {
    const { page, hands, window, wizard, open } = await begin(pointerHands);
    await open('MAILCLUS');
    await refuseNewServer(hands, wizard, window);
    await refuseApplication(hands, wizard);
    await page.keyboard.press('Escape');
    await wizard.waitFor({ state: 'hidden' });
    await open('Cluster Group');
    expect(await wizard.getByRole('radio', { name: 'Use an existing virtual server' }).isChecked()).toBe(
      true,
    );
    await refuseAttendant(hands, wizard);
    await hands.press(button(wizard, 'Cancel'));
    await wizard.waitFor({ state: 'hidden' });
    expect((await exportRun(page)).log).toHaveLength(LOGGED);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

/** What the keyboard has typed. */
const meant: CommandOf<'configureApplication'> = {
  type: 'configureApplication',
  group: 'PRINT',
  virtualServer: {
    existingGroup: '',
    description: 'Print queues',
    policy: { failoverThreshold: 3 },
    ipAddress: {
      resource: 'PRINT IP Address',
      description: '',
      possibleOwners: ['NODE1', 'NODE2'],
      parameters: { address: '10.1.0.77', mask: '255.255.0.0', network: 'Public', enableNetbios: true },
    },
    networkName: {
      resource: 'PRINT Network Name',
      description: '',
      possibleOwners: ['NODE1', 'NODE2'],
      parameters: { networkName: 'PRINTSRV', requireDns: true, requireKerberos: false },
    },
  },
  application: {
    resource: 'Print Queue',
    description: '',
    resourceType: 'Generic Service',
    separateMonitor: false,
    possibleOwners: ['NODE1', 'NODE2'],
    dependsOn: ['PRINT Network Name'],
    parameters: { serviceName: 'PrintQueue', startupParameters: '', useNetworkName: false },
  },
};

const field = (within: Locator, name: string) => within.getByRole('textbox', { name, exact: true });

/** Opens a category of the advanced properties. */
async function openSheet(hands: Hands, wizard: Locator, window: Locator, category: string): Promise<Locator> {
  await hands.selectRow(wizard.getByRole('listbox', { name: 'Categories' }), category);
  await hands.press(button(wizard, 'Advanced Properties...'));
  const sheet = window.getByRole('dialog', { name: `${category} Properties` });
  await sheet.waitFor();
  return sheet;
}

async function close(hands: Hands, sheet: Locator, how: 'OK' | 'Cancel'): Promise<void> {
  await hands.press(button(sheet, how));
  await sheet.waitFor({ state: 'hidden' });
}

/** The group fails over three times; the name has to be registered. What is cancelled does not count. */
async function setFailover(hands: Hands, wizard: Locator, window: Locator): Promise<void> {
  for (const [threshold, how] of [
    ['7', 'Cancel'],
    ['3', 'OK'],
  ] as const) {
    const group = await openSheet(hands, wizard, window, 'Resource Group');
    await hands.press(group.getByRole('tab', { name: 'Failover' }));
    await hands.write(group.getByRole('textbox', { name: /^Threshold/ }), threshold);
    await close(hands, group, how);
  }
  const name = await openSheet(hands, wizard, window, 'Network Name Resource');
  await hands.press(name.getByRole('tab', { name: 'Parameters' }));
  await hands.press(name.getByRole('checkbox', { name: 'DNS Registration must succeed' }));
  await close(hands, name, 'OK');
}

/** The page says what is wrong and does not go on. */
async function refused(wizard: Locator, why: string | RegExp): Promise<void> {
  await wizard.getByText(why).first().waitFor();
  expect(await button(wizard, 'Next >').isDisabled()).toBe(true);
}

async function refuseNewServer(hands: Hands, wizard: Locator, window: Locator): Promise<void> {
  await next(hands, wizard);
  await hands.press(wizard.getByRole('radio', { name: 'Use an existing resource group' }));
  await refused(wizard, 'A name is needed.');
  await hands.choose(wizard.getByRole('button', { name: /Group/ }), 'Disk Group 1');
  await next(hands, wizard);
  expect(await field(wizard, 'Name').inputValue()).toBe('Disk Group 1');
  await hands.press(button(wizard, '< Back'));
  await hands.press(wizard.getByRole('radio', { name: 'Create a new resource group' }));
  await next(hands, wizard);
  await refused(wizard, 'A name is needed.');
  for (const [name, why] of [
    ['Cluster Group', 'This name is already in use.'],
    ['A*', 'The name has characters that are not allowed.'],
    ['x'.repeat(101), 'The name is too long.'],
  ] as const) {
    await hands.write(field(wizard, 'Name'), name);
    await refused(wizard, why);
  }
  await hands.write(field(wizard, 'Name'), 'POST');
  await next(hands, wizard);
  await refused(wizard, 'A name is needed.');
  await hands.write(field(wizard, 'Network name'), 'POST');
  await refused(wizard, /The IP address is not valid/);
  await hands.writeAddress(wizard, 'IP address', '10.1.0.30');
  await refused(wizard, 'The IP address is already in use.');
  await hands.writeAddress(wizard, 'IP address', '10.9.0.31');
  await refused(wizard, /does not belong to a public network/);
  await hands.writeAddress(wizard, 'IP address', '10.1.0.31');
  for (const [name, why] of [
    ['mailclus', 'This name is already in use.'],
    ['A NAME', 'The name has characters that are not allowed.'],
    ['MORE-THAN-FIFTEEN', 'The name is too long.'],
  ] as const) {
    await hands.write(field(wizard, 'Network name'), name);
    await refused(wizard, why);
  }
  await hands.write(field(wizard, 'Network name'), 'POST');
  await next(hands, wizard);
  await refuseAdvanced(hands, wizard, window);
}

async function refuseAdvanced(hands: Hands, wizard: Locator, window: Locator): Promise<void> {
  const name = async (text: string) => {
    const sheet = await openSheet(hands, wizard, window, 'Network Name Resource');
    await hands.write(field(sheet, 'Name'), text);
    await close(hands, sheet, 'OK');
  };
  await name('Cluster Name');
  await refused(wizard, 'This name is already in use.');
  await name(' ');
  await refused(wizard, 'A name is needed.');
  await name('Name of POST');
  const mask = async (text: string) => {
    const sheet = await openSheet(hands, wizard, window, 'IP Address Resource');
    await hands.press(sheet.getByRole('tab', { name: 'Parameters' }));
    await hands.writeAddress(sheet, 'Subnet mask', text);
    await close(hands, sheet, 'OK');
  };
  await mask('255.0.255.0');
  await refused(wizard, 'The subnet mask is not valid.');
  await mask('255.255.0.0');
}

async function refuseApplication(hands: Hands, wizard: Locator): Promise<void> {
  const type = wizard.getByRole('button', { name: /Resource type/ });
  await next(hands, wizard);
  await next(hands, wizard);
  await hands.choose(type, 'Distributed Transaction Coordinator');
  await refused(wizard, 'The cluster can have only one resource of this type.');
  await hands.choose(type, 'Microsoft Exchange Routing Service');
  await refused(wizard, 'The System Attendant creates resources of this type by itself.');
  await hands.choose(type, 'Microsoft Exchange System Attendant');
  await next(hands, wizard);
  await refused(wizard, 'A name is needed.');
  await hands.write(field(wizard, 'Name'), 'Name of POST');
  await refused(wizard, 'This name is already in use.');
  await hands.write(field(wizard, 'Name'), 'POST System Attendant');
  await next(hands, wizard);
  await refused(wizard, 'A dependency is missing: Network Name.');
  await hands.takeOver(wizard, 'Available resources', ['Name of POST']);
  await refused(wizard, 'A dependency is missing: Physical Disk.');
}

/** In a virtual server that is there: nothing to do, and the System Attendant's own pages. */
async function refuseAttendant(hands: Hands, wizard: Locator): Promise<void> {
  await next(hands, wizard);
  await hands.press(wizard.getByRole('radio', { name: /^No/ }));
  await refused(wizard, /nothing is left to do/);
  await hands.press(wizard.getByRole('radio', { name: /^Yes/ }));
  await next(hands, wizard);
  await hands.choose(
    wizard.getByRole('button', { name: /Resource type/ }),
    'Microsoft Exchange System Attendant',
  );
  await next(hands, wizard);
  await hands.write(field(wizard, 'Name'), 'SA');
  await next(hands, wizard);
  await hands.takeOver(wizard, 'Available resources', ['Cluster Name', 'Disk Q:']);
  for (const _page of ['Administrative Group', 'Routing Group', 'Data Directory']) await next(hands, wizard);
  for (const [path, why] of [
    ['', 'A name is needed.'],
    ['Exchsrvr', /not a full path/],
    ['C:\\Exchsrvr', /must be on a disk of the group/],
  ] as const) {
    await hands.write(field(wizard, 'Data directory'), path);
    await refused(wizard, why);
  }
  await hands.write(field(wizard, 'Data directory'), 'Q:\\Exchsrvr');
  await next(hands, wizard);
  await wizard.getByRole('heading', { name: /Completing/ }).waitFor();
}
