import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../browser.ts';
import { lookAt } from './looker.ts';
import type { Walk } from './walks/walk.ts';

/** Declares a test for each walk: every screen that it comes to, at every size and in every language, is without fault. */
export function lookAtScreens(walks: readonly Walk[]): void {
  describe('screens at every size and in every language', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it.each(walks)('$name', async ({ run }) => {
      const problems: string[] = [];
      await run({
        browser,
        baseUrl: inject('baseUrl'),
        async look(page, screen, part) {
          problems.push(...(await lookAt(page, screen, part)));
        },
      });
      expect(problems).toEqual([]);
    });
  });
}
