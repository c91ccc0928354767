import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '#domain';
import { minutes, ms } from '#kernel';
import type { Session } from '#session';
import { launch, pageProblems } from '../support/browser.ts';
import { type Hands, lineOf } from '../support/play/hands.ts';
import { answer, button, next, windowCalled } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { cancel, field, goBack, goOn, refused, refusedAll } from '../support/play/wizards.ts';
import { Desk } from '../support/screens/desk.ts';
import { before } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

const ATTENDANT = 'EVS1 System Attendant';

/** Everything stands but the System Attendant, and the data disk is no resource any more. */
function withoutDisk(): Session {
  const session = before((command) => command.type === 'createResource' && command.resource === ATTENDANT);
  const does = (command: Command) => {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    session.advanceTo(ms(session.frame().world.now + minutes(1)));
  };
  does({ type: 'offlineResource', resource: 'Disk S:' });
  does({ type: 'deleteResource', resource: 'Disk S:' });
  return session;
}

/** Cluster Administrator in the hands of a trainee. */
interface Place {
  readonly hands: Hands;
  readonly window: Locator;
  readonly tree: Locator;
  readonly list: Locator;
}

describe('wizards and dialogs for groups and resources', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('refuse what is wrong, keep what was typed, change nothing when cancelled and make what was meant', async () => {
    const page = await visit(browser, inject('baseUrl'));
    const session = withoutDisk();
    const { length } = session.log();
    await importRun(page, session);
    await new Desk(page).screenOf('NODE1');
    await new Desk(page).start('Administrative Tools', 'Cluster Administrator');
    const hands = pointerHands(page);
    const first = windowCalled(hands, 'Cluster Administrator');
    await openConnection(hands, first);
    const window = windowCalled(hands, 'Cluster Administrator - [MAILCLUS]');
    const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
    const place: Place = { hands, window, tree, list: window.getByRole('grid') };
    await newGroup(place);
    await resourceNames(place);
    await ipAddress(place);
    await networkName(place);
    await transactionCoordinator(place);
    await plainTypes(place);
    await physicalDisk(place);
    await groupsOfResources(place);
    await hands.press(window.getByRole('button', { name: /^Close Cluster Administrator/ }));
    await window.waitFor({ state: 'hidden' });
    const deeds = (await exportRun(page)).log.slice(length).map(({ command }) => command);
    expect(deeds).toMatchObject(meant);
    expect(deeds).toHaveLength(meant.length);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});

/** All that was finished, and nothing of what was cancelled. */
const meant = [
  { type: 'createGroup', group: 'Shares', description: 'File shares', preferredOwners: ['NODE2'] },
  { type: 'createResource', resource: 'Shares IP', parameters: { address: '10.1.0.40' } },
  { type: 'createResource', resource: 'Shares Name', parameters: { networkName: 'SHARES' } },
  {
    type: 'createResource',
    resource: 'Archive',
    resourceType: 'Generic Service',
    possibleOwners: ['NODE2'],
    parameters: { serviceName: 'Archive', startupParameters: '', useNetworkName: true },
  },
  {
    type: 'createResource',
    resource: 'Public',
    resourceType: 'File Share',
    parameters: { shareName: 'Public', sharePath: 'C:\\Public', remark: '', maxUsers: null },
  },
  { type: 'createResource', resource: 'Disk S:', parameters: { disk: 'S' } },
  {
    type: 'setResourceProperties',
    resource: 'Public',
    parameters: { shareName: 'Public', sharePath: 'S:\\Public', remark: 'For all', maxUsers: 1 },
  },
  { type: 'deleteResource', resource: 'Archive' },
  { type: 'changeResourceGroup', resource: 'Public', group: 'EVS1' },
  { type: 'moveGroup', group: 'Shares', to: 'NODE1' },
];

async function openConnection(hands: Hands, window: Locator): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Open Connection to Cluster' });
  const name = dialog.getByRole('combobox', { name: 'Cluster or server name' });
  await hands.write(name, '');
  expect(await button(dialog, 'OK').isDisabled()).toBe(true);
  await hands.write(name, 'NOWHERE');
  await hands.press(button(dialog, 'OK'));
  const box = dialog.getByRole('alertdialog');
  await box.getByText('There is no cluster and no computer of that name.').waitFor();
  await hands.press(button(box, 'OK'));
  expect(await name.inputValue()).toBe('NOWHERE');
  await cancel(hands, dialog);
  await window.getByText('No connection to a cluster is open.').first().waitFor();
  await hands.press(button(window, 'Open Connection...'));
  await hands.write(dialog.getByRole('combobox', { name: 'Cluster or server name' }), 'mailclus');
  await hands.press(button(dialog, 'OK'));
}

