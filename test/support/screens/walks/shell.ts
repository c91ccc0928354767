import type { Page } from 'playwright-core';
import { before, fileOf, lost, won } from '../saves.ts';
import { goAnew, importRun, importText, LEVEL, leaveBehind, runRecord, visit } from '../visitor.ts';
import { onPage, type Walk } from './walk.ts';

const hasMedal = { [LEVEL]: { medal: 'gold', bestLostUserMs: 56_493_000, runs: 3, wins: 2 } };
const halfWay = () => fileOf(before(({ type }) => type === 'createCluster'));

/** Loads the page anew at an address and waits for what it shows. */
async function follow(page: Page, baseUrl: string, hash: string): Promise<void> {
  await goAnew(page, baseUrl, hash);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const first = onPage('First visit', async (page, look, baseUrl) => {
  await look('title');
  await importText(page, '{"format": "cluster-room-sa');
  await page.getByRole('alert').waitFor();
  await look('title, truncated file');
  await follow(page, baseUrl, '#/course');
  await look('course, fresh');
  await follow(page, baseUrl, '#/nowhere/at-all/?x=1');
  await look('course, unknown address');
  await follow(page, baseUrl, '#/settings');
  await look('settings');
  await page.getByRole('button', { name: 'Reset everything' }).click();
  await page.getByRole('dialog').waitFor();
  await look('settings, reset');
});

const kept = onPage('What a kept run changes', async (page, look, baseUrl) => {
  await leaveBehind(page, `run:${LEVEL}`, runRecord(halfWay()));
  await page.reload();
  await page.getByRole('link', { name: 'Continue' }).waitFor();
  await look('title, with a run');
  await follow(page, baseUrl, '#/course');
  await page.getByRole('link', { name: 'Go on' }).waitFor();
  await look('course, with a run');
  await leaveBehind(page, 'progress', { version: 1, levels: hasMedal });
  await leaveBehind(page, `run:${LEVEL}`, runRecord(fileOf(won()), 'won'));
  await page.reload();
  await page.getByRole('link', { name: 'Last debrief' }).waitFor();
  await look('course, with a medal');
});

const broken = onPage(
  'Briefing, and ways that lead nowhere',
  async (page, look, baseUrl) => {
    await page.getByLabel('Seed').waitFor();
    await look('briefing');
    await page.getByLabel('Seed').fill('x');
    await look('briefing, bad seed');
    await follow(page, baseUrl, `#/debrief/${LEVEL}`);
    await look('debrief without a run');
    const run = halfWay();
    await leaveBehind(page, `run:${LEVEL}`, runRecord(run));
    await follow(page, baseUrl, `#/play/${LEVEL}?seed=${run.seed + 1}`);
    await look('seed conflict');
    const saves = {
      truncated: JSON.stringify(run).slice(0, 400),
      foreign: '{"format":"solitaire"}',
      tampered: { ...run, seed: 1 },
    };
    for (const [kind, save] of Object.entries(saves)) {
      await leaveBehind(page, `run:${LEVEL}`, runRecord(save));
      await follow(page, baseUrl, `#/play/${LEVEL}`);
      await page.getByRole('alert').waitFor();
      await look(`save problem, ${kind}`);
    }
  },
  `#/brief/${LEVEL}`,
);

const crashed = onPage('A screen that does not arrive', async (page, look, baseUrl) => {
  await page.route('**/settings-screen*.js', (route) => route.abort());
  await follow(page, baseUrl, '#/settings');
  await page.getByRole('alert').waitFor();
  await look('crash');
});

const debrief: Walk = {
  name: 'Debrief',
  async run({ browser, baseUrl, look }) {
    for (const [name, session] of [
      ['won', won()],
      ['lost', lost()],
    ] as const) {
      const page = await visit(browser, baseUrl);
      await importRun(page, session);
      await look(page, `debrief, ${name}`);
      if (name === 'won') {
        await page.getByRole('slider', { name: 'Timeline' }).press('PageUp');
        await look(page, 'debrief, in the middle');
      }
      await page.context().close();
    }
  },
};

/** Everything outside the room. */
export const shellWalks: readonly Walk[] = [first, kept, broken, crashed, debrief];
