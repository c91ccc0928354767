import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from './hands.ts';
import { button, next } from './moves.ts';

/** A text field by the whole of its label. */
export const field = (within: Locator, name: string): Locator =>
  within.getByRole('textbox', { name, exact: true });

/** The page says what is wrong and does not go on. */
export async function refused(wizard: Locator, why: string | RegExp): Promise<void> {
  await wizard.getByText(why).first().waitFor();
  for (const name of ['Next >', 'Finish']) {
    const forward = button(wizard, name);
    if (await forward.isVisible()) expect(await forward.isDisabled()).toBe(true);
  }
}

/** Writes one value after the other, each of which the page refuses. */
export async function refusedAll(
  hands: Hands,
  wizard: Locator,
  target: Locator,
  cases: readonly (readonly [text: string, why: string | RegExp])[],
): Promise<void> {
  for (const [text, why] of cases) {
    await hands.write(target, text);
    await refused(wizard, why);
  }
}

/** Goes on; the next page is there when its heading is. */
export async function goOn(hands: Hands, wizard: Locator, heading: string | RegExp): Promise<void> {
  await next(hands, wizard);
  await wizard.getByRole('heading', { name: heading }).waitFor();
}

/** Goes back over so many pages. */
export async function goBack(hands: Hands, wizard: Locator, pages: number): Promise<void> {
  for (let page = 0; page < pages; page += 1) await hands.press(button(wizard, '< Back'));
}

/** Leaves the wizard by its button. */
export async function cancel(hands: Hands, wizard: Locator): Promise<void> {
  await hands.press(button(wizard, 'Cancel'));
  await wizard.waitFor({ state: 'hidden' });
}