async function newGroup({ hands, window, tree }: Place): Promise<void> {
  const wizard = window.getByRole('dialog', { name: 'New Group' });
  const open = () => hands.command(window, tree, 'Groups', ['New', 'Group']);
  await open();
  const name = field(wizard, 'Name');
  expect(await button(wizard, 'Next >').isDisabled()).toBe(true);
  await refusedAll(hands, wizard, name, [
    ['evs1', 'This name is already in use.'],
    ['A*', 'The name has characters that are not allowed.'],
    ['x'.repeat(101), 'The name is too long.'],
    [' ', 'A name is needed.'],
  ]);
  await hands.write(name, 'Shares');
  await goOn(hands, wizard, 'Preferred Owners');
  await cancel(hands, wizard);
  await open();
  expect(await name.inputValue()).toBe('');
  await hands.write(name, 'Shares');
  await hands.write(field(wizard, 'Description'), 'File shares');
  await goOn(hands, wizard, 'Preferred Owners');
  await hands.takeOver(wizard, 'Available nodes', ['NODE2']);
  await goBack(hands, wizard, 1);
  expect(await field(wizard, 'Description').inputValue()).toBe('File shares');
  await goOn(hands, wizard, 'Preferred Owners');
  await finish({ hands, window }, wizard);
  await tree.getByRole('row', { name: 'Shares' }).first().waitFor();
}

/** The last button, and OK to what it says. */
async function finish({ hands, window }: Pick<Place, 'hands' | 'window'>, wizard: Locator): Promise<void> {
  await hands.press(button(wizard, 'Finish'));
  await answer(hands, window, 'OK');
  await wizard.waitFor({ state: 'hidden' });
}

const newResource = ({ window }: Place) => window.getByRole('dialog', { name: 'New Resource' });

/** Opens the wizard on a group and fills in its first page. */
async function begin(place: Place, group: string, type: string, name: string): Promise<Locator> {
  const { hands, window, tree } = place;
  await hands.command(window, tree, group, ['New', 'Resource']);
  const wizard = newResource(place);
  await hands.write(field(wizard, 'Name'), name);
  await hands.choose(wizard.getByRole('button', { name: /Resource type/ }), type);
  return wizard;
}

async function toDependencies(hands: Hands, wizard: Locator, chosen: readonly string[] = []): Promise<void> {
  await goOn(hands, wizard, 'Possible Owners');
  await goOn(hands, wizard, 'Dependencies');
  if (chosen.length > 0) await hands.takeOver(wizard, 'Available resources', chosen);
}

/** What the first page refuses whatever the type, and a Network Name as well (G-10). */
async function resourceNames(place: Place): Promise<void> {
  const { hands } = place;
  const wizard = await begin(place, 'Shares', 'Network Name', 'Shares Name');
  await refusedAll(hands, wizard, field(wizard, 'Name'), [
    ['cluster name', 'This name is already in use.'],
    ['A*', 'The name has characters that are not allowed.'],
    ['x'.repeat(101), 'The name is too long.'],
    ['', 'A name is needed.'],
  ]);
  await hands.write(field(wizard, 'Name'), 'Shares Name');
  const type = wizard.getByRole('button', { name: /Resource type/ });
  await hands.choose(type, 'Microsoft Exchange Information Store');
  await refused(wizard, 'The System Attendant creates resources of this type by itself.');
  await hands.choose(type, 'Generic Service');
  await goOn(hands, wizard, 'Possible Owners');
  await hands.press(button(wizard, '< Back'));
  await cancel(hands, wizard);
}

async function ipAddress(place: Place): Promise<void> {
  const { hands } = place;
  const wizard = await begin(place, 'Shares', 'IP Address', 'Shares IP');
  await toDependencies(hands, wizard);
  await goOn(hands, wizard, 'TCP/IP Address Parameters');
  expect(await button(wizard, 'Finish').isDisabled()).toBe(true);
  for (const [address, why] of [
    ['10.1.0.30', 'The IP address is already in use.'],
    ['10.9.0.40', /does not belong to a public network/],
  ] as const) {
    await hands.writeAddress(wizard, 'Address', address);
    await refused(wizard, why);
  }
  await hands.writeAddress(wizard, 'Address', '10.1.0.40');
  await hands.writeAddress(wizard, 'Subnet mask', '255.0.255.0');
  await refused(wizard, 'The subnet mask is not valid.');
  await hands.writeAddress(wizard, 'Subnet mask', '255.255.0.0');
  await goBack(hands, wizard, 3);
  expect(await field(wizard, 'Name').inputValue()).toBe('Shares IP');
  for (let page = 0; page < 3; page += 1) await next(hands, wizard);
  await finish(place, wizard);
}

