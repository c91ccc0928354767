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
    await press('Parts shelf');
    await press('Take: SCSI controller');
    await page.getByRole('combobox', { name: 'Slot' }).selectOption('NODE2, slot 2');
    await press('Fit', true);
    await page.getByText('slot 2 of NODE2').first().waitFor();
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
