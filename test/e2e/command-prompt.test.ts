import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '#domain';
import { launch, pageProblems } from '../support/browser.ts';
import { Desk } from '../support/screens/desk.ts';
import { lookAt } from '../support/screens/looker.ts';
import { before } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

/** The cluster is built, Exchange is not installed yet. */
const builtCluster = () => before(({ type }) => type === 'installExchange');

/** What is done, at the prompt and by the menus. */
const meant: readonly Command[] = [
  { type: 'pauseNode', node: 'NODE2' },
  { type: 'resumeNode', node: 'NODE2' },
  { type: 'moveGroup', group: 'Cluster Group', to: 'NODE2' },
];

describe('the command prompt', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function deskOf(node: string): Promise<Desk> {
    const page = await visit(browser, inject('baseUrl'));
    await importRun(page, builtCluster());
    const desk = new Desk(page);
    await desk.screenOf(node);
    return desk;
  }

  it('pauses, resumes and moves by cluster.exe with the commands of the menus', async () => {
    const prompt = await deskOf('NODE1');
    await openPrompt(prompt);
    await type(prompt.page, 'cluster node NODE2 /pause', /NODE2 +2 Paused/);
    await type(prompt.page, 'CLUSTER NODE node2 /RESUME', /NODE2 +2 Up/);
    await type(prompt.page, 'cluster group "cluster group" /moveto:node2', /Moving resource group/);
    await prompt.page.getByRole('radio', { name: '10 times' }).click();
    await printed(prompt.page, /Cluster Group +NODE2 +/);
    const typed = await deeds(prompt.page);
    expect(typed).toEqual(meant);
    expect(pageProblems(prompt.page)).toEqual([]);
    await prompt.page.context().close();

    const menus = await deskOf('NODE1');
    await byMenu(menus);
    expect(await deeds(menus.page)).toEqual(typed);
    await menus.page.context().close();
  });

  it('is edited by keyboard: history, Tab, Escape, Ctrl+C, cls, exit', async () => {
    const desk = await deskOf('NODE1');
    const { page } = desk;
    const line = await openPrompt(desk);
    await type(page, 'hostname', /node1\n/);
    await type(page, 'ver', /5\.2\.3790/);
    const { keyboard } = page;
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await line.inputValue()).toBe('hostname');
    await keyboard.press('ArrowDown');
    await keyboard.press('Escape');
    expect(await line.inputValue()).toBe('');
    await keyboard.type('cluster group clu');
    await keyboard.press('Tab');
    expect(await line.inputValue()).toBe('cluster group "Cluster Group"');
    await keyboard.type(' /mov');
    await keyboard.press('Tab');
    expect(await line.inputValue()).toBe('cluster group "Cluster Group" /moveto');
    await keyboard.press('Control+c');
    await printed(page, /\^C/);
    expect(await line.inputValue()).toBe('');
    await type(page, 'cluster group "Cluster Group" /moveto:NODE2 /wait', /Moving resource group/);
    await page.getByText('Ctrl+C gives the prompt back').waitFor();
    await keyboard.press('Control+c');
    await page.getByText('Ctrl+C gives the prompt back').waitFor({ state: 'detached' });
    await type(page, 'cls', null);
    expect((await logText(page)).trim()).toBe('');
    await keyboard.press('Shift+Tab');
    expect(await line.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(false);
    await line.focus();
    await type(page, 'exit', null);
    await line.waitFor({ state: 'detached' });
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('is whole and accessible at every size and in every language', async () => {
    const desk = await deskOf('NODE1');
    const { page } = desk;
    await openPrompt(desk);
    await type(page, 'cluster res', /Cluster IP Address/);
    await type(page, 'cluster group Nobody', /5013/);
    expect(await lookAt(page, 'command prompt', '.kvm-panel')).toEqual([]);
    await page.context().close();
  });
});

async function openPrompt({ page }: Desk) {
  await page.getByRole('button', { name: 'Command Prompt', exact: true }).first().dblclick();
  const line = page.getByLabel(/^Command line of NODE1/);
  await line.waitFor();
  await expect
    .poll(() => line.evaluate((element) => element === element.ownerDocument.activeElement))
    .toBe(true);
  return line;
}

const logText = async (page: Page): Promise<string> =>
  (await page.getByRole('log', { name: 'Output of the commands' }).textContent()) ?? '';

async function printed(page: Page, what: RegExp): Promise<void> {
  await expect.poll(() => logText(page), { timeout: 60_000 }).toMatch(what);
}

/** Types a line; waits for what it prints. */
async function type(page: Page, line: string, prints: RegExp | null): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  if (prints !== null) await printed(page, prints);
}

/** The same in Cluster Administrator. */
async function byMenu(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.start('Administrative Tools', 'Cluster Administrator');
  await desk.press('OK');
  const tree = page.getByRole('treegrid').first();
  const node = tree.getByRole('row', { name: /^NODE2/ }).last();
  await node.waitFor();
  await desk.menuOf(node);
  await desk.pick('Pause Node');
  await desk.menuOf(node);
  await desk.pick('Resume Node');
  const groups = tree.getByRole('row', { name: 'Groups', exact: true }).first();
  await groups.click();
  await page.keyboard.press('ArrowRight');
  await desk.menuOf(tree.getByRole('row', { name: 'Cluster Group' }).first());
  await desk.pick('Move Group', 'NODE2');
}

/** The last three commands of the exported run. */
async function deeds(page: Page): Promise<readonly Command[]> {
  const save = await exportRun(page);
  return save.log.slice(-meant.length).map(({ command }) => command);
}
