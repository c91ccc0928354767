import { expect } from 'vitest';
import { queryCommand } from '#domain';
import { pageRefusal, type WizardSpec } from '../../src/consoles/shared/wizard-machine.ts';
import type { Run } from './run.ts';

/** A wizard in the hands of somebody who fills in a page and chooses Next. */
export class WizardHands<Fields, Page extends string> {
  fields: Fields;
  readonly #run: Run;
  readonly #spec: WizardSpec<Fields, Page>;

  constructor(run: Run, spec: WizardSpec<Fields, Page>, fields: Fields) {
    this.#run = run;
    this.#spec = spec;
    this.fields = fields;
  }

  /** Fills in the page, which has to be one of the wizard's, and goes on; the page has to let it. */
  next(page: Page, fill: (fields: Fields) => Partial<Fields> = () => ({})): void {
    this.fields = { ...this.fields, ...fill(this.fields) };
    const pages = this.#spec.pagesOf(this.fields);
    expect(pages).toContain(page);
    const query = (command: Parameters<typeof queryCommand>[1]) => queryCommand(this.#run.world, command);
    const state = { page, fields: this.fields };
    expect(pageRefusal(this.#spec, state, pages.at(-1) ?? page, query)).toBeNull();
  }

  /** The last page: sends the wizard's one command. */
  finish(): void {
    this.#run.do(this.#spec.commandOf(this.fields));
  }
}
