import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levelsPlugin } from '../../scripts/vite/levels-plugin.ts';
import { levelOne } from '../levels/support.ts';
import { launch, newPage, pageProblems } from '../support/browser.ts';
import { recordSolution } from '../support/determinism/record.ts';
import { wayNames } from '../support/determinism/ways.ts';

/** The engine, the level and the ways of stepping as one script that leaves `determinism` on the page. */
async function bundleForBrowser(): Promise<string> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [levelsPlugin({ root: fileURLToPath(new URL('../..', import.meta.url)) })],
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../support/determinism/main.ts', import.meta.url)),
        formats: ['iife'],
        name: 'determinism',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = built.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  expect(chunks).toHaveLength(1);
  return chunks[0]?.code ?? '';
}

/** A run must not depend on the JavaScript engine: saves travel, medals are compared, replays are argued about. */
describe('a log made in Node gives the same hash in Chromium', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const [code, started] = await Promise.all([bundleForBrowser(), launch()]);
    browser = started;
    page = await newPage(browser);
    await page.addScriptTag({ content: code });
  });
  afterAll(() => browser?.close());

  describe.each([11, 12, 13])('on seed %i', (seed) => {
    let run: ReturnType<typeof recordSolution>;
    beforeAll(() => {
      run = recordSolution(levelOne(), seed);
    });

    it.each(wayNames)('%s', async (way) => {
      const call = [levelOne().id, run, way].map((value) => JSON.stringify(value)).join(', ');
      expect(await page.evaluate(`determinism.reliveHere(${call})`)).toBe(run.hash);
      expect(pageProblems(page)).toEqual([]);
    });
  });

  it('and another one when the last command comes a millisecond later', async () => {
    const run = recordSolution(levelOne(), 11);
    const late = run.log.with(-1, { ...run.log.at(-1), at: Number(run.log.at(-1)?.at) + 1 } as never);
    const call = [levelOne().id, { ...run, log: late }, wayNames[0]].map((value) => JSON.stringify(value));
    expect(await page.evaluate(`determinism.reliveHere(${call.join(', ')})`)).not.toBe(run.hash);
  });
});
