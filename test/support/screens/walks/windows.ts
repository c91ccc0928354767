import { around, before } from '../saves.ts';
import { installingWalks } from './installing.ts';
import { preparingWalks } from './preparing.ts';
import { atDesk, type Walk } from './walk.ts';

const TOOLS = 'Administrative Tools';
const bare = () => before(({ type }) => type === 'configureConnection');
const addressed = () => before(({ type }) => type === 'createUser');

const desktop = atDesk('Desktop', bare, 'NODE1', async (desk, look) => {
  await look('desktop');
  await desk.press('Start');
  await look('start menu');
  await desk.page.getByRole('menuitem', { name: TOOLS, exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Event Viewer' }).waitFor();
  await look('start menu, folder');
  await desk.pick('Event Viewer');
  await desk.page.getByRole('grid').waitFor();
  await look('event viewer');
  await desk.page.getByRole('grid').getByRole('row').nth(1).dblclick();
  await desk.page.getByRole('dialog', { name: 'Event Properties' }).waitFor();
  await look('event properties');
  await desk.press('OK');
  await desk.press('Close Event Viewer');
  await desk.press('Start');
  await desk.pick('Shut Down...');
  await look('shut down');
});

const directory = atDesk('Active Directory Users and Computers', addressed, 'NODE1', async (desk, look) => {
  const { page } = desk;
  await desk.start(TOOLS, 'Active Directory Users and Computers');
  await page.getByRole('row', { name: 'Users', exact: true }).first().click();
  await look('users and computers');
  await desk.pick('Action', 'New', 'User');
  await look('new user names');
  await desk.write('First name:', 'Cluster');
  await desk.write('Last name:', 'Service');
  await desk.write('User logon name:', 'svc-cluster');
  await desk.next(/Password/);
  await look('new user password');
  await desk.write('Password:', 'Heart-8eat');
  await desk.press('Next >');
  await page.getByRole('alertdialog').waitFor();
  await look('new user, passwords differ');
  await desk.press('OK');
  await desk.write('Confirm password:', 'Heart-8eat');
  await desk.next(/Summary/);
  await look('new user summary');
  await desk.press('Finish');
  await desk.row('Cluster Service').dblclick();
  await look('user properties general');
  await desk.tab('Account');
  await look('user properties account');
  await desk.press('Cancel');
  await desk.menuOf(desk.row('Cluster Service'));
  await look('account menu');
  await desk.pick('Reset Password...');
  await look('reset password');
  await desk.press('Cancel');
  await desk.row('Cluster Service').click();
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').waitFor();
  await look('delete account');
  await desk.press('No');
});

const viewer = atDesk(
  'Event Viewer',
  () => around('fault.struck', 180_000),
  'NODE2',
  async (desk, look) => {
    const { page } = desk;
    await desk.start(TOOLS, 'Event Viewer');
    const removed = page.getByRole('grid').getByRole('row').filter({ hasText: '1135' }).first();
    await removed.waitFor();
    await look('event viewer, after a failure');
    await removed.dblclick();
    await page.getByRole('dialog', { name: 'Event Properties' }).waitFor();
    await look('event properties, 1135');
    await desk.press('Open reference entry V-38');
    await look('event reference');
    await desk.press('Close');
    await desk.press('OK');
    await page.keyboard.press('Control+f');
    await desk.write('Find what:', 'membership');
    await desk.press('Find Next');
    await page.getByText(/^There is no further event|^Found/).waitFor();
    await look('find in log');
    await desk.press('Close');
    await desk.pick('View', 'Filter...');
    await desk.write('Event ID:', 'x');
    await look('filter, wrong number');
    await desk.write('Event ID:', '1153');
    await desk.press('OK');
    await page
      .getByText(/^Filter: /)
      .first()
      .waitFor();
    await look('event viewer, filtered');
    await desk.pick('View', 'Filter...');
    await desk.write('Event ID:', '4711');
    await desk.press('OK');
    await page.getByText('No event of this log matches').waitFor();
    await look('event viewer, nothing matches');
  },
);

const clusterLog = atDesk(
  'cluster.log',
  () => around('fault.struck', 180_000),
  'NODE2',
  async (desk, look) => {
    const { page } = desk;
    await desk.start('Accessories', 'cluster.log - Notepad');
    const lines = page.getByRole('listbox', { name: 'cluster.log of NODE2' });
    await lines.getByRole('option').first().waitFor();
    await look('cluster.log, after a failure');
    await page.keyboard.press('Control+f');
    await desk.write('Find what:', 'arbitrating');
    await desk.press('Find Next');
    await page.getByText(/^Found: .*bus reset/).waitFor();
    await look('find in cluster.log');
    await desk.press('Close');
    await look('cluster.log, a line chosen');
    await page.keyboard.press('Control+g');
    await look('go to in cluster.log');
    await desk.write('Line number', '3');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Go To Line' }).waitFor({ state: 'detached' });
    await look('cluster.log, third line');
    await desk.pick('View');
    await look('cluster.log, view menu');
    await page.getByRole('menuitemcheckbox', { name: 'Word Wrap' }).click();
    await look('cluster.log, unwrapped');
    await desk.pick('View');
    await page.getByRole('menuitemcheckbox', { name: 'Only Warnings and Errors' }).click();
    await page.getByRole('button', { name: 'Clear Filter' }).waitFor();
    await look('cluster.log, filtered');
  },
);

const noClusterLog = atDesk('cluster.log, empty', bare, 'NODE1', async (desk, look) => {
  await desk.start('Accessories', 'cluster.log - Notepad');
  await desk.page.getByText('The Cluster service has not run on this server').waitFor();
  await look('cluster.log, empty');
});

const services = atDesk(
  'Services',
  () => around('users.connected', 1000),
  'NODE1',
  async (desk, look) => {
    await desk.start(TOOLS, 'Services');
    const cluster = desk.row('Cluster Service');
    await cluster.waitFor();
    await look('services');
    await desk.menuOf(cluster);
    await look('service menu');
    await desk.pick('Properties');
    await desk.page.getByRole('dialog', { name: 'Cluster Service Properties' }).waitFor();
    await look('service general');
    for (const tab of ['Log On', 'Recovery', 'Dependencies']) {
      await desk.tab(tab);
      await look(`service ${tab}`);
    }
    await desk.tab('General');
    await desk.press('Stop');
    await desk.page.getByText('Service status: Stopping').waitFor();
    await look('service stopping');
    await desk.press('Cancel');
    await desk.row('Exchange POP3').dblclick();
    await desk.page.getByRole('button', { name: 'Startup type' }).waitFor();
    await look('service disabled');
    await desk.choose('Startup type', 'Manual');
    await desk.press('Apply');
    await look('service start type changed');
  },
);

const load = atDesk(
  'Task Manager',
  () => around('fault.struck', -5000),
  'NODE2',
  async (desk, look) => {
    const { page } = desk;
    await desk.start('Accessories', 'Windows Task Manager');
    await desk.row('clussvc.exe').click();
    await look('task manager, processes');
    await desk.tab('Performance');
    await page.getByText('No Exchange virtual server is on this node.').waitFor();
    await look('task manager, performance');
    await page.getByRole('radio', { name: '60 times' }).click();
    await page.getByRole('radio', { name: 'Real time', checked: true }).waitFor();
    await page.getByRole('radio', { name: '60 times' }).click();
    await page.getByText('500 of 500 connected').waitFor();
    await page.getByRole('radio', { name: 'Pause' }).click();
    await look('task manager, performance after the failover');
    await desk.tab('Networking');
    await desk.row('Private').waitFor();
    await look('task manager, networking');
    await desk.pick('View');
    await page.getByRole('menuitemcheckbox', { name: 'Processes' }).waitFor();
    await look('task manager, view menu');
    await page.getByRole('menuitemcheckbox', { name: 'Processes' }).click();
    await desk.row('store.exe').waitFor();
    const byName = page.getByRole('columnheader', { name: 'Image Name' });
    await byName.click();
    await page.locator('[aria-sort=ascending]').waitFor();
    await byName.click();
    await page.locator('[aria-sort=descending]').waitFor();
    await look('task manager, processes after the failover');
    await desk.menuOf(desk.row('taskmgr.exe'));
    await desk.pick('End Process');
    await page.getByRole('alertdialog').waitFor();
    await look('task manager, warning');
    await desk.press('Yes');
    await page.getByRole('tab', { name: 'Networking' }).waitFor({ state: 'detached' });
  },
);

const idle = atDesk('Task Manager, bare server', bare, 'NODE1', async (desk, look) => {
  await desk.start('Accessories', 'Windows Task Manager');
  await desk.row('lsass.exe').waitFor();
  await look('task manager, bare server');
  await desk.tab('Networking');
  await desk.row('Local Area Connection 2').waitFor();
  await look('task manager, bare networking');
});

/** The consoles of Windows itself. */
export const windowsWalks: readonly Walk[] = [
  desktop,
  ...installingWalks,
  ...preparingWalks,
  directory,
  viewer,
  clusterLog,
  noClusterLog,
  services,
  load,
  idle,
];
