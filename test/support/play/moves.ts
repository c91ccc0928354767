import type { Locator, Page } from 'playwright-core';
import { type Hands, lineOf } from './hands.ts';

/** Half an hour of the level at sixty times takes half a minute; a busy machine may need longer. In ms. */
export const LONGEST_WAIT_MS = 180_000;

/** A button by the whole of its name. */
export function button(within: Locator | Page, name: string): Locator {
  return within.getByRole('button', { name, exact: true });
}

/** Goes to a wizard's next page. */
export async function next(hands: Hands, wizard: Locator): Promise<void> {
  await hands.press(button(wizard, 'Next >'));
}

/** Answers the message box over a window. */
export async function answer(hands: Hands, window: Locator, choice: string): Promise<void> {
  const box = window.getByRole('alertdialog');
  await hands.press(button(box, choice));
  await box.waitFor({ state: 'hidden' });
}

/** The desktop of a running server. */
export function desktopOf(hands: Hands, node: string): Locator {
  return hands.page.getByRole('region', { name: node, exact: true });
}

/** The window with this title on the desktop that is shown. */
export function windowCalled(hands: Hands, title: string): Locator {
  return hands.page.getByRole('dialog', { name: title }).filter({ visible: true });
}

/** Starts a program from the Start menu and waits for its window. */
export async function openConsole(
  hands: Hands,
  node: string,
  path: readonly string[],
  title = path.at(-1) ?? '',
): Promise<Locator> {
  await hands.menu(button(desktopOf(hands, node), 'Start'), path);
  const window = windowCalled(hands, title);
  await window.waitFor();
  return window;
}

/** The line of a resource, once it reads Online. */
export function onlineIn(list: Locator, resource: string): Locator {
  return lineReading(list, resource, 'Online');
}

/** The line of a resource, once it reads Offline and no longer Offline Pending. */
export function offlineIn(list: Locator, resource: string): Locator {
  return lineReading(list, resource, 'Offline');
}

function lineReading(list: Locator, resource: string, state: string): Locator {
  return lineOf(list, resource).filter({ has: list.page().getByText(state, { exact: true }) });
}

/** Sets the pace by its own buttons. */
export async function setPace(hands: Hands, pace: string): Promise<void> {
  await hands.press(hands.page.getByRole('radio', { name: pace }));
}

/** Lets simulated time run fast until something shows, then stops it again. A failure on the way brings it down: then it is set anew. */
export async function letTimePass(hands: Hands, until: Locator): Promise<void> {
  const slowed = hands.page.getByRole('radio', { name: 'Real time', checked: true });
  while (!(await until.first().isVisible())) {
    await setPace(hands, '60 times');
    await until.or(slowed).first().waitFor({ timeout: LONGEST_WAIT_MS });
  }
  await setPace(hands, 'Pause');
}

/** Skips over long work to its end, as often as it takes until something shows. */
export async function skipWork(hands: Hands, until: Locator): Promise<void> {
  const skip = button(hands.page, 'Skip ahead until done');
  const isThere = () => until.first().isVisible();
  while (!(await isThere())) {
    await skip.or(until).first().waitFor();
    if (await isThere()) return;
    await hands.press(skip);
    await hands.page.getByRole('radio', { name: 'Pause', checked: true }).waitFor();
  }
}

/** The line of an objective that is met. */
export function objectiveDone(hands: Hands, title: string): Locator {
  return hands.page.getByRole('listitem').filter({ hasText: `${title} (done)` });
}
