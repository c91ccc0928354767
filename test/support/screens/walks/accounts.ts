import { Desk } from '../desk.ts';
import { around, withStranger } from '../saves.ts';
import { importRun } from '../visitor.ts';
import { atDesk, onPage, type Walk } from './walk.ts';

const TOOLS = 'Administrative Tools';
const built = () => around('fault.struck', -1000);

/** Who administers a computer, and who has which right on it (L-47, L-48). */
const rights = atDesk('Groups and rights of a node', built, 'NODE2', async (desk, look) => {
  const { page } = desk;
  await desk.start(TOOLS, 'Computer Management');
  await desk.row('Administrators').waitFor();
  await look('computer management');
  await desk.row('Administrators').dblclick();
  const sheet = page.getByRole('dialog', { name: 'Administrators Properties' });
  await sheet.getByRole('option', { name: 'Domain Admins' }).click();
  await look('administrators of a computer');
  await sheet.getByRole('button', { name: 'Add...' }).press('Enter');
  await page.getByRole('dialog', { name: 'Select Users or Groups' }).waitFor();
  await look('select users or groups');
  await page.keyboard.type('nobody');
  await page.keyboard.press('Enter');
  await page.getByText('There is no such account').waitFor();
  await look('no such account');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').fill('corp\\schema admins');
  await page.keyboard.press('Enter');
  await sheet.getByRole('option', { name: 'CORP\\Schema Admins' }).waitFor();
  await sheet.getByRole('button', { name: 'OK' }).press('Enter');
  await sheet.waitFor({ state: 'detached' });
  await desk.press('Close Computer Management');
  await desk.start(TOOLS, 'Local Security Settings');
  await desk.row('Log on as a service').waitFor();
  await look('user rights assignment');
  await desk.row('Log on as a service').dblclick();
  const right = page.getByRole('dialog', { name: 'Log on as a service Properties' });
  await right.getByRole('option').first().click();
  await right.getByRole('button', { name: 'Remove' }).press('Enter');
  await right.getByText('Nobody').waitFor();
  await look('nobody has the right');
  await desk.press('Cancel');
});

/** Roles in Exchange: the wizard forward, back and away again (E-35). */
const delegation = atDesk('Exchange Administration Delegation', built, 'NODE1', async (desk, look) => {
  const { page } = desk;
  await desk.start(TOOLS, 'Active Directory Users and Computers');
  await desk.row('Administrator').dblclick();
  await desk.tab('Member Of');
  await page.getByRole('option', { name: 'Enterprise Admins' }).waitFor();
  await look('member of');
  await desk.press('Cancel');
  await desk.pick('Action', 'Delegate Exchange Control...');
  await page.getByRole('heading', { name: /Welcome to the Exchange Administration/ }).waitFor();
  await look('delegation welcome');
  await desk.next('Users or Groups');
  await look('delegation users');
  await desk.press('Add...');
  await page.getByRole('dialog', { name: 'Delegate Control' }).waitFor();
  await page.getByRole('combobox').fill('corp\\domain admins');
  await desk.choose('Role:', 'Exchange Administrator');
  await look('delegate control');
  await desk.press('OK');
  await page.getByRole('option', { name: 'CORP\\Domain Admins: Exchange Administrator' }).waitFor();
  await desk.next(/Completing/);
  await look('delegation summary');
  await desk.press('< Back');
  await page.getByRole('option', { name: 'CORP\\Domain Admins: Exchange Administrator' }).waitFor();
  await desk.press('Cancel');
  await page.getByRole('heading', { name: 'Users or Groups' }).waitFor({ state: 'detached' });
});

/** Log Off and Log On to Windows, by keyboard from the welcome on. */
const logon = onPage('Logging on', async (page, look) => {
  await importRun(page, built());
  const desk = new Desk(page);
  const see = (screen: string) => look(screen, '.kvm-panel, .c-popover');
  await desk.screenOf('NODE1');
  await desk.press('Start');
  await desk.pick('Log Off Administrator...');
  await page.getByText('Do you want to log off').waitFor();
  await see('log off');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Welcome to Windows' }).waitFor();
  await see('welcome to windows');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Log On to Windows' });
  await dialog.waitFor();
  await see('log on to windows');
  await page.keyboard.type('passw0rd!');
  await page.keyboard.press('Enter');
  await page.getByText('Windows could not log you on').waitFor();
  await see('logon message');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Password:').fill('Passw0rd!');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
});

/** ForestPrep asks whom it gives the first role (E-35, E-39b). */
const forest = onPage('The first Exchange administrator', async (page, look) => {
  await importRun(page, withStranger());
  const desk = new Desk(page);
  await desk.screenOf('NODE1');
  await desk.start('Exchange CD', 'Setup');
  await desk.next('Terms of Use');
  await page.getByText('I agree').click();
  await desk.next('Component Selection');
  await page.getByRole('button', { name: 'Action for Microsoft Exchange' }).first().click();
  await page.getByRole('option', { name: 'ForestPrep', exact: true }).click();
  await desk.next('Administrator Account');
  await look('setup, administrator account', '.kvm-panel, .c-popover');
});

/** Accounts: who is logged on, and what they may do. */
export const accountWalks: readonly Walk[] = [rights, delegation, logon, forest];
