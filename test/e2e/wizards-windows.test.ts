import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { minutes, ms } from '#kernel';
import type { Session } from '#session';
import { launch, pageProblems } from '../support/browser.ts';
import { toComponents } from '../support/play/exchange-setup.ts';
import type { Hands } from '../support/play/hands.ts';
import {
  answer,
  button,
  desktopOf,
  letTimePass,
  next,
  openConsole,
  skipWork,
} from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { atPrompt } from '../support/play/prompt.ts';
import { cancel, field, goBack, goOn, refused, refusedAll } from '../support/play/wizards.ts';
import { bareServers, before } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

/** No shared disk has a signature yet. */
const bareDisks = () => before(({ type }) => type === 'initialiseDisk');

/** The cluster stands without MSDTC; NODE2 lacks two components of Windows, and its Cluster service is stopped. */
function withoutExchange(): Session {
  const session = before(({ type }) => type === 'installExchange');
  for (const command of [
    { type: 'offlineResource', resource: 'MSDTC' },
    { type: 'stopClusterService', node: 'NODE2' },
  ] as const) {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    session.advanceTo(ms(session.frame().world.now + minutes(3)));
  }
  return session;
}

/** What was done since the run was brought in. */
async function deedsSince(page: Page, session: Session) {
  return (await exportRun(page)).log.slice(session.log().length).map(({ command }) => command);
}