async function networkName(place: Place): Promise<void> {
  const { hands } = place;
  const wizard = await begin(place, 'Shares', 'Network Name', 'Shares Name');
  await toDependencies(hands, wizard);
  await refused(wizard, 'A dependency is missing: IP Address.');
  await hands.takeOver(wizard, 'Available resources', ['Shares IP']);
  await goOn(hands, wizard, 'Network Name Parameters');
  const name = field(wizard, 'Network name');
  await refusedAll(hands, wizard, name, [
    ['evs1', 'This name is already in use.'],
    ['NODE1', 'This name is already in use.'],
    ['A NAME', 'The name has characters that are not allowed.'],
    ['MORE-THAN-FIFTEEN', 'The name is too long.'],
    ['', 'A name is needed.'],
  ]);
  await hands.write(name, 'SHARES');
  await finish(place, wizard);
}

async function transactionCoordinator(place: Place): Promise<void> {
  const wizard = await begin(place, 'Shares', 'Distributed Transaction Coordinator', 'Second MSDTC');
  await refused(wizard, 'The cluster can have only one resource of this type.');
  await cancel(place.hands, wizard);
}

/** Types that Windows brings along. */
async function plainTypes(place: Place): Promise<void> {
  const { hands } = place;
  const spooler = await begin(place, 'Shares', 'Print Spooler', 'Spooler');
  await toDependencies(hands, spooler, ['Shares Name']);
  await refused(spooler, 'A dependency is missing: Physical Disk.');
  await cancel(hands, spooler);
  await programPages(place);
  const service = await begin(place, 'Shares', 'Generic Service', 'Archive');
  await goOn(hands, service, 'Possible Owners');
  await hands.openRow(service.getByRole('listbox', { name: 'Possible owners' }), 'NODE1');
  await goOn(hands, service, 'Dependencies');
  await hands.takeOver(service, 'Available resources', ['Shares Name']);
  await goOn(hands, service, 'Generic Service Parameters');
  await refused(service, 'A required value is missing: service name.');
  await hands.write(field(service, 'Service name'), 'Archive');
  await hands.press(service.getByRole('checkbox', { name: 'Use Network Name for computer name' }));
  await goOn(hands, service, 'Registry Replication');
  await hands.press(button(service, 'Add...'));
  const key = service.getByRole('dialog');
  await hands.write(field(key, 'Root registry key'), 'Software\\Nobody');
  await hands.press(button(key, 'OK'));
  await refused(service, 'The registry of NODE2 has no key Software\\Nobody.');
  await hands.selectRow(service.getByRole('listbox', { name: 'Root registry keys' }), 'Software\\Nobody');
  await hands.press(button(service, 'Remove'));
  await finish(place, service);
  const share = await begin(place, 'Shares', 'File Share', 'Public');
  await toDependencies(hands, share);
  await goOn(hands, share, 'File Share Parameters');
  await hands.write(field(share, 'Share name'), 'Public');
  await refusedAll(hands, share, field(share, 'Path'), [
    ['', 'A required value is missing: path.'],
    ['Public', 'Public is not a full path'],
  ]);
  await hands.write(field(share, 'Path'), 'C:\\Public');
  await refusedAll(hands, share, field(share, 'Share name'), [
    ['', 'A required value is missing: share name.'],
    ['A:B', 'The name has characters that are not allowed.'],
    ['x'.repeat(81), 'The name is too long.'],
  ]);
  await hands.write(field(share, 'Share name'), 'Public');
  await goBack(hands, share, 1);
  await goOn(hands, share, 'File Share Parameters');
  expect(await field(share, 'Share name').inputValue()).toBe('Public');
  await finish(place, share);
}

