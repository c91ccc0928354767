import type { Page } from 'playwright-core';
import { addressPart, type Hands, lineOf } from './hands.ts';

/** Plays with the mouse: cables are dragged on the canvas, menus and wizards are clicked. */
export function pointerHands(page: Page): Hands {
  const pickFrom = async (path: readonly string[]) => {
    for (const [index, item] of path.entries()) {
      const entry = page.getByRole('menuitem', { name: item, exact: true }).last();
      if (index < path.length - 1) await entry.hover();
      await entry.click();
    }
  };
  const hands: Hands = {
    page,
    async press(target) {
      // The box of a radio button or tick is drawn by its label, which is what the mouse meets.
      const label = target.locator('xpath=ancestor::label[1]');
      await ((await label.count()) > 0 ? label : target).click();
    },
    async write(field, text) {
      await field.click();
      await field.press('Control+A');
      if (text === '') await page.keyboard.press('Delete');
      else await page.keyboard.type(text);
    },
    async writeAddress(form, label, address) {
      await addressPart(form, label, 1).click();
      await page.keyboard.type(address);
    },
    async choose(dropDown, option) {
      await dropDown.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async takeOver(form, from, options) {
      const list = form.getByRole('listbox', { name: from });
      for (const [index, option] of options.entries()) {
        await lineOf(list, option).click(index === 0 ? {} : { modifiers: ['Control'] });
      }
      await form.getByRole('button', { name: 'Add ->' }).click();
    },
    selectRow: (list, name) => lineOf(list, name).click(),
    openRow: (list, name) => lineOf(list, name).dblclick(),
    async command(_window, list, name, path) {
      await lineOf(list, name).click({ button: 'right' });
      await pickFrom(path);
    },
    async menu(button, path) {
      await button.click();
      await pickFrom(path);
    },
    async connect(from, to) {
      const [a, b] = [await placeOf(page, portMark(from)), await placeOf(page, portMark(to))];
      await page.mouse.move(a.x, a.y);
      await page.mouse.down();
      await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2 + 30, { steps: 4 });
      await page.mouse.move(b.x, b.y, { steps: 4 });
      await page.mouse.up();
    },
    async pressPower(device) {
      // The buttons are at the front, the sockets at the rear.
      await page.getByRole('button', { name: 'Show the Front' }).click();
      const { x, y } = await placeOf(page, `[data-power="dev:${device}"]`);
      await page.mouse.click(x, y);
      await page.getByRole('button', { name: 'Show the Rear' }).click();
    },
    async openScreen(node) {
      await page.getByRole('button', { name: `Screen of ${node}`, exact: true }).click();
    },
  };
  return hands;
}

const portMark = (port: string) => `.port-name[data-port="${port}"]`;

/** Where the room shows what carries this mark, in CSS pixels: each mark stands exactly on it. */
async function placeOf(page: Page, mark: string): Promise<{ x: number; y: number }> {
  const names = page.getByRole('button', { name: 'Port names', pressed: false });
  if (await names.isVisible()) await names.click();
  // A mark has no place before the room has been drawn with it.
  await page.locator(`${mark}[style*=translate]:not([hidden])`).waitFor({ state: 'attached' });
  return page.locator(mark).evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y };
  });
}
