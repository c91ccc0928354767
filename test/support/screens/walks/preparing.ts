import { Desk } from '../desk.ts';
import { arrayOnTheLan, before, withStranger } from '../saves.ts';
import { importRun } from '../visitor.ts';
import { atDesk, onPage, type Walk } from './walk.ts';

const TOOLS = 'Administrative Tools';
const bare = () => before(({ type }) => type === 'configureConnection');
const unclustered = () => before(({ type }) => type === 'createCluster');

const connections = atDesk('Network Connections', bare, 'NODE1', async (desk, look) => {
  const { page } = desk;
  await desk.start('Control Panel', 'Network Connections');
  const second = desk.row('Local Area Connection 2');
  await second.waitFor();
  await look('network connections');
  await desk.menuOf(second);
  await look('connection menu');
  await desk.pick('Rename');
  await look('rename connection');
  await desk.press('Cancel');
  await second.dblclick();
  await look('connection properties');
  await page
    .getByRole('dialog', { name: 'Local Area Connection 2 Properties' })
    .getByRole('button', { name: 'Properties', exact: true })
    .click();
  await look('tcpip, automatic');
  await page.getByText('Use the following IP address:').click();
  await desk.address('IP address:', '10.1.0.21');
  await page.keyboard.press('Tab');
  await look('tcpip');
  await desk.press('Advanced...');
  await look('advanced tcpip dns');
  await desk.tab('WINS');
  await desk.press('Add...');
  await desk.address('WINS server:', '10.1.0.10');
  await look('wins server');
  await desk.press('Add');
  await page.getByRole('option', { name: '10.1.0.10', exact: true }).waitFor();
  await look('advanced tcpip wins');
  await desk.press('OK');
  await desk.address('IP address:', '999');
  await page.getByText('999 is not a valid entry').waitFor();
  await look('tcpip, number out of range');
});

/** An array on the LAN from its address to the logon that lasts (T-18), and a portal that nobody answers at. */
const initiator = onPage('iSCSI Initiator', async (page, look) => {
  await importRun(page, arrayOnTheLan());
  await page.getByRole('complementary').getByRole('button', { name: 'Open the wiring list' }).click();
  await page.getByRole('button', { name: 'Settings of ARRAY1' }).click();
  await page.getByText('NODE1: initiator not logged on').first().waitFor();
  await look('array with iSCSI ports');
  await page.keyboard.press('Escape');
  const desk = new Desk(page);
  await desk.screenOf('NODE1');
  await desk.start('Control Panel', 'iSCSI Initiator');
  await page.getByLabel('Initiator node name').waitFor();
  await desk.tab('Target Portals');
  await desk.press('Add...');
  await desk.address('IP address', '192.168.131.101');
  await desk.press('OK');
  await page.getByText('no target portal answers').waitFor();
  await look('target portal, no answer');
  await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
  await desk.address('IP address', '192.168.130.101');
  await desk.press('OK');
  await desk.row('192.168.130.101').waitFor();
  await desk.tab('Available Targets');
  await desk.row('iqn.2003-01.com.example:array1').click();
  await desk.press('Log On...');
  await page.getByText('Automatically restore this connection').click();
  await look('log on to target');
  await desk.press('OK');
  await page.getByText('Connected', { exact: true }).waitFor();
  await desk.tab('Persistent Targets');
  await desk.row('iqn.2003-01.com.example:array1').waitFor();
  await look('persistent targets');
});

/** The order of the connections (W-37), by keyboard alone. */
const bindings = atDesk('Binding order', unclustered, 'NODE1', async (desk, look) => {
  const { page } = desk;
  await desk.start('Control Panel', 'Network Connections');
  await desk.row('Private').waitFor();
  await page.keyboard.press('F10');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Advanced Settings...' }).waitFor();
  await look('network connections, advanced menu');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Advanced Settings' });
  await sheet.waitFor();
  await look('advanced settings');
  await sheet.getByRole('listbox').press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sheet.getByRole('option').first().filter({ hasText: 'Private' }).waitFor();
  await look('advanced settings, private first');
  await sheet.getByRole('button', { name: 'OK' }).press('Enter');
  await sheet.waitFor({ state: 'detached' });
  await desk.pick('Advanced', 'Network Teaming...');
  for (const name of ['Public', 'Private']) await page.getByText(`${name} (port NIC`).click();
  await desk.press('Create Team');
  await page.getByRole('button', { name: 'Dissolve' }).waitFor();
  await look('network teaming');
  await desk.press('Close');
  await desk.row('Team').waitFor();
});

