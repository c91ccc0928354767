import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations } from '../axe.ts';
import { VIEWPORTS } from '../browser.ts';
import { layoutProblems } from '../layout.ts';

/** A set language and the tag that the document then has. */
const LANGUAGES = { en: 'en', de: 'de', pseudo: 'en-XA' } as const;

type Size = keyof typeof VIEWPORTS;
type Language = keyof typeof LANGUAGES;

/** Where pictures of everything that was looked at go, for people who want to see it; empty = none. */
const pictures = process.env['CLUSTER_ROOM_PICTURES'] ?? '';

// A look ends as the screen is worked with: large and in English.
const SIZES = ['small', 'phone', 'laptop'] as const;
const SPOKEN = ['de', 'pseudo', 'en'] as const;
const LAST_SPOKEN = 'en';

/** What a change of size or language sets in motion has come to rest after this long. */
const SETTLED_MS = 2500;

/**
 * Looks at a screen at every size and in every language and returns what is wrong with it, one line a fault. Size and
 * language are changed in place, so that a state that took some clicks to reach is reached once. axe, to which words are
 * words, looks at every size. `part` is what it has to look at when the rest of the page is the same as on another screen.
 */
export async function lookAt(page: Page, screen: string, part?: string): Promise<readonly string[]> {
  const problems: string[] = [];
  // Another size costs far less than another language.
  for (const language of SPOKEN) {
    await speak(page, language);
    for (const size of SIZES) {
      await resize(page, size);
      const found = [...(await lastingProblems(page))];
      if (language === LAST_SPOKEN) found.push(...(await axeViolations(page, part)));
      problems.push(...found.map((problem) => `${screen}, ${size}, ${language}: ${problem}`));
      if (pictures !== '') await picture(page, screen, size, language);
    }
  }
  return problems;
}

/** Changes the size of the window and waits until the page has been laid out in it. */
async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(VIEWPORTS[size]);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** The problems of layout that do not pass. */
async function lastingProblems(page: Page): Promise<readonly string[]> {
  const end = Date.now() + SETTLED_MS;
  let problems = await layoutProblems(page);
  while (problems.length > 0 && Date.now() < end) {
    await page.waitForTimeout(100);
    problems = await layoutProblems(page);
  }
  return problems;
}

/** Changes the language of the page in place, as another tab of the game would; the plan stays as it is. */
export async function speak(page: Page, language: Language): Promise<void> {
  const settings = JSON.stringify({ version: 1, language });
  await page.evaluate(`(async () => {
    const planOpen = document.querySelector('.side-plan[data-open=true]') !== null;
    new BroadcastChannel('cluster-room:settings').postMessage({ ...${settings}, planOpen });
    while (document.documentElement.lang !== '${LANGUAGES[language]}') await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  })()`);
}

async function picture(page: Page, screen: string, size: Size, language: Language): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = `${screen.replace(/\W+/g, '-')}.${size}.${language}.png`;
  await page.screenshot({ path: join(pictures, name) });
}
