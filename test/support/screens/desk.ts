import type { Locator, Page } from 'playwright-core';

/** A trainee's hands on the screen of one server, in English. What lies on top gets the click. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Shows a server's screen over the room. */
  async screenOf(node: string): Promise<void> {
    await this.page
      .getByRole('complementary')
      .getByRole('button', { name: `Screen of ${node}` })
      .click();
    await this.page.locator('.kvm').waitFor();
  }

  /** Start ▸ folder ▸ program; `window` is the title that the window then begins with. */
  async start(folder: string, program: string): Promise<void> {
    await this.press('Start');
    await this.pick(folder, program);
  }

  /** Chooses from the menu that is open. */
  async pick(...path: readonly string[]): Promise<void> {
    for (const name of path) await this.page.getByRole('menuitem', { name, exact: true }).last().click();
  }

  /** Presses the topmost button of this name. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).last().click();
  }

  /** Goes on in the wizard; the page is there when its heading is. */
  async next(heading: string | RegExp): Promise<void> {
    await this.press('Next >');
    await this.page.getByRole('heading', { name: heading }).waitFor();
  }

  /** Writes into the topmost field of this label. */
  async write(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'));
    // A sheet keeps the pages behind its other tabs in the document.
    await field.filter({ visible: true }).last().fill(text);
  }

  /** Types an address into the field of four parts. */
  async address(label: string, address: string): Promise<void> {
    const field = this.page.getByRole('group', { name: label, exact: true }).last();
    await field.getByRole('textbox').first().click();
    await this.page.keyboard.type(address);
  }

  /** Chooses from a drop-down list. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).last().click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** A line of a list. */
  row(name: string): Locator {
    return this.page.getByRole('row', { name }).last();
  }

  /** The context menu of a line. */
  async menuOf(row: Locator): Promise<void> {
    await row.click({ button: 'right' });
    await this.page.getByRole('menu').waitFor();
  }

  /** Shows a page of a property sheet. */
  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).last().click();
  }

  /** Lets time pass to the next events until nothing more is expected, then stops it. */
  async passTime(): Promise<void> {
    await this.page.getByRole('radio', { name: '60 times' }).click();
    await this.page.getByRole('button', { name: 'Skip ahead until done' }).waitFor({ state: 'detached' });
    await this.page.getByRole('radio', { name: 'Pause' }).click();
  }

  /** Lets simulated time run fast until something shows, then stops it again. */
  async passTimeUntil(shown: Locator): Promise<void> {
    await this.page.getByRole('radio', { name: '60 times' }).click();
    await shown.waitFor();
    await this.page.getByRole('radio', { name: 'Pause' }).click();
  }

  /** Closes what is open on top. */
  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }
}
