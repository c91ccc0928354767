import { addSecondNode, buildCluster, buildVirtualServer, createMsdtc, installExchange } from './building.ts';
import type { Hands } from './hands.ts';
import { button, LONGEST_WAIT_MS, letTimePass, objectiveDone, setPace } from './moves.ts';
import { createAccount, prepareDisks, prepareWindows } from './preparing.ts';

const CABLES: readonly (readonly [string, string])[] = [
  ['NODE1/psu1', 'PDU-A/out2'],
  ['NODE1/psu2', 'UPS-A/out2'],
  ['NODE2/psu1', 'PDU-A/out3'],
  ['NODE2/psu2', 'UPS-A/out3'],
  ['ARRAY1/psu1', 'PDU-A/out4'],
  ['ARRAY1/psu2', 'UPS-A/out4'],
  ['NODE1/nic1', 'LAN-SW1/2'],
  ['NODE2/nic1', 'LAN-SW1/3'],
  ['NODE1/nic2', 'NODE2/nic2'],
  ['NODE1/hba1', 'ARRAY1/a0'],
  ['NODE1/hba2', 'ARRAY1/b0'],
  ['NODE2/hba1', 'ARRAY1/a1'],
  ['NODE2/hba2', 'ARRAY1/b1'],
];

/** Plays all of level 01, from the title screen to its debrief. */
export async function playLevelOne(hands: Hands, seed: number): Promise<void> {
  await enterFromTitle(hands, seed);
  await wireAndStart(hands);
  await prepareWindows(hands);
  await prepareDisks(hands);
  await createAccount(hands);
  await buildCluster(hands);
  await addSecondNode(hands);
  await createMsdtc(hands);
  await installExchange(hands);
  await buildVirtualServer(hands);
  await liveThroughFailure(hands);
  await openDebrief(hands);
}

/** From the title screen to the room, by the way that a newcomer takes. */
async function enterFromTitle(hands: Hands, seed: number): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole('link', { name: 'New game' }));
  const card = page.getByRole('article', { name: 'First cluster' });
  await hands.press(card.getByRole('link', { name: 'Briefing' }));
  await hands.write(page.getByLabel('Seed'), String(seed));
  await hands.press(button(page, 'Enter the room'));
  await page.getByRole('heading', { name: 'Level First cluster' }).waitFor({ state: 'attached' });
  await setPace(hands, 'Pause');
}

/** Lays every cable and starts the servers. */
async function wireAndStart(hands: Hands): Promise<void> {
  for (const [from, to] of CABLES) await hands.connect(from, to);
  const { page } = hands;
  await page.getByText('16 cables are plugged in.').waitFor();
  for (const node of ['NODE1', 'NODE2']) await hands.pressPower(node);
}

/** Waits for the failure, gives the dead node its power back, and sees the level won. */
async function liveThroughFailure(hands: Hands): Promise<void> {
  const { page } = hands;
  await setPace(hands, '60 times');
  // Nobody sleeps through a failure: time comes down by itself and says why.
  await page
    .getByText('Time runs at 1× again. Reception: no mail.')
    .first()
    .waitFor({ timeout: LONGEST_WAIT_MS });
  await page.getByRole('radio', { name: 'Real time', checked: true }).waitFor();
  await letTimePass(hands, objectiveDone(hands, 'The users have mail in spite of the failure'));
  await hands.press(button(page, 'Back to the room'));
  const dark = page.getByRole('list', { name: 'Cables without a link' }).getByRole('listitem').first();
  const [hit] = ((await dark.textContent()) ?? '').split(' ');
  await hands.connect(`${hit}/psu1`, 'PDU-A/out5');
  await hands.connect(`${hit}/psu2`, 'UPS-A/out5');
  await hands.pressPower(hit ?? '');
  // The end of a level stops time by itself.
  await setPace(hands, '60 times');
  await page.getByRole('heading', { name: 'Level won' }).waitFor({ timeout: LONGEST_WAIT_MS });
}

/** From the end of the level to its debrief. */
async function openDebrief(hands: Hands): Promise<void> {
  await hands.press(hands.page.getByRole('link', { name: 'Go to the debrief' }));
  await hands.page.getByRole('heading', { level: 1, name: 'Level won' }).waitFor();
}
