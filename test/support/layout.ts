import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { LAYOUT_PROBE } from './layout-probe.ts';

/**
 * Demands that nothing on the page is cut off: no sideways scrolling, no clipped label, no two controls of one window on
 * top of each other, no control smaller than 24 px. Text shortened with an ellipsis on purpose is allowed.
 */
export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await layoutProblems(page), `layout of ${page.url()}`).toEqual([]);
}

/** The same as lines of text, one a problem. */
export async function layoutProblems(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(LAYOUT_PROBE)) as readonly string[];
}
