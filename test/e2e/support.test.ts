import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launch, newPage, pageProblems, VIEWPORTS } from '../support/browser.ts';
import { layoutProblems } from '../support/layout.ts';

const GOOD = `<!doctype html><html lang="en"><head><title>Good</title></head><body><main><h1>Room</h1>
  <button type="button" style="width:120px;height:32px">Power</button>
  <p><a href="#x">a link in text</a></p></main></body></html>`;

const BAD = `<!doctype html><html lang="en"><head><title>Bad</title></head><body><main><h1>Room</h1>
  <button type="button" style="position:absolute;left:9px;top:99px;width:90px;height:30px;overflow:hidden;white-space:nowrap">
    A label much too long for its button</button>
  <button type="button" style="position:absolute;left:60px;top:110px;width:90px;height:30px">Over</button>
  <button type="button" style="position:absolute;left:9px;top:300px;width:20px;height:20px;padding:0">i</button>
  <button type="button" style="position:absolute;left:9px;top:400px;width:30px;height:30px"></button>
  <div style="width:3000px">wide</div></main></body></html>`;

/** The checks of the other browser tests are themselves checked: each has to see what it is there for. */
describe('browser test support', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await newPage(browser, { viewport: VIEWPORTS.small });
  });
  afterAll(() => browser.close());

  it('has WebGL without a GPU', async () => {
    const renderer = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      return gl === null ? 'none' : String(gl.getParameter(gl.VERSION));
    });
    expect(renderer).toContain('WebGL 2');
  });

  it('finds nothing in a sound page', async () => {
    await page.setContent(GOOD);
    expect(await layoutProblems(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('sees each kind of layout problem', async () => {
    await page.setContent(BAD);
    const found = (await layoutProblems(page)).join('\n');
    expect(found).toContain('the page scrolls sideways');
    expect(found).toContain('cut off in width: button "A label');
    expect(found).toContain('on top of each other: button "A label');
    expect(found).toContain('smaller than 24 px: button "i"');
  });

  it('sees a button without a name', async () => {
    await page.setContent(BAD);
    expect((await axeViolations(page)).join('\n')).toContain('button-name');
  });

  it('keeps what goes wrong in a page', async () => {
    const broken = await newPage(browser);
    await broken.setContent('<script>console.error("first"); throw new Error("second")</script>');
    await expect.poll(() => pageProblems(broken)).toEqual(['console: first', 'uncaught: second']);
    await broken.context().close();
  });
});
