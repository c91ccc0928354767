import type { Locator, Page } from 'playwright-core';

/**
 * The hands of a trainee on the game's page: everything that the walk through a level needs, by role and label only.
 * One pair uses the mouse, the other one nothing but the keyboard.
 */
export interface Hands {
  readonly page: Page;
  /** Presses a button, follows a link, ticks a box or chooses a radio button. */
  press(target: Locator): Promise<void>;
  /** Replaces what is in a text field. */
  write(field: Locator, text: string): Promise<void>;
  /** Fills the four parts of the address field in `form` that is called `label`. */
  writeAddress(form: Locator, label: string, address: string): Promise<void>;
  /** Opens a drop-down list and chooses from it. */
  choose(dropDown: Locator, option: string): Promise<void>;
  /** Takes options over from the list box called `from` to the one beside it. */
  takeOver(form: Locator, from: string, options: readonly string[]): Promise<void>;
  /** Selects a line of a list or tree, found by the text it begins with. */
  selectRow(list: Locator, row: string): Promise<void>;
  /** Opens a line of a list or tree: double-click or Enter. */
  openRow(list: Locator, row: string): Promise<void>;
  /** Chooses a command for a line of a list or tree, by its context menu or by the menu bar of `window`. */
  command(window: Locator, list: Locator, row: string, path: readonly string[]): Promise<void>;
  /** Chooses from a menu whose button is `button`. */
  menu(button: Locator, path: readonly string[]): Promise<void>;
  /** Lays a cable between two ports, each `DEVICE/port`. */
  connect(from: string, to: string): Promise<void>;
  /** Presses the power button of a device. */
  pressPower(device: string): Promise<void>;
  /** Opens the screen of a server. */
  openScreen(node: string): Promise<void>;
}

/** One of the four parts (1 to 4) of an address field. */
export function addressPart(form: Locator, label: string, position: number): Locator {
  return form.getByRole('textbox', { name: new RegExp(`^${label}:* .*${position} of 4$`) });
}

/** The line of a list, tree or list box in which this text stands. */
export function lineOf(list: Locator, text: string): Locator {
  return list
    .getByRole('row')
    .or(list.getByRole('option'))
    .filter({ has: list.page().getByText(text, { exact: true }) })
    .first();
}
