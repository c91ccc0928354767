import type { Locator } from 'playwright-core';
import type { Hands } from './hands.ts';
import { openConsole } from './moves.ts';
import { goOn, refused } from './wizards.ts';

const TITLE = 'Exchange Server 2003 Setup';

/** Setup up to its list of components; the terms have to be agreed to. */
export async function toComponents(hands: Hands, node: string): Promise<Locator> {
  const window = await openConsole(hands, node, ['Exchange CD', 'Setup'], TITLE);
  await goOn(hands, window, 'Terms of Use');
  await hands.press(window.getByRole('radio', { name: 'I do not agree' }));
  await refused(window, 'Setup goes on only if you agree.');
  await hands.press(window.getByRole('radio', { name: 'I agree', exact: true }));
  await goOn(hands, window, 'Component Selection');
  return window;
}

/** Sets the action of the first row of Component Selection. */
export const chooseAction = (hands: Hands, window: Locator, action: string): Promise<void> =>
  hands.choose(window.getByRole('button', { name: /Action for Microsoft Exchange/ }).first(), action);
