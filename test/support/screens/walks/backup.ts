import { recoveryBefore } from '../saves.ts';
import { atDesk, type Walk } from './walk.ts';

const ASR = 'Automated System Recovery Wizard';

/** Backup from its first window to the label of the floppy. */
const backingUp = atDesk(
  'Backup',
  () => recoveryBefore('backUpNode'),
  'NODE1',
  async (desk, look) => {
    const { page } = desk;
    await desk.press('Start');
    await desk.pick('Accessories', 'System Tools', 'Backup');
    await page.getByRole('heading', { name: /Welcome to the Backup/ }).waitFor();
    await look('backup wizard');
    await desk.next('What to Back Up');
    await look('what to back up');
    await desk.press('< Back');
    await desk.press('Advanced Mode');
    await page.getByRole('button', { name: ASR }).waitFor();
    await look('backup, welcome');
    await desk.tab('Backup');
    await look('backup, tab backup');
    await desk.tab('Welcome');
    await desk.press(ASR);
    await page.getByRole('heading', { name: /Welcome to the Automated/ }).waitFor();
    await desk.next('Backup Destination');
    await page.getByText('File', { exact: true }).click();
    await page.getByText('the backup dies with it').waitFor();
    await look('asr destination, on the system disk');
    await page.getByText('Tape', { exact: true }).click();
    await desk.next('Completing');
    await look('asr completing');
    await desk.press('Finish');
    await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
    await look('backup progress');
    await desk.press('Skip ahead until done');
    await page.getByText('Insert a blank').waitFor();
    await desk.press('OK');
    await page.getByText('Remove the floppy').waitFor();
    await look('label the floppy');
    await desk.press('OK');
    await desk.tab('Restore and Manage Media');
    await page.getByText('Tape', { exact: true }).last().click();
    await look('backup, restore and manage media');
  },
);

/** A server without a system, from the CD to the work of the recovery. */
const recovering = atDesk(
  'Windows Setup',
  () => recoveryBefore('restoreNode'),
  'NODE1',
  async (desk, look) => {
    const { page } = desk;
    await page.getByText('Operating system not found').waitFor();
    await look('no operating system');
    await desk.press('ENTER=Insert the CD and start from it');
    await look('setup welcome');
    await desk.press('ENTER=Set up Windows');
    await look('setup, windows alone');
    await desk.press('F3=Back');
    await page.keyboard.press('F2');
    await page.getByRole('radio', { name: /NODE1|Tape/ }).waitFor();
    await look('setup, floppy');
    await page.getByRole('radio', { name: /NODE1|Tape/ }).check();
    await page.keyboard.press('Enter');
    await page.getByText('Select the backup').waitFor();
    await page.getByRole('radio', { name: /NODE1|Tape/ }).check();
    await look('setup, medium');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
    await look('recovery at work');
  },
);

/** Backup and what it is good for. */
export const backupWalks: readonly Walk[] = [backingUp, recovering];
