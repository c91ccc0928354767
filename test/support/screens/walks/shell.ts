import type { Page } from 'playwright-core';
import { before, fileOf, lost, won } from '../saves.ts';
import { importRun, importText, LEVEL, leaveBehind, runRecord, visit } from '../visitor.ts';
import type { Walk } from './walk.ts';

const hasMedal = { [LEVEL]: { medal: 'gold', bestLostUserMs: 56_493_000, runs: 3, wins: 2 } };
const halfWay = () => fileOf(before(({ type }) => type === 'createCluster'));

/** Loads the page anew at an address, as a link from outside does. */
async function follow(page: Page, baseUrl: string, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${baseUrl}${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const first: Walk = {
  name: 'First visit',
  async run({ browser, baseUrl, look }) {
    const page = await visit(browser, baseUrl);
    await look(page, 'title');
    await importText(page, '{"format": "cluster-room-sa');
    await page.getByRole('alert').waitFor();
    await look(page, 'title, truncated file');
    await follow(page, baseUrl, '#/course');
    await look(page, 'course, fresh');
    await follow(page, baseUrl, '#/nowhere/at-all/?x=1');
    await look(page, 'course, unknown address');
    await follow(page, baseUrl, '#/settings');
    await look(page, 'settings');
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'settings, reset');
    await page.context().close();
  },
};

const kept: Walk = {
  name: 'What a kept run changes',
  async run({ browser, baseUrl, look }) {
    const page = await visit(browser, baseUrl);
    await leaveBehind(page, `run:${LEVEL}`, runRecord(halfWay()));
    await page.reload();
    await page.getByRole('link', { name: 'Continue' }).waitFor();
    await look(page, 'title, with a run');
    await follow(page, baseUrl, '#/course');
    await page.getByRole('link', { name: 'Go on' }).waitFor();
    await look(page, 'course, with a run');
    await leaveBehind(page, 'progress', { version: 1, levels: hasMedal });
    await leaveBehind(page, `run:${LEVEL}`, runRecord(fileOf(won()), 'won'));
    await page.reload();
    await page.getByRole('link', { name: 'Last debrief' }).waitFor();
    await look(page, 'course, with a medal');
    await page.context().close();
  },
};

const broken: Walk = {
  name: 'Briefing, and ways that lead nowhere',
  async run({ browser, baseUrl, look }) {
    const page = await visit(browser, baseUrl, `#/brief/${LEVEL}`);
    await page.getByLabel('Seed').waitFor();
    await look(page, 'briefing');
    await page.getByLabel('Seed').fill('x');
    await look(page, 'briefing, bad seed');
    await follow(page, baseUrl, `#/debrief/${LEVEL}`);
    await look(page, 'debrief without a run');
    const run = halfWay();
    await leaveBehind(page, `run:${LEVEL}`, runRecord(run));
    await follow(page, baseUrl, `#/play/${LEVEL}?seed=${run.seed + 1}`);
    await look(page, 'seed conflict');
    const saves = {
      truncated: JSON.stringify(run).slice(0, 400),
      foreign: '{"format":"solitaire"}',
      tampered: { ...run, seed: 1 },
    };
    for (const [kind, save] of Object.entries(saves)) {
      await leaveBehind(page, `run:${LEVEL}`, runRecord(save));
      await follow(page, baseUrl, `#/play/${LEVEL}`);
      await page.getByRole('alert').waitFor();
      await look(page, `save problem, ${kind}`);
    }
    await page.context().close();
  },
};

const damaged: Walk = {
  name: 'A damaged game',
  async run({ browser, baseUrl, look }) {
    const page = await visit(browser, baseUrl);
    // A level whose file names a model of server that nobody makes.
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.replace('"server-2u"', '"server-9u"') });
    });
    await follow(page, baseUrl, `#/brief/${LEVEL}`);
    await page.getByRole('alert').waitFor();
    await look(page, 'level problem');
    await page.unrouteAll();
    await page.route('**/settings-screen*.js', (route) => route.abort());
    await follow(page, baseUrl, '#/settings');
    await page.getByRole('alert').waitFor();
    await look(page, 'crash');
    await page.context().close();
  },
};

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
export const shellWalks: readonly Walk[] = [first, kept, broken, damaged, debrief];
