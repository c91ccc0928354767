import { before, lastOneOut } from '../saves.ts';
import { atDesk, type Walk } from './walk.ts';

const cutOff = atDesk(
  'Without a network',
  () => before(({ type }) => type === 'configureConnection'),
  'NODE1',
  async (desk, look) => {
    await desk.start('Administrative Tools', 'Active Directory Users and Computers');
    await desk.page.getByText('The directory cannot be reached').waitFor();
    await look('users and computers, unreachable');
    await desk.press('Close Active Directory Users and Computers');
    await desk.start('Exchange CD', 'Setup');
    await desk.page.getByRole('heading', { name: /Welcome to the Exchange/ }).waitFor();
    await desk.next('Terms of Use');
    await desk.page.getByText('I agree').click();
    await desk.next('Component Selection');
    await desk.next('Prerequisites');
    await look('setup checks, failed');
  },
);

const components = atDesk(
  'Windows Components',
  () => before(({ type }) => type === 'installWindowsComponents'),
  'NODE2',
  async (desk, look) => {
    const { page } = desk;
    await desk.start('Exchange CD', 'Setup');
    await desk.next('Terms of Use');
    await page.getByText('I agree').click();
    await desk.next('Component Selection');
    await desk.next('Prerequisites');
    await page.getByText('SMTP Service, NNTP Service').first().waitFor();
    await look('setup checks, components missing');
    await desk.press('Close Exchange Server 2003 Setup');
    await desk.start('Control Panel', 'Add or Remove Programs');
    const news = page.getByRole('checkbox', { name: 'NNTP Service' });
    await news.waitFor();
    await look('windows components');
    await news.focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'SMTP Service' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Configuring Components' }).waitFor();
    await look('windows components, at work');
    await desk.passTime();
    await page.getByRole('heading', { name: /Completing/ }).waitFor();
    await look('windows components, completing');
    await desk.press('Finish');
    await desk.start('Control Panel', 'Add or Remove Programs');
    await page.getByText('All components of this list').waitFor();
    await look('windows components, all there');
  },
);

const forestPrep = atDesk(
  'ForestPrep',
  () => before(({ type }) => type === 'createUser'),
  'NODE2',
  async (desk, look) => {
    const { page } = desk;
    await desk.start('Exchange CD', 'Setup');
    await desk.next('Terms of Use');
    await page.getByText('I agree').click();
    await desk.next('Component Selection');
    await page.getByRole('button', { name: 'Action for Microsoft Exchange' }).first().click();
    await page.getByRole('option', { name: 'ForestPrep', exact: true }).click();
    await look('setup components, ForestPrep');
    await desk.next('Prerequisites');
    await look('setup checks, ForestPrep');
    await desk.next('Installation Summary');
    await look('setup summary, ForestPrep');
    await desk.next('Component Progress');
    await look('setup progress, ForestPrep');
    await desk.passTime();
    await page.getByText('The forest is prepared for Exchange.').waitFor();
    await look('setup completion, ForestPrep');
  },
);

const setup = atDesk(
  'Exchange Setup',
  () => before(({ type }) => type === 'installExchange'),
  'NODE1',
  async (desk, look) => {
    await desk.start('Exchange CD', 'Setup');
    await desk.page.getByRole('heading', { name: /Welcome to the Exchange/ }).waitFor();
    await look('setup welcome');
    await desk.next('Terms of Use');
    await look('setup licence');
    await desk.page.getByText('I agree').click();
    await desk.next('Component Selection');
    await look('setup components');
    await desk.next('Prerequisites');
    await look('setup checks');
    await desk.press('Next >');
    await desk.page.getByRole('alertdialog').waitFor();
    await look('setup cluster-aware');
    await desk.press('OK');
    await look('setup summary');
    await desk.next('Component Progress');
    await look('setup progress');
    await desk.passTime();
    await desk.page.getByRole('heading', { name: /Completing/ }).waitFor();
    await look('setup completion');
  },
);

const removal = atDesk('Removing', lastOneOut, 'NODE3', async (desk, look) => {
  const { page } = desk;
  await desk.start('Administrative Tools', 'Cluster Administrator');
  await desk.press('OK');
  await page.getByRole('row', { name: 'Resources', exact: true }).first().click();
  await desk.menuOf(desk.row('EVS3 System Attendant'));
  await desk.pick('Remove Exchange Virtual Server');
  await page.getByText(/leaves Active Directory/).waitFor();
  await look('remove Exchange virtual server');
  await desk.press('Yes');
  await desk.press('Close Cluster Administrator - [MAILCLUS]');
  await desk.start('Exchange CD', 'Setup');
  await desk.next('Terms of Use');
  await page.getByText('I agree').click();
  await desk.next('Component Selection');
  await page.getByRole('button', { name: 'Action for Microsoft Exchange' }).first().click();
  await page.getByRole('option', { name: 'Remove', exact: true }).click();
  await look('setup components, Remove');
  await desk.next('Prerequisites');
  await look('setup checks, Remove');
});

/** Exchange Setup, and what it wants to find on a computer. */
export const exchangeWalks: readonly Walk[] = [cutOff, components, forestPrep, setup, removal];
