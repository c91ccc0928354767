import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '#domain';
import { minutes, ms } from '#kernel';
import type { Session } from '#session';
import { launch, pageProblems } from '../support/browser.ts';
import { Desk } from '../support/screens/desk.ts';
import { recoveryBefore } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

/** A dead system disk, replaced by nobody yet, and two sets of NODE1: one on tape, one in a file on the disk that died. */
function twoSets(): Session {
  const session = recoveryBefore('writeRecoveryFloppy');
  const floppy: Command = { type: 'writeRecoveryFloppy', node: 'NODE1' };
  const again: Command = { type: 'backUpNode', node: 'NODE1', kind: 'asr', media: 'C:\\Backup.bkf' };
  for (const [command, wait] of [
    [floppy, 1],
    [again, 30],
    [floppy, 30],
    [{ type: 'holdPowerButton', device: 'NODE1' }, 5],
  ] as const) {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    session.advanceTo(ms(session.frame().world.now + minutes(wait)));
  }
  return session;
}

const ASR = 'Automated System Recovery Wizard';

describe('Automated System Recovery', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function atNode1(session: Session) {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, session);
    const desk = new Desk(page);
    await desk.screenOf('NODE1');
    return { page, desk };
  }

  it('is prepared by its wizard, forward, back and cancelled, a backup that is cancelled, and the floppy (A-1, A-5)', async () => {
    const begun = recoveryBefore('backUpNode');
    const { page, desk } = await atNode1(begun);
    await desk.press('Start');
    await desk.pick('Accessories', 'System Tools', 'Backup');
    await desk.press('Advanced Mode');
    await desk.press(ASR);
    await desk.next('Backup Destination');
    await page.getByText('File', { exact: true }).click();
    await desk.write('Backup media or file name:', 'Backup');
    await expect
      .poll(() => page.getByText('neither a tape nor the path of a file').count())
      .toBeGreaterThan(0);
    await desk.write('Backup media or file name:', 'X:\\Backup.bkf');
    await expect.poll(() => page.getByText('cannot be written from here').count()).toBeGreaterThan(0);
    await desk.press('< Back');
    await desk.next('Backup Destination');
    expect(await page.getByLabel('Backup media or file name:').last().inputValue()).toBe('X:\\Backup.bkf');
    await desk.press('Cancel');
    await page.getByRole('dialog', { name: /Preparation Wizard/ }).waitFor({ state: 'detached' });
    expect((await exportRun(page)).log).toHaveLength(begun.log().length);
    for (const end of ['Cancel', null]) {
      await desk.press(ASR);
      await desk.next('Backup Destination');
      await desk.next('Completing');
      await desk.press('Finish');
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
      if (end === null) continue;
      await desk.press(end);
      await page.getByText('ended before its time').waitFor();
      await desk.press('Close');
    }
    await desk.press('Skip ahead until done');
    await page.getByText('Insert a blank').waitFor();
    await desk.press('OK');
    await page.getByText('Remove the floppy and label it').waitFor();
    const { log } = await exportRun(page);
    expect(log.slice(begun.log().length).map(({ command }) => command)).toEqual([
      { type: 'backUpNode', node: 'NODE1', kind: 'asr', media: 'Tape' },
      { type: 'cancelBackup', node: 'NODE1' },
      { type: 'backUpNode', node: 'NODE1', kind: 'asr', media: 'Tape' },
      { type: 'writeRecoveryFloppy', node: 'NODE1' },
    ]);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('replaces a dead disk in the wiring list and restores the node from its own screen, by keyboard (A-7)', async () => {
    const { page } = await atNode1(twoSets());
    await page.getByRole('button', { name: 'Open the wiring list' }).click();
    await page.getByRole('button', { name: 'Replace the system disk of NODE1' }).click();
    await page.getByRole('button', { name: 'Press the power button of NODE1' }).click();
    await page.getByRole('button', { name: 'Open the screen of NODE1' }).click();
    await page.getByText('Operating system not found').waitFor();
    await page.getByRole('button', { name: /^ENTER=Insert the CD/ }).press('Enter');
    await page.getByText('Welcome to Setup').waitFor();
    await page.keyboard.press('F2');
    await page.getByText('Insert the disk labeled').waitFor();
    // Nothing is put in yet.
    await page.keyboard.press('Enter');
    await page.getByText('Insert the disk labeled').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('F3');
    await page.getByText('Welcome to Setup').waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    await page.getByText('Select the backup').waitFor();
    // The newest floppy is in, and the newest medium lay on the disk that died; the floppy of the other set is no help.
    await page.keyboard.press('Space');
    await page.getByRole('alert').getByText('C:\\Backup.bkf cannot be read').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('alert').getByText('do not belong together').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('F3');
    await page.getByText('Insert the disk labeled').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Select the backup').waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByText('Preparing Automated System Recovery').waitFor();
    const { log } = await exportRun(page);
    expect(log.at(-1)?.command).toEqual({ type: 'restoreNode', node: 'NODE1', floppy: 1, media: 1 });
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });
});
