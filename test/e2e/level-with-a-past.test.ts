import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, newPage, pageProblems } from '../support/browser.ts';
import { exportRun, replay } from '../support/play/exported-run.ts';
import { keyboardHands } from '../support/play/keyboard-hands.ts';
import { LONGEST_WAIT_MS, objectiveDone, openConsole, setPace } from '../support/play/moves.ts';

const SECOND_WAYS = [
  ['NODE1/psu2', 'UPS-A/out3'],
  ['NODE2/psu2', 'UPS-A/out4'],
  ['ARRAY1/psu2', 'UPS-A/out5'],
  ['NODE1/hba2', 'ARRAY1/b0'],
  ['NODE2/hba2', 'ARRAY1/b1'],
] as const;

/** A level whose cluster was built before the trainee came. */
describe('level 02 is played by keyboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('from a cluster that works, whose logs are a day old, to a run that Node replays', {
    timeout: 300_000,
  }, async () => {
    const page = await newPage(browser, { reducedMotion: true });
    await page.goto(`${inject('baseUrl')}#/play/02-two-of-everything?seed=3`);
    const hands = keyboardHands(page);
    await page.getByRole('heading', { name: 'Level Two of everything' }).waitFor({ state: 'attached' });
    await setPace(hands, 'Pause');

    // The cluster was formed the day before, and Event Viewer still has it.
    await hands.openScreen('NODE1');
    const viewer = await openConsole(hands, 'NODE1', ['Administrative Tools', 'Event Viewer']);
    const formed = viewer.getByRole('row').filter({ hasText: '1061' }).filter({ hasText: '3/10/05' });
    await formed.first().waitFor();
    await hands.press(page.getByRole('button', { name: 'Back to the room' }));

    for (const [from, to] of SECOND_WAYS) await hands.connect(from, to);
    await objectiveDone(hands, 'Nothing stands alone any more').waitFor();
    await setPace(hands, '60 times');
    await page.getByRole('heading', { name: 'Level won' }).waitFor({ timeout: LONGEST_WAIT_MS });
    await hands.press(page.getByRole('link', { name: 'Go to the debrief' }));
    await page.getByRole('heading', { level: 1, name: 'Level won' }).waitFor();

    const saved = await exportRun(hands);
    const replayed = replay(saved.path);
    expect(replayed).toMatchObject({ ok: true, seed: 3, hash: saved.hash, commands: SECOND_WAYS.length });
    expect(replayed.report).toMatchObject({ outcome: 'won', medal: 'gold', lostUserMs: 0 });
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});
