import { expect } from 'vitest';
import { onPage, type Walk } from './walk.ts';

/** The parts shelf and the settings of devices, by keyboard: a server is chosen, put into the rack and given a SCSI controller with an ID of its own. */
export const parts: Walk = onPage(
  'Parts from the shelf',
  async (page, look) => {
    const press = async (name: string | RegExp, exact = false) => {
      await page.getByRole('button', { name, exact }).focus();
      await page.keyboard.press('Enter');
    };
    await page.getByRole('radio', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Whole room' }).waitFor();
    await press('Parts shelf');
    await press('Take: Server with three slots');
    await look('parts shelf');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('NODE2 is in rack A').first().waitFor();
    // The shelf stays open, with the focus where it was.
    await page.locator('button[aria-label="Take: Server with three slots"]:focus').waitFor();
    await press('Take: SCSI controller');
    await page.getByRole('combobox', { name: 'Slot' }).selectOption('NODE2, slot 2');
    await press('Fit', true);
    await page.getByText('slot 2 of NODE2').first().waitFor();
    await look('parts shelf, fitted');
    await press('Close', true);
    await look('room with parts');
    await page.getByRole('complementary').getByRole('button', { name: 'Open the wiring list' }).click();
    await press('Settings of NODE2');
    await page.getByRole('combobox', { name: 'SCSI ID' }).selectOption('6');
    await page.getByText('Done.').waitFor();
    await look('settings of a server');
    expect(await page.getByRole('combobox', { name: 'SCSI ID' }).inputValue()).toBe('6');
  },
  '#/play/09-from-the-catalogue?seed=7',
);

/** The zones of a switch and the masks of an array, and that what is set there is felt. */
export const sight: Walk = onPage(
  'Zones and masks',
  async (page, look) => {
    await page.getByRole('radio', { name: 'Pause' }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Open the wiring list' }).click();
    await page.getByRole('button', { name: 'Settings of FC-SW1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'New zone' }).click();
    for (const port of ['1: NODE1 · HBA1', '8: ARRAY1 · A0']) await dialog.getByLabel(port).check();
    await dialog.getByRole('button', { name: 'Activate' }).click();
    await dialog.getByText('Done.').waitFor();
    await page.getByText('storage path').first().waitFor();
    await look('zones of a switch');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings of ARRAY1' }).click();
    const disk = dialog.getByRole('group', { name: 'Disk 4' });
    await disk.getByLabel('shown to every server').uncheck();
    await disk.getByLabel('NODE4: sees it').uncheck();
    await disk.getByText('NODE4: not shown to it').waitFor();
    await look('masks of an array');
  },
  '#/play/07-three-and-one?seed=7',
);
