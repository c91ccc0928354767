import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps a picture of the page in `test-results/screens`, for a person to look at; returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join('test-results', 'screens');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`);
  await page.screenshot({ path });
  return path;
}
