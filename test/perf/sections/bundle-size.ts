import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launch, newPage } from '../../support/browser.ts';
import type { BenchSection, Measurement } from '../measure.ts';
import { type Site, serveApp } from '../sites.ts';

const COURSE_LIMIT_KB = 150;
const ROOM_LIMIT_KB = 650;

/** What the browser really fetches, each file compressed as a server would: no list to forget a chunk in. */
export const bundleSize: BenchSection = {
  name: 'size',
  run: async () => {
    const site = await serveApp();
    const browser = await launch([]);
    try {
      const page = await newPage(browser);
      const scripts = watchScripts(page, site);
      await page.goto(`${site.url}#/`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.goto(`${site.url}#/course`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const course = weigh(scripts, site);
      await page.goto(`${site.url}#/play/01-first-cluster?seed=7`);
      await page.locator('canvas').first().waitFor();
      await page.waitForLoadState('networkidle');
      const room = weigh(scripts, site);
      return [
        row('JavaScript for title and course map', course, COURSE_LIMIT_KB),
        row('JavaScript for the room in all', room, ROOM_LIMIT_KB),
      ];
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

interface Weight {
  readonly kilobytes: number;
  readonly files: number;
}

function watchScripts(page: Page, site: Site): Set<string> {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname, origin } = new URL(response.url());
    if (origin === new URL(site.url).origin && pathname.endsWith('.js')) scripts.add(pathname);
  });
  return scripts;
}

function weigh(scripts: ReadonlySet<string>, site: Site): Weight {
  const bytes = [...scripts].map(
    (path) => gzipSync(readFileSync(join(site.folder, path)), { level: 9 }).length,
  );
  return { kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1000, files: scripts.size };
}

function row(name: string, { kilobytes, files }: Weight, limit: number): Measurement {
  // A page that fetched no script at all was not measured.
  const value = files === 0 ? Number.NaN : kilobytes;
  return { name, value, unit: 'kB gzip', limit, sense: 'at most', detail: `${files} files` };
}
