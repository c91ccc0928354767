import type { Locator } from 'playwright-core';
import type { Desk } from '../desk.ts';
import { fullServer } from '../saves.ts';
import { atDesk, type Walk } from './walk.ts';

/** Delete on a storage group that is empty; the question is answered with No. */
async function askToDelete(desk: Desk, row: Locator, look: (screen: string) => Promise<void>): Promise<void> {
  await desk.menuOf(row);
  await desk.pick('Delete');
  await desk.page.getByText('Delete Second Storage Group?').waitFor();
  await look('delete a storage group');
  await desk.press('No');
}

/** System Manager in level 12: what it shows, and the way to a storage group, a store and moved mailboxes. */
const manager = atDesk('Exchange System Manager', fullServer, 'NODE2', async (desk, look) => {
  const { page } = desk;
  const tree = page.getByRole('treegrid', { name: 'Organization' });
  const place = (name: string): Locator => tree.getByRole('row', { name }).first();
  const closed = (name: string) => page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
  await desk.start('Microsoft Exchange', 'Exchange System Manager');
  await place('EVS2').waitFor();
  await look('system manager, servers');
  await tree.getByText('Status', { exact: true }).click();
  await page.getByText('Microsoft Exchange MTA Stacks').waitFor();
  await look('system manager, status');
  await desk.menuOf(place('EVS2'));
  await desk.pick('Properties');
  await desk.tab('Monitoring');
  await page.getByRole('option', { name: /MTA Stacks/ }).click();
  await look('server properties, monitoring');
  await desk.press('Remove');
  await desk.press('OK');
  await closed('EVS2 Properties');

  await desk.menuOf(place('EVS2'));
  await desk.pick('New', 'Storage Group...');
  await desk.write('Transaction log location', 'S:\\Logs');
  await page.getByText('is not on a disk of EVS2').first().waitFor();
  await look('new storage group, wrong disk');
  await desk.write('Name', 'Second Storage Group');
  await desk.write('Transaction log location', 'U:\\Exchsrvr\\Second Storage Group');
  await desk.write('System path location', 'U:\\Exchsrvr\\Second Storage Group');
  await desk.press('OK');
  await closed('New Storage Group');

  await askToDelete(desk, place('Second Storage Group'), look);
  await desk.menuOf(place('Second Storage Group'));
  await desk.pick('New', 'Mailbox Store...');
  await desk.write('Name', 'Sales');
  await desk.tab('Database');
  await page.getByText('The logs of Second Storage Group').waitFor();
  await look('new store, logs beside the data');
  await desk.write('Exchange database', 'T:\\Exchsrvr\\Sales.edb');
  await desk.press('OK');
  await page.getByText('Sales was created').waitFor();
  await look('new store, mount it');
  await desk.press('Yes');
  await place('Second Storage Group').click();
  await page.getByRole('gridcell', { name: 'Mounted' }).waitFor();
  await look('system manager, stores');

  await place('EVS1').click();
  await place('Mailbox Store (EVS1)').click();
  await page.keyboard.press('ArrowRight');
  await place('Mailboxes').click();
  await desk.press('Exchange Tasks...');
  await desk.next('Available Tasks');
  await desk.write('Number of mailboxes', '120');
  await page.keyboard.press('Tab');
  await desk.next('Move Mailbox');
  await desk.choose('Mailbox store', 'Second Storage Group / Sales');
  await look('move, target');
  await desk.next('Corrupted Messages');
  await page.getByText('Skip corrupted items').click();
  await look('move, corrupted messages');
  await desk.next('Task Schedule');
  await look('move, schedule');
  await desk.next('Completing');
  await look('move, completing');
  await desk.press('Finish');
  await page.getByText('Mailboxes are being moved.').waitFor();
  await look('mailboxes, being moved');
});

/** Its other dialogs: a storage group, a store, a protocol; and the question before a store is dismounted. */
const dialogs = atDesk('Dialogs of System Manager', fullServer, 'NODE1', async (desk, look) => {
  const { page } = desk;
  const tree = page.getByRole('treegrid', { name: 'Organization' });
  const place = (name: string): Locator => tree.getByRole('row', { name }).first();
  await desk.start('Microsoft Exchange', 'Exchange System Manager');
  await place('First Storage Group').waitFor();
  await desk.menuOf(place('First Storage Group'));
  await desk.pick('Properties');
  await look('storage group properties');
  await desk.press('Cancel');
  await desk.menuOf(place('Mailbox Store (EVS1)'));
  await look('system manager, menu of a store');
  await desk.pick('Properties');
  await desk.tab('Database');
  await desk.write('Exchange database', 'S:\\Databases\\priv1.edb');
  await desk.press('OK');
  await page.getByText('Move the files now?').waitFor();
  await look('store properties, move the files');
  await desk.press('No');
  await desk.press('Cancel');
  await desk.menuOf(place('Public Folder Store (EVS1)'));
  await desk.pick('Move All Replicas...');
  await look('move all replicas');
  await desk.press('OK');
  await desk.menuOf(place('Mailbox Store (EVS1)'));
  await desk.pick('Dismount Store');
  await page.getByText('Dismount Mailbox Store (EVS1)?').waitFor();
  await look('dismount store');
  await desk.press('No');
  await place('Protocols').click();
  await page.keyboard.press('ArrowRight');
  await look('system manager, protocols');
  await desk.menuOf(place('Default SMTP Virtual Server'));
  await desk.pick('Properties');
  await desk.choose('IP address', '(All Unassigned)');
  await page.getByText('Enable logging').click();
  await page.getByText('is on a local drive').waitFor();
  await look('smtp properties');
  await desk.press('Cancel');
  await desk.menuOf(place('Exchange Virtual Server (HTTP)'));
  await desk.pick('Properties');
  await desk.tab('Access');
  await desk.press('Certificate for NODE1...');
  await look('http properties, a certificate?');
  await desk.press('Yes');
  await page.getByText('Require secure channel').click();
  await page.getByText('Not every node that may run the server').waitFor();
  await look('http properties, access');
  await desk.press('OK');
  await place('Recipients').click();
  await page.keyboard.press('ArrowRight');
  await desk.menuOf(place('Recipient Update Service'));
  await desk.pick('Properties');
  await look('recipient update service');
  await desk.press('OK');
  await place('Routing Groups').click();
  await page.keyboard.press('ArrowRight');
  await place('First Routing Group').click();
  await page.keyboard.press('ArrowRight');
  await place('Members').click();
  await page.getByRole('gridcell', { name: 'Master' }).waitFor();
  await look('system manager, members of a routing group');
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Display administrative groups' }).click();
  await place('First Administrative Group').waitFor();
  await look('system manager, administrative groups');
});

/** Exchange System Manager. */
export const systemManagerWalks: readonly Walk[] = [manager, dialogs];
