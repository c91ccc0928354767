import { minutes } from '#kernel';
import { bareServers } from '../saves.ts';
import { atDesk, type Walk } from './walk.ts';

/** Windows Setup on a bare server, by keyboard from page to page (L-1 to L-4). */
const setup = atDesk(
  'Windows Setup',
  () => bareServers(),
  'NODE1',
  async (desk, look) => {
    const { page } = desk;
    await page.getByRole('heading', { name: 'Choosing the CD' }).waitFor();
    await look('windows setup, cd');
    await page.getByRole('radio', { name: /Standard Edition/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Computer Name and Administrator Password' }).waitFor();
    await desk.write('Administrator password:', 'Adm1n-room');
    await desk.write('Confirm password:', 'Adm1n-rom');
    await look('windows setup, passwords differ');
    await desk.write('Confirm password:', 'Adm1n-room');
    await desk.next('Networking Settings');
    await look('windows setup, workgroup');
    await desk.next('Ready to Install');
    await look('windows setup, ready');
    await desk.press('Install');
    await page.getByText('Formatting the system drive').waitFor();
    await look('windows setup, text mode');
  },
);

/** The graphical part, in the middle of it. */
const installing = atDesk(
  'Windows Setup, installing',
  () => bareServers(minutes(17)),
  'NODE1',
  async (desk, look) => {
    await desk.page.getByRole('listitem').filter({ hasText: 'Installing Windows' }).waitFor();
    await look('windows setup, graphical');
  },
);

/** On the new Windows: a service pack from its CD, and the clock (F-30, F-31). */
const servicing = atDesk(
  'Service pack and clock',
  () => bareServers(minutes(45)),
  'NODE1',
  async (desk, look) => {
    const { page } = desk;
    await desk.start('Windows CD', 'Service Pack Setup');
    await look('service pack, welcome');
    await desk.next('Service Pack');
    await look('service pack, cds');
    await desk.press('Next >');
    await page.getByText('Archiving the current files').waitFor();
    await look('service pack, progress');
    await desk.start('Control Panel', 'Date and Time');
    await desk.write('Time:', '23:61');
    await look('date and time, no time');
    await desk.write('Time:', '23:59:00');
    await look('date and time, far off');
  },
);

/** Before there is anything to prepare: Windows is installed. */
export const installingWalks: readonly Walk[] = [setup, installing, servicing];
