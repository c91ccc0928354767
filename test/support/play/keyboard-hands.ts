import type { Locator, Page } from 'playwright-core';
import { addressPart, type Hands, lineOf } from './hands.ts';

/** Tab stops between two things of one page; more means that there is no way. */
const FARTHEST_TABS = 150;
/** Lines of a list, tree or grid. */
const FARTHEST_LINES = 120;

/** Plays with the keyboard alone: Tab and arrow keys find everything, and no element is ever focused by force. */
export function keyboardHands(page: Page): Hands {
  return new KeyboardHands(page);
}

class KeyboardHands implements Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(target: Locator): Promise<void> {
    const role = await roleOf(target);
    if (role === 'radio') return this.#chooseRadio(target);
    if (role === 'tab') {
      await this.#reach(target.locator('xpath=ancestor::*[@role="tablist"]'));
      return this.#walk(target, 'ArrowRight');
    }
    await this.#reach(target);
    await this.#key(role === 'checkbox' ? 'Space' : 'Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    await this.#key('Control+A');
    await this.#key('Delete');
    await this.page.keyboard.type(text);
  }

  async writeAddress(form: Locator, label: string, address: string): Promise<void> {
    await this.#reach(addressPart(form, label, 1));
    await this.page.keyboard.type(address);
  }

  async choose(dropDown: Locator, option: string): Promise<void> {
    await this.#reach(dropDown);
    await this.#key('Enter');
    const entry = this.page.getByRole('option', { name: option, exact: true });
    await entry.waitFor();
    await this.#key('Home');
    await this.#walk(entry, 'ArrowDown');
    await this.#key('Enter');
  }

  async takeOver(form: Locator, from: string, options: readonly string[]): Promise<void> {
    for (const option of options) {
      await this.selectRow(form.getByRole('listbox', { name: from }), option);
      await this.#key('Enter');
    }
  }

  async selectRow(list: Locator, name: string): Promise<void> {
    await this.#reach(list);
    await lineOf(list, name).waitFor();
    await this.#key('Home');
    await this.#walk(lineOf(list, name), 'ArrowDown');
  }

  async openRow(list: Locator, name: string): Promise<void> {
    await this.selectRow(list, name);
    await this.#key('Enter');
  }

  async command(_window: Locator, list: Locator, name: string, path: readonly string[]): Promise<void> {
    await this.selectRow(list, name);
    await this.#key('Shift+F10');
    await this.#pickFrom(path);
  }

  async menu(button: Locator, path: readonly string[]): Promise<void> {
    await this.#reach(button);
    await this.#key('Enter');
    await this.#pickFrom(path);
  }

  async connect(from: string, to: string): Promise<void> {
    await this.#wiringCell(`Connect ${portName(from)}`);
    await this.#key('Enter');
    const dialog = this.page.getByRole('dialog', { name: `Connect ${portName(from)}` });
    const targets = dialog.getByRole('listbox', { name: 'Where to' });
    await this.#reach(targets);
    await this.#key('Home');
    const wanted = await targets
      .getByRole('option', { name: portName(to), exact: true })
      .getAttribute('value');
    for (let steps = 0; (await targets.inputValue()) !== wanted; steps += 1) {
      if (steps > FARTHEST_LINES) throw new Error(`${portName(to)} is not in the list`);
      await this.#key('ArrowDown');
    }
    await this.#key('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  async pressPower(device: string): Promise<void> {
    await this.#wiringCell(`Press the power button of ${device}`);
    await this.#key('Enter');
  }

  async openScreen(node: string): Promise<void> {
    await this.#reach(this.page.getByRole('button', { name: `Screen of ${node}`, exact: true }));
    await this.#key('Enter');
  }

  #key(name: string): Promise<void> {
    return this.page.keyboard.press(name);
  }

  /** Tabs until the focus is on `target`, or inside of it. */
  async #reach(target: Locator): Promise<void> {
    const element = target.first();
    await element.waitFor();
    for (let tabs = 0; tabs <= FARTHEST_TABS; tabs += 1) {
      if (await element.evaluate(holdsFocus)) return;
      await this.#key('Tab');
    }
    throw new Error(`${FARTHEST_TABS} times Tab never came to ${element}`);
  }

  /** Goes with an arrow key until the focus is on `target`. */
  async #walk(target: Locator, arrow: string): Promise<void> {
    await target.first().waitFor();
    for (let steps = 0; steps <= FARTHEST_LINES; steps += 1) {
      if (await target.first().evaluate(holdsFocus)) return;
      await this.#key(arrow);
    }
    throw new Error(`${FARTHEST_LINES} times ${arrow} never came to ${target}`);
  }

  async #pickFrom(path: readonly string[]): Promise<void> {
    for (const [index, item] of path.entries()) {
      const entry = this.page.getByRole('menuitem', { name: item, exact: true }).last();
      await this.#walk(entry, 'ArrowDown');
      await this.#key(index < path.length - 1 ? 'ArrowRight' : 'Enter');
    }
  }

  async #wiringCell(name: string): Promise<void> {
    const grid = this.page.getByRole('grid', { name: 'Devices and their ports' });
    if (!(await grid.isVisible())) {
      await this.#reach(this.page.getByRole('button', { name: 'Open the wiring list' }));
      await this.#key('Enter');
    }
    const cell = this.page.getByRole('button', { name, exact: true });
    await this.#reach(grid);
    for (let up = 0; up < FARTHEST_LINES && !(await isInFirstRow(grid)); up += 10) await this.#key('PageUp');
    await this.#key('End');
    const row = grid.getByRole('row').filter({ has: cell });
    await this.#walk(row, 'ArrowDown');
    await this.#key('Home');
    await this.#walk(cell, 'ArrowRight');
  }

  async #chooseRadio(target: Locator): Promise<void> {
    await this.#reach(target.locator('xpath=ancestor::*[@role="radiogroup"][1]'));
    for (let steps = 0; steps < 10 && !(await target.evaluate(holdsFocus)); steps += 1)
      await this.#key('ArrowDown');
    await this.#key('Space');
  }
}

/** `NODE1/nic1` as the wiring list calls it. */
function portName(port: string): string {
  const [device, socket = ''] = port.split('/');
  return `${device} · ${socket.toUpperCase()}`;
}

const holdsFocus = (element: Element): boolean =>
  document.activeElement !== null && element.contains(document.activeElement);

async function isInFirstRow(grid: Locator): Promise<boolean> {
  return grid.evaluate((table) => table.querySelector('tbody tr')?.contains(document.activeElement) === true);
}

async function roleOf(target: Locator): Promise<string> {
  return target.first().evaluate((element) => {
    if (element instanceof HTMLInputElement) return element.type;
    return element.getAttribute('role') ?? element.tagName.toLowerCase();
  });
}
