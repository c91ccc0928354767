import type { Page } from 'playwright-core';
import { around, before, outage, waysShut } from '../saves.ts';
import { goAnew, importRun, LEVEL, leaveRoomUndrawn } from '../visitor.ts';
import { parts, sight } from './parts.ts';
import { onPage, type Walk } from './walk.ts';

/** The button of a part of the room at the right. */
const side = (page: Page, name: string) => page.getByRole('complementary').getByRole('button', { name });

/** The room as a new player finds it, with everything that opens from there. */
const start = onPage(
  'Room at the start',
  async (page, look) => {
    await page.getByRole('radio', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Whole room' }).waitFor();
    await look('room');
    await page.getByRole('button', { name: 'Port names' }).click();
    await look('room, port names');
    await page.getByRole('button', { name: 'Port names' }).click();
    await page.getByRole('button', { name: 'Hint for' }).click();
    await page.getByRole('button', { name: 'Names and addresses' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await look('room, menu, hint, names and addresses');
    await page.getByRole('button', { name: 'Briefing' }).click();
    await page.getByText('The clock stands while you read.').waitFor();
    await look('briefing in the room');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Keys and help' }).click();
    await look('help');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Give up' }).click();
    await look('restart');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await side(page, 'Screen of NODE1').click();
    await page.getByText('No signal').waitFor();
    await look('screen, off');
    await page.getByRole('button', { name: 'Back to the room' }).click();
    await side(page, 'Open the wiring list').click();
    await look('wiring list');
    await page.getByRole('button', { name: 'Connect NODE1 · NIC1' }).click();
    await page.getByRole('dialog').waitFor();
    await look('connect');
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'LAN' });
    await page.getByRole('button', { name: 'Plug in' }).click();
    await page.getByText('is connected to').first().waitFor();
    await look('wiring list, answer');
  },
  `#/play/${LEVEL}?seed=7`,
);

/** The pager, which has a place of its own on a phone only. */
const pager = onPage('Outage in the room', async (page, look) => {
  await importRun(page, outage());
  await page.getByRole('button', { name: 'Whole room' }).waitFor();
  await look('room, outage');
  await page.getByText('older message').click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Pager' }).click();
  await look('pager, outage');
});

const work = onPage('Work in progress', async (page, look) => {
  const session = before(({ type }) => type === 'installExchange');
  session.submit({ type: 'shutDownComputer', node: 'NODE2' });
  session.submit({
    type: 'installExchange',
    node: 'NODE1',
    components: ['messaging', 'systemManagement'],
    path: 'C:\\Program Files\\Exchsrvr',
  });
  await importRun(page, session);
  await look('room, at work');
});

/** How the users get at their mail, in a level that tells of it. */
const ways = onPage('Ways to the mail', async (page, look) => {
  await importRun(page, waysShut());
  const part = page.getByRole('region', { name: 'Ways to the mail' });
  await part.getByText('0 of 120').waitFor();
  await part.getByText('They work on with their copies').waitFor();
  await part.scrollIntoViewIfNeeded();
  await look('room, ways to the mail');
});

const end = onPage('The end of a run', async (page, look) => {
  await importRun(page, around('level.ended', -1000));
  await page.getByRole('radio', { name: '60 times' }).click();
  await page.getByRole('link', { name: 'Go to the debrief' }).waitFor();
  await look('ended');
});

const blind = onPage('A browser without WebGL', async (page, look, baseUrl) => {
  await leaveRoomUndrawn(page);
  await goAnew(page, baseUrl, `#/play/${LEVEL}?seed=7`);
  await page.getByRole('grid').waitFor();
  await look('wiring list, no WebGL');
  await page.getByRole('button', { name: /^Close.*Wiring list/ }).click();
  await page.getByText('WebGL is missing').waitFor();
  await look('room, no WebGL');
});

/** The room and its twin, the wiring list. */
export const roomWalks: readonly Walk[] = [start, parts, sight, pager, work, ways, end, blind];
