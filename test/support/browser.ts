import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';

/** How a player sits in front of the game. */
export interface PlayerSetup {
  /** In CSS pixels; a laptop by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the browser asks for in `Accept-Language`. */
  readonly locale?: string;
  readonly reducedMotion?: boolean;
  /** Emulates forced colours, as Windows high contrast does. */
  readonly forcedColors?: boolean;
  readonly colorScheme?: 'dark' | 'light';
}

/** The three sizes at which every screen has to work. */
export const VIEWPORTS = {
  laptop: { width: 1440, height: 900 },
  small: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

const PATIENCE_MS = 120_000;
const problemsOfPage = new WeakMap<Page, string[]>();

/** Has pages put together by the processor: without a GPU that costs half of what simulating one does. WebGL stays. */
const DRAWN_BY_PROCESSOR: readonly string[] = ['--disable-gpu-compositing'];

/**
 * Starts a Chromium in which WebGL works without a GPU. What looks at the canvas frame by frame or measures gives its
 * own flags, `[]` for a browser as a player has it. The caller closes it.
 */
export async function launch(flags: readonly string[] = DRAWN_BY_PROCESSOR): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...CHROMIUM_FLAGS, ...flags],
    env: { ...definedOnly(process.env), ...env },
  });
}

/** Opens a page in a context of its own: no storage shared with any other page. Closing its context closes it. */
export async function newPage(browser: Browser, setup: PlayerSetup = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: setup.viewport ?? VIEWPORTS.laptop,
    locale: setup.locale ?? 'en-GB',
    reducedMotion: setup.reducedMotion === true ? 'reduce' : 'no-preference',
    forcedColors: setup.forcedColors === true ? 'active' : 'none',
    colorScheme: setup.colorScheme ?? 'dark',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });
  // Generous, since a machine that also compiles can take a minute to draw with software.
  context.setDefaultTimeout(PATIENCE_MS);
  context.setDefaultNavigationTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  problemsOfPage.set(page, problems);
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // A request the page itself gave up, such as a sound when leaving, is no problem.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    problems.push(`request failed: ${request.url()}`);
  });
  return page;
}

/** Uncaught errors, console errors and failed requests of a page from `newPage` so far, in order. */
export function pageProblems(page: Page): readonly string[] {
  return problemsOfPage.get(page) ?? [];
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) if (value !== undefined) defined[key] = value;
  return defined;
}
