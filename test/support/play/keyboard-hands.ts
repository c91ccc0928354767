import type { Locator, Page } from 'playwright-core';
import { addressPart, type Hands, lineOf } from './hands.ts';

/** Tab stops between two things of one page; more means that there is no way. */
const FARTHEST_TABS = 150;
/** Lines of a list, tree or grid. */
const FARTHEST_LINES = 120;

/** Plays with the keyboard alone: Tab and arrow keys find everything, and no element is ever focused by force. */
export function keyboardHands(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name);

  /** Tabs until the focus is on `target`, or inside of it. */
  async function reach(target: Locator): Promise<void> {
    const element = target.first();
    await element.waitFor();
    for (let tabs = 0; tabs <= FARTHEST_TABS; tabs += 1) {
      if (await element.evaluate(holdsFocus)) return;
      await key('Tab');
    }
    throw new Error(`${FARTHEST_TABS} times Tab never came to ${element}`);
  }

  /** Goes with an arrow key until the focus is on `target`. */
  async function walk(target: Locator, arrow: string): Promise<void> {
    await target.first().waitFor();
    for (let steps = 0; steps <= FARTHEST_LINES; steps += 1) {
      if (await target.first().evaluate(holdsFocus)) return;
      await key(arrow);
    }
    throw new Error(`${FARTHEST_LINES} times ${arrow} never came to ${target}`);
  }

  async function toRow(list: Locator, name: string): Promise<void> {
    await reach(list);
    await lineOf(list, name).waitFor();
    await key('Home');
    await walk(lineOf(list, name), 'ArrowDown');
  }

  async function pickFrom(path: readonly string[]): Promise<void> {
    for (const [index, item] of path.entries()) {
      const entry = page.getByRole('menuitem', { name: item, exact: true }).last();
      await walk(entry, 'ArrowDown');
      await key(index < path.length - 1 ? 'ArrowRight' : 'Enter');
    }
  }

  async function wiringCell(name: string): Promise<void> {
    const grid = page.getByRole('grid', { name: 'Devices and their ports' });
    if (!(await grid.isVisible())) {
      await reach(page.getByRole('button', { name: 'Open the wiring list' }));
      await key('Enter');
    }
    const cell = page.getByRole('button', { name, exact: true });
    await reach(grid);
    for (let up = 0; up < FARTHEST_LINES && !(await isInFirstRow(grid)); up += 10) await key('PageUp');
    await key('End');
    const row = grid.getByRole('row').filter({ has: cell });
    await walk(row, 'ArrowDown');
    await key('Home');
    await walk(cell, 'ArrowRight');
  }

  return {
    page,
    async press(target) {
      const role = await roleOf(target);
      if (role === 'radio') return chooseRadio(target);
      if (role === 'tab') {
        await reach(target.locator('xpath=ancestor::*[@role="tablist"]'));
        return walk(target, 'ArrowRight');
      }
      await reach(target);
      await key(role === 'checkbox' ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(field);
      await key('Control+A');
      await key('Delete');
      await page.keyboard.type(text);
    },
    async writeAddress(form, label, address) {
      await reach(addressPart(form, label, 1));
      await page.keyboard.type(address);
    },
    async choose(dropDown, option) {
      await reach(dropDown);
      await key('Enter');
      const entry = page.getByRole('option', { name: option, exact: true });
      await entry.waitFor();
      await key('Home');
      await walk(entry, 'ArrowDown');
      await key('Enter');
    },
    async takeOver(form, from, options) {
      for (const option of options) {
        await toRow(form.getByRole('listbox', { name: from }), option);
        await key('Enter');
      }
    },
    async selectRow(list, name) {
      await toRow(list, name);
    },
    async openRow(list, name) {
      await toRow(list, name);
      await key('Enter');
    },
    async command(_window, list, name, path) {
      await toRow(list, name);
      await key('Shift+F10');
      await pickFrom(path);
    },
    async menu(button, path) {
      await reach(button);
      await key('Enter');
      await pickFrom(path);
    },
    async connect(from, to) {
      await wiringCell(`Connect ${portName(from)}`);
      await key('Enter');
      const dialog = page.getByRole('dialog', { name: `Connect ${portName(from)}` });
      const targets = dialog.getByRole('listbox', { name: 'Where to' });
      await reach(targets);
      await key('Home');
      const wanted = await targets
        .getByRole('option', { name: portName(to), exact: true })
        .getAttribute('value');
      for (let steps = 0; (await targets.inputValue()) !== wanted; steps += 1) {
        if (steps > FARTHEST_LINES) throw new Error(`${portName(to)} is not in the list`);
        await key('ArrowDown');
      }
      await key('Enter');
      await dialog.waitFor({ state: 'hidden' });
    },
    async pressPower(device) {
      await wiringCell(`Press the power button of ${device}`);
      await key('Enter');
    },
    async openScreen(node) {
      await reach(page.getByRole('button', { name: `Screen of ${node}`, exact: true }));
      await key('Enter');
    },
  };

  async function chooseRadio(target: Locator): Promise<void> {
    const group = target.locator('xpath=ancestor::*[@role="radiogroup"][1]');
    await reach(group);
    for (let steps = 0; steps < 10; steps += 1) {
      if (await target.evaluate(holdsFocus)) break;
      await key('ArrowDown');
    }
    await key('Space');
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
