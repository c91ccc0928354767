import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, newPage, pageProblems } from '../browser.ts';
import { exportRun, replay } from './exported-run.ts';
import type { Hands } from './hands.ts';
import { playLevelOne } from './level-one.ts';

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** The whole of the first level from the title screen to the debrief, through nothing but what a trainee has. */
export function playWholeLevel(how: string, seed: number, handsOn: (page: Page) => Hands): void {
  describe('level 01 is played', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it(`${how}, and its save is the same run in Node`, { timeout: 900_000 }, async () => {
      // With reduced motion the software renderer does not compete with the player for the processor.
      const page = await newPage(browser, { reducedMotion: true });
      await page.goto(inject('baseUrl'));
      const hands = handsOn(page);
      await playLevelOne(hands, seed);
      const saved = await exportRun(hands);
      const replayed = replay(saved.path);
      expect(replayed).toMatchObject({ ok: true, seed, hash: saved.hash });
      expect(replayed.commands).toBeGreaterThan(40);
      expect(replayed.report).toMatchObject({ outcome: 'won', medal: 'gold' });
      const lost = new Intl.NumberFormat('en', ONE_DIGIT).format(replayed.report.lostUserMs / 60_000);
      const shown = page.getByRole('region', { name: 'Result' }).getByText(lost, { exact: true });
      expect(await shown.count()).toBe(1);
      expect(pageProblems(page)).toEqual([]);
      await page.context().close();
    });
  });
}
