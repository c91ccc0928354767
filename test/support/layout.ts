import type { Page } from 'playwright-core';
import { LAYOUT_PROBE } from './layout-probe.ts';

/**
 * What is cut off on the page, one line a problem: sideways scrolling, clipped labels, two controls of one window on top
 * of each other, controls smaller than 24 px. Text shortened with an ellipsis on purpose is allowed.
 */
export async function layoutProblems(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(LAYOUT_PROBE)) as readonly string[];
}