/** The pages of programs and scripts, which are cancelled here. */
async function programPages(place: Place): Promise<void> {
  const { hands } = place;
  const application = await begin(place, 'Shares', 'Generic Application', 'Tool');
  await toDependencies(hands, application);
  await goOn(hands, application, 'Generic Application Parameters');
  await refused(application, 'A required value is missing: command line.');
  await hands.write(field(application, 'Command line'), 'tool.exe');
  await refused(application, 'A required value is missing: current directory.');
  await refusedAll(hands, application, field(application, 'Current directory'), [
    ['Tools', 'Tools is not a full path'],
  ]);
  await cancel(hands, application);
  const script = await begin(place, 'Shares', 'Generic Script', 'Script');
  await toDependencies(hands, script);
  await goOn(hands, script, 'Generic Script Parameters');
  await refused(script, 'A required value is missing: script file path.');
  await refusedAll(hands, script, field(script, 'Script filepath'), [['a.vbs', 'a.vbs is not a full path']]);
  await cancel(hands, script);
}

/** A disk that is a resource already, and the one that is not; without it the System Attendant has nothing to lie on. */
async function physicalDisk(place: Place): Promise<void> {
  const { hands } = place;
  const attendant = await begin(place, 'EVS1', 'Microsoft Exchange System Attendant', ATTENDANT);
  await toDependencies(hands, attendant, ['EVS1 Network Name']);
  await refused(attendant, 'A dependency is missing: Physical Disk.');
  await cancel(hands, attendant);
  const wizard = await begin(place, 'EVS1', 'Physical Disk', 'Disk S:');
  await toDependencies(hands, wizard);
  await goOn(hands, wizard, 'Disk Parameters');
  const disks = wizard.getByRole('listbox', { name: 'Disk' });
  await disks.getByRole('option', { name: /^Disk Q:/ }).click();
  await refused(wizard, 'The disk already is a resource of the cluster.');
  await disks.getByRole('option', { name: /^Disk S:/ }).click();
  await finish(place, wizard);
  await spoolFolder(place);
}

/** The page of a Print Spooler, which only shows when there is a disk to depend on. */
async function spoolFolder(place: Place): Promise<void> {
  const { hands } = place;
  const wizard = await begin(place, 'EVS1', 'Print Spooler', 'Spooler');
  await toDependencies(hands, wizard, ['EVS1 Network Name', 'Disk S:']);
  await goOn(hands, wizard, 'Print Spooler Parameters');
  await refused(wizard, 'A required value is missing: spool folder.');
  await refusedAll(hands, wizard, field(wizard, 'Spool folder'), [['Spool', 'Spool is not a full path']]);
  await cancel(hands, wizard);
}

/** Change Group and Move Group. */
async function groupsOfResources({ hands, window, tree, list }: Place): Promise<void> {
  await hands.selectRow(tree, 'Shares');
  await shareProperties({ hands, window, list });
  await lineOf(tree, 'Shares').click({ button: 'right' });
  await hands.page.getByRole('menuitem', { name: 'Move Group' }).click();
  for (const [item, why] of [
    ['Best Possible', 'There is no other node that may host this group now.'],
    ['NODE1', 'The node is not a possible owner of every resource of the group.'],
  ] as const)
    await hands.page.getByRole('menuitem', { name: item }).filter({ hasText: why }).waitFor();
  for (let menu = 0; menu < 2; menu += 1) await hands.page.keyboard.press('Escape');
  await hands.command(window, list, 'Archive', ['Delete']);
  await answer(hands, window, 'Yes');
  await list.getByRole('row', { name: 'Archive' }).waitFor({ state: 'hidden' });
  const change = () => hands.command(window, list, 'Public', ['Change Group', 'EVS1']);
  await change();
  await answer(hands, window, 'No');
  await change();
  await answer(hands, window, 'Yes');
  await list.getByRole('row', { name: 'Public' }).waitFor({ state: 'hidden' });
  await hands.command(window, tree, 'Shares', ['Move Group', 'NODE1']);
}

/** Properties ▸ Parameters of a share. */
async function shareProperties({ hands, window, list }: Omit<Place, 'tree'>): Promise<void> {
  const sheet = window.getByRole('dialog', { name: 'Public Properties' });
  await hands.command(window, list, 'Public', ['Properties']);
  await hands.press(sheet.getByRole('tab', { name: 'Parameters' }));
  for (const [path, why] of [
    ['', 'A required value is missing: path.'],
    ['Public', 'Public is not a full path'],
  ] as const) {
    await hands.write(field(sheet, 'Path'), path);
    await sheet.getByText(why).first().waitFor();
    expect(await button(sheet, 'OK').isDisabled()).toBe(true);
  }
  await hands.write(field(sheet, 'Path'), 'S:\\Public');
  await hands.write(field(sheet, 'Comment'), 'For all');
  await hands.press(sheet.getByRole('radio', { name: 'Allow a number of users' }));
  await hands.press(button(sheet, 'OK'));
  await sheet.waitFor({ state: 'hidden' });
}