const disks = atDesk('Disk Management', bare, 'NODE1', async (desk, look) => {
  const { page } = desk;
  await desk.start(TOOLS, 'Disk Management');
  await page.getByRole('heading', { name: /Welcome to the Initialize/ }).waitFor();
  await look('initialise welcome');
  await desk.next('Select Disks');
  await look('initialise select');
  await desk.next('Completing');
  await look('initialise completing');
  await desk.press('Finish');
  await look('disk management, raw');
  await page.getByRole('option', { name: /^Disk 1.*Unallocated/ }).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await look('disk menu');
  await desk.pick('New Partition...');
  await look('partition welcome');
  for (const heading of [
    'Select Partition Type',
    'Specify Partition Size',
    'Assign Drive',
    'Format Partition',
  ]) {
    await desk.next(heading);
    await look(`partition ${heading}`);
  }
  await desk.next('Completing');
  await look('partition completing');
  await desk.press('Finish');
  await look('disk management, formatting');
  await desk.passTime();
  const volume = page.getByRole('option', { name: /^Disk 1.*Healthy/ });
  await volume.click({ button: 'right' });
  await desk.pick('Change Drive Letter and Paths...');
  await look('change letter');
  await page.getByText('Mount in an empty NTFS folder').click();
  await desk.write('Folder:', 'C:\\Logs');
  await look('change letter, folder on the system disk');
  await page.getByText('Remove the drive letter').click();
  await desk.press('OK');
  await page.getByRole('alertdialog').waitFor();
  await look('remove letter, question');
  await desk.press('No');
  await desk.press('Cancel');
  await volume.click({ button: 'right' });
  await desk.pick('Format...');
  await look('format');
  await desk.press('Cancel');
  await look('disk management, volume');
});

/** A disk that becomes dynamic with its volume, loses that and becomes basic again (L-31). */
const dynamic = atDesk('Dynamic disks', unclustered, 'NODE1', async (desk, look) => {
  const { page } = desk;
  await desk.start(TOOLS, 'Disk Management');
  const disk = page.getByRole('option', { name: /^Disk 2/ });
  const choose = async (name: string) => {
    await disk.click({ button: 'right' });
    await desk.pick(name);
  };
  const answer = async (button: string) => {
    await desk.press(button);
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  };
  await disk.waitFor();
  await choose('Convert to Dynamic Disk...');
  await page.getByRole('alertdialog').waitFor();
  await look('question, convert to dynamic');
  await answer('Yes');
  await page.getByRole('option', { name: /^Disk 2 Dynamic.*Healthy/ }).waitFor();
  await look('disk management, dynamic');
  await disk.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Revert To Basic Disk...' }).waitFor();
  await look('disk menu, dynamic');
  await desk.pick('Delete Volume...');
  await page.getByRole('alertdialog').waitFor();
  await look('question, delete volume');
  await answer('Yes');
  await choose('New Volume...');
  await look('volume welcome');
  for (const heading of ['Select Volume Type', 'Specify Volume Size']) {
    await desk.next(heading);
    await look(`volume ${heading}`);
  }
  await desk.press('Cancel');
  // By keyboard alone: it is the last item of the menu, and Enter means yes.
  await disk.press('Shift+F10');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await look('question, revert to basic');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^Disk 2 Basic.*Unallocated/ }).waitFor();
});

/** A computer that has yet to join the domain, from the refusal to its restart (L-46), by keyboard where it is about dialogs. */
const joining = onPage('System Properties', async (page, look) => {
  await importRun(page, withStranger());
  const desk = new Desk(page);
  const see = (screen: string) => look(screen, '.kvm-panel, .c-popover');
  await desk.screenOf('NODE2');
  await desk.start(TOOLS, 'Active Directory Users and Computers');
  await page.getByText('is not a member of a domain').waitFor();
  await see('users and computers, no member');
  await desk.press('Close Active Directory Users and Computers');
  await desk.start('Control Panel', 'System');
  await page.getByRole('tab', { name: 'General' }).waitFor();
  await see('system general');
  await page.getByRole('tab', { name: 'General' }).press('ArrowRight');
  await page.getByText('WORKGROUP', { exact: true }).waitFor();
  await see('system computer name');
  await page.getByRole('button', { name: 'Change...' }).press('Enter');
  const changes = page.getByRole('dialog', { name: 'Computer Name Changes' });
  await changes.getByRole('radio', { name: 'Workgroup' }).press('ArrowUp');
  await see('computer name changes');
  await changes.getByRole('textbox', { name: 'Domain name:' }).press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('corp.exampel');
  await page.keyboard.press('Enter');
  await page.getByText('There is no such domain').waitFor();
  await see('domain not found');
  await page.keyboard.press('Enter');
  await changes.getByRole('textbox', { name: 'Domain name:' }).fill('corp.example');
  await page.keyboard.press('Enter');
  await page.getByText('Welcome to the corp.example domain').waitFor();
  await see('welcome to the domain');
  await page.keyboard.press('Enter');
  await page.getByText('You have to restart').waitFor();
  await see('has to restart');
  await page.keyboard.press('Enter');
  await page.getByText('The changes take effect').waitFor();
  await see('system computer name, joined');
  await page.getByRole('button', { name: 'OK', exact: true }).press('Enter');
  await page.getByText('Restart the computer now?').waitFor();
  await see('restart now');
  await page.keyboard.press('Enter');
  await page.getByText('Windows is shutting down').waitFor();
});

/** What prepares Windows for a cluster: connections, an array on the LAN, disks, domain. */
export const preparingWalks: readonly Walk[] = [connections, initiator, bindings, disks, dynamic, joining];