describe('wizards of Windows and Setup', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('refuse what is wrong, keep what was typed, change nothing when cancelled and make what was meant', async () => {
    let page = await visit(browser, inject('baseUrl'));
    let hands = pointerHands(page);
    const bare = bareDisks();
    await importRun(page, bare);
    await hands.openScreen('NODE1');
    const disks = await openConsole(hands, 'NODE1', ['Administrative Tools', 'Disk Management']);
    await initialise(hands, disks);
    await newPartition(hands, disks);
    await newUser(hands);
    await addresses(hands);
    expect(await deedsSince(page, bare)).toMatchObject([
      { type: 'initialiseDisk', disk: 1 },
      { type: 'initialiseDisk', disk: 2 },
      { type: 'formatVolume', disk: 1, letter: 'Q', label: 'Quorum', fileSystem: 'NTFS' },
      { type: 'createUser', name: 'svc-cluster', displayName: 'Cluster M. Service' },
      // The log keeps what was asked for and refused.
      { type: 'resetPassword', name: 'svc-cluster', password: 'a' },
    ]);

    const unfinished = withoutExchange();
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
    page = await visit(browser, inject('baseUrl'));
    hands = pointerHands(page);
    await importRun(page, unfinished);
    await hands.openScreen('NODE2');
    await setupIsRefused(hands);
    await components(hands);
    await clusterIsMissing(hands);
    await hands.openScreen('NODE1');
    await setup(hands);
    await hands.openScreen('NODE2');
    await oneAtATime(hands);
    expect(await deedsSince(page, unfinished)).toMatchObject([
      { type: 'installWindowsComponents', node: 'NODE2', components: ['smtp', 'nntp'] },
      { type: 'startClusterService', node: 'NODE2' },
      { type: 'onlineResource', resource: 'MSDTC' },
      { type: 'installExchange', node: 'NODE1', components: ['messaging', 'systemManagement'] },
    ]);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('Windows Setup refuses names and passwords, keeps what was typed, installs, and can be cancelled over a Windows', async () => {
    const page = await visit(browser, inject('baseUrl'));
    const hands = pointerHands(page);
    const bare = bareServers();
    await importRun(page, bare);
    await hands.openScreen('NODE1');
    await windowsSetup(hands);
    await skipWork(hands, button(desktopOf(hands, 'NODE1'), 'Start'));
    const again = await openConsole(hands, 'NODE1', ['Windows CD', 'Setup'], 'Windows Setup');
    await goOn(hands, again, 'Computer Name and Administrator Password');
    await cancel(hands, again);
    expect(await deedsSince(page, bare)).toMatchObject([
      { type: 'installWindows', node: 'NODE1', edition: 'enterprise', name: 'NODE1', workgroup: 'ROOM' },
    ]);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

/** Initialize and Convert Disk: opens by itself, and can be cancelled. */
async function initialise(hands: Hands, window: Locator): Promise<void> {
  const wizard = window.getByRole('dialog', { name: 'Initialize and Convert Disk Wizard' });
  await goOn(hands, wizard, 'Select Disks to Initialize');
  const box = (number: number) => wizard.getByRole('checkbox', { name: new RegExp(`^Disk ${number} `) });
  for (const number of [1, 2]) await hands.press(box(number));
  await refused(wizard, 'Select at least one disk.');
  await cancel(hands, wizard);
  const picture = window.getByRole('listbox', { name: 'Disks of NODE1' });
  await hands.command(window, picture, 'Disk 1', ['Initialize Disk...']);
  await goOn(hands, wizard, 'Select Disks to Initialize');
  if (!(await box(2).isChecked())) await hands.press(box(2));
  await goOn(hands, wizard, /Completing/);
  await goBack(hands, wizard, 1);
  expect(await box(2).isChecked()).toBe(true);
  await goOn(hands, wizard, /Completing/);
  await hands.press(button(wizard, 'Finish'));
  await wizard.waitFor({ state: 'hidden' });
}

/** New Partition: a letter and a label, which is shorter with FAT32. */
async function newPartition(hands: Hands, window: Locator): Promise<void> {
  const picture = window.getByRole('listbox', { name: 'Disks of NODE1' });
  const wizard = window.getByRole('dialog', { name: 'New Partition Wizard' });
  const label = wizard.getByRole('textbox', { name: 'Volume label' });
  const open = async () => {
    await hands.command(window, picture, 'Disk 1', ['New Partition...']);
    for (const page of ['Select Partition Type', 'Specify Partition Size', 'Assign Drive Letter or Path'])
      await goOn(hands, wizard, page);
    await refuseFolders(hands, wizard);
    await hands.choose(wizard.getByRole('button', { name: /Drive letter:/ }), 'Q:');
    await goOn(hands, wizard, 'Format Partition');
  };
  await open();
  await hands.choose(wizard.getByRole('button', { name: /File system/ }), 'FAT32');
  await refusedAll(hands, wizard, label, [
    ['LongerThanEleven', 'The name is too long.'],
    ['A*', 'The name has characters that are not allowed.'],
  ]);
  await cancel(hands, wizard);
  await open();
  await hands.write(label, 'Quorum');
  await goOn(hands, wizard, /Completing/);
  await goBack(hands, wizard, 1);
  expect(await label.inputValue()).toBe('Quorum');
  await goBack(hands, wizard, 1);
  await wizard.getByRole('button', { name: /Drive letter:.*Q:|Q:.*Drive letter:/ }).waitFor();
  await goOn(hands, wizard, 'Format Partition');
  await goOn(hands, wizard, /Completing/);
  await hands.press(button(wizard, 'Finish'));
  await wizard.waitFor({ state: 'hidden' });
}

/** A folder instead of a letter: it has to be on a shared volume that this computer has (L-14). */
async function refuseFolders(hands: Hands, wizard: Locator): Promise<void> {
  await hands.press(wizard.getByRole('radio', { name: 'Mount in an empty NTFS folder' }));
  await refusedAll(hands, wizard, wizard.getByRole('textbox', { name: 'Folder:' }), [
    ['Logs', /Name one folder right below the root of a volume/],
    ['C:\\Logs', /A folder on C: exists on one server only/],
  ]);
  await hands.press(wizard.getByRole('radio', { name: 'Assign a drive letter' }));
}

/** New Object - User: its complaints are message boxes, as in the product. */
async function newUser(hands: Hands): Promise<void> {
  const path = ['Administrative Tools', 'Active Directory Users and Computers'];
  const window = await openConsole(hands, 'NODE1', path);
  const tree = window.getByRole('treegrid', { name: 'Directory' });
  const wizard = window.getByRole('dialog', { name: 'New Object - User' });
  const logonName = wizard.getByRole('textbox', { name: /^User logon name:/ });
  const complaint = async (text: RegExp) => {
    await next(hands, wizard);
    await window.getByRole('alertdialog').getByText(text).waitFor();
    await answer(hands, window, 'OK');
  };
  await hands.command(window, tree, 'Users', ['New', 'User']);
  await hands.write(field(wizard, 'First name:'), 'Cluster');
  await hands.write(field(wizard, 'Initials:'), 'M');
  await hands.write(field(wizard, 'Last name:'), 'Service');
  expect(await field(wizard, 'Full name:').inputValue()).toBe('Cluster M. Service');
  expect(await button(wizard, 'Next >').isDisabled()).toBe(true);
  for (const [name, why] of [
    ['a/b', /characters that are not allowed/],
    ['x'.repeat(21), /too long/],
  ] as const) {
    await hands.write(logonName, name);
    await complaint(why);
  }
  await hands.write(logonName, 'svc-cluster');
  await goOn(hands, wizard, 'Password');
  const [password, confirmation] = [
    wizard.getByLabel('Password:', { exact: true }),
    wizard.getByLabel('Confirm password:'),
  ];
  await hands.write(password, 'Heart-8eat');
  await hands.write(confirmation, 'other');
  await complaint(/do not match/);
  await hands.write(password, 'a');
  await hands.write(confirmation, 'a');
  await complaint(/too short/);
  await hands.write(password, 'Heart-8eat');
  await hands.write(confirmation, 'Heart-8eat');
  await hands.press(wizard.getByRole('checkbox', { name: 'Password never expires' }));
  await complaint(/clear one of the two boxes/);
  await hands.press(wizard.getByRole('checkbox', { name: /must change password/ }));
  await goOn(hands, wizard, 'Summary');
  await goBack(hands, wizard, 2);
  expect(await logonName.inputValue()).toBe('svc-cluster');
  await goOn(hands, wizard, 'Password');
  expect(await password.inputValue()).toBe('Heart-8eat');
  await goOn(hands, wizard, 'Summary');
  await hands.press(button(wizard, 'Finish'));
  await window.getByRole('row', { name: 'Cluster M. Service' }).waitFor();
  await hands.command(window, tree, 'Users', ['New', 'User']);
  await hands.write(field(wizard, 'First name:'), 'Nobody');
  await hands.write(logonName, 'SVC-Cluster');
  await complaint(/already in use/);
  await cancel(hands, wizard);
  await resetPassword(hands, window);
}

/** Reset Password: two that differ, and one that the policy does not take. */
async function resetPassword(hands: Hands, window: Locator): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Reset Password' });
  await hands.command(window, window.getByRole('grid'), 'Cluster M. Service', ['Reset Password...']);
  for (const [password, confirmation, why] of [
    ['Heart-8eat', 'Heart-8aet', /do not match/],
    ['a', 'a', /too short/],
  ] as const) {
    await hands.write(dialog.getByLabel('New password:'), password);
    await hands.write(dialog.getByLabel('Confirm password:'), confirmation);
    await hands.press(button(dialog, 'OK'));
    await window.getByRole('alertdialog').getByText(why).waitFor();
    await answer(hands, window, 'OK');
  }
  await cancel(hands, dialog);
}

/** Internet Protocol (TCP/IP) Properties: says what is wrong below the fields, and in a message box for who presses OK. */
async function addresses(hands: Hands): Promise<void> {
  const window = await openConsole(hands, 'NODE1', ['Control Panel', 'Network Connections']);
  await hands.openRow(window.getByRole('grid', { name: 'Connections of NODE1' }), 'Public');
  const sheet = window.getByRole('dialog', { name: 'Public Properties' });
  await hands.press(button(sheet, 'Properties'));
  const dialog = window.getByRole('dialog', { name: 'Internet Protocol (TCP/IP) Properties' });
  for (const [label, wrong, why, right] of [
    ['IP address', '10.1.0.10', 'The IP address is already in use.', '10.1.0.21'],
    ['IP address', '224.1.0.1', /^The IP address is not valid/, '10.1.0.21'],
    ['Subnet mask', '255.0.255.0', 'The subnet mask is not valid.', '255.255.0.0'],
    ['Default gateway', '10.9.0.1', 'The default gateway is not valid for this address.', '10.1.0.1'],
    ['Preferred DNS server', '224.0.0.1', 'The address of a DNS server is not valid.', '10.1.0.10'],
  ] as const) {
    await hands.writeAddress(dialog, label, wrong);
    await dialog.getByText(why).waitFor();
    await hands.press(button(dialog, 'OK'));
    await window.getByRole('alertdialog').getByText(why).waitFor();
    await answer(hands, window, 'OK');
    await hands.writeAddress(dialog, label, right);
  }
  for (const open of [dialog, sheet]) await cancel(hands, open);
}

/** On a computer that lacks Windows components. */
async function setupIsRefused(hands: Hands): Promise<void> {
  const window = await toComponents(hands, 'NODE2');
  await goOn(hands, window, 'Prerequisites');
  await refused(window, /Windows components are missing on NODE2/);
  await hands.press(button(window, 'Cancel'));
  await window.waitFor({ state: 'hidden' });
}

async function components(hands: Hands): Promise<void> {
  const open = async () => {
    const path = ['Control Panel', 'Add or Remove Programs'];
    const window = await openConsole(hands, 'NODE2', path, 'Add or Remove Programs');
    await window.getByRole('heading', { name: 'Windows Components' }).waitFor();
    return window;
  };
  const box = (window: Locator, name: string) => window.getByRole('checkbox', { name });
  const first = await open();
  await hands.press(box(first, 'SMTP Service'));
  await hands.press(box(first, 'SMTP Service'));
  await refused(first, 'Tick a component that is not installed yet.');
  await hands.press(button(first, 'Cancel'));
  await first.waitFor({ state: 'hidden' });
  const window = await open();
  for (const name of ['SMTP Service', 'NNTP Service']) await hands.press(box(window, name));
  await goOn(hands, window, 'Configuring Components');
  await skipWork(hands, window.getByText('You have successfully completed'));
  await hands.press(button(window, 'Finish'));
}

async function setup(hands: Hands): Promise<void> {
  const window = await toComponents(hands, 'NODE1');
  const action = (component: string) =>
    window.getByRole('button', { name: new RegExp(`Action for ${component}`) });
  await hands.choose(action('Microsoft Exchange$|Microsoft Exchange [A-Z][a-z]+$'), 'Custom');
  await hands.choose(action('Microsoft Exchange System Management Tools'), 'None');
  await refused(window, /^Choose Messaging and Collaboration Services/);
  await hands.choose(action('Microsoft Exchange System Management Tools'), 'Install');
  const path = window.getByRole('textbox', { name: 'Install path' });
  await refusedAll(hands, window, path, [['Q:\\Exchsrvr', /belong on a local drive/]]);
  await hands.write(path, 'C:\\Exchsrvr');
  await goOn(hands, window, 'Prerequisites');
  await window.getByText('Everything that Setup needs is in place.').waitFor();
  await next(hands, window);
  await hands.press(button(window.getByRole('alertdialog'), 'OK'));
  await window.getByRole('heading', { name: 'Installation Summary' }).waitFor();
  await goBack(hands, window, 3);
  expect(await window.getByRole('radio', { name: 'I agree', exact: true }).isChecked()).toBe(true);
  for (const page of ['Component Selection', 'Prerequisites']) await goOn(hands, window, page);
  await next(hands, window);
  await hands.press(button(window.getByRole('alertdialog'), 'OK'));
  await goOn(hands, window, 'Component Progress');
}

/** The list is alive: what is put right while it shows turns green, and the next obstacle stands there. */
async function clusterIsMissing(hands: Hands): Promise<void> {
  const window = await toComponents(hands, 'NODE2');
  await goOn(hands, window, 'Prerequisites');
  await refused(window, /The Cluster service does not run on this computer/);
  await atPrompt(hands, 'NODE2', [['cluster node NODE2 /start', /NODE2/]]);
  await letTimePass(hands, window.getByText(/needs a Distributed Transaction Coordinator/));
  await refused(window, /needs a Distributed Transaction Coordinator/);
  await atPrompt(hands, 'NODE2', [['cluster res MSDTC /online', /MSDTC/]]);
  await letTimePass(hands, window.getByText('Everything that Setup needs is in place.'));
  await hands.press(button(window, 'Cancel'));
  await window.waitFor({ state: 'hidden' });
}

/** As long as Setup works on NODE1 (E-39a). */
async function oneAtATime(hands: Hands): Promise<void> {
  const window = await toComponents(hands, 'NODE2');
  await goOn(hands, window, 'Prerequisites');
  await refused(window, 'Setup is running on another node. Install one node at a time.');
  await hands.press(button(window, 'Cancel'));
}

/** Forward with each refusal, back, and forward to the end. On a bare server there is nothing to go back to. */
async function windowsSetup(hands: Hands): Promise<void> {
  const setup = hands.page.locator('.ws-screen');
  await setup.getByRole('heading', { name: 'Choosing the CD' }).waitFor();
  expect(await button(setup, 'Cancel').isDisabled()).toBe(true);
  const cd = setup.getByRole('radio', { name: /Enterprise Edition/ });
  await hands.press(cd);
  await goOn(hands, setup, 'Computer Name and Administrator Password');
  const name = field(setup, 'Computer name:');
  await refusedAll(hands, setup, name, [
    ['', 'A name is needed.'],
    ['A NAME', 'The name has characters that are not allowed.'],
    ['node2', 'This name is already in use.'],
  ]);
  await hands.write(name, 'NODE1');
  await hands.write(setup.getByLabel('Administrator password:'), 'Adm1n-room');
  await refusedAll(hands, setup, setup.getByLabel('Confirm password:'), [
    ['Adm1n-rom', 'The two passwords are not the same.'],
  ]);
  await hands.write(setup.getByLabel('Confirm password:'), 'Adm1n-room');
  await goOn(hands, setup, 'Networking Settings');
  await refusedAll(hands, setup, field(setup, 'Workgroup:'), [
    ['', 'A name is needed.'],
    ['A GROUP', 'The name has characters that are not allowed.'],
  ]);
  await hands.write(field(setup, 'Workgroup:'), 'ROOM');
  await goOn(hands, setup, 'Ready to Install');
  await goBack(hands, setup, 3);
  expect(await cd.isChecked()).toBe(true);
  await goOn(hands, setup, 'Computer Name and Administrator Password');
  expect(await name.inputValue()).toBe('NODE1');
  for (const page of ['Networking Settings', 'Ready to Install']) await goOn(hands, setup, page);
  await hands.press(button(setup, 'Install'));
}
