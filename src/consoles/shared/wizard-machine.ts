import type { Command, Reason, ReasonCode, ReasonParams, Verdict } from '#domain';

/** What a wizard knows: which page shows, and everything that was typed, so that Back keeps it. */
export interface WizardState<Fields, Page extends string> {
  readonly page: Page;
  readonly fields: Fields;
}

/** What can happen to a wizard. Turning a page never changes a field. */
export type WizardEvent<Fields, Page extends string> =
  | { readonly type: 'change'; readonly fields: Partial<Fields> }
  | { readonly type: 'page'; readonly page: Page };

/** What tells one wizard from another. */
export interface WizardSpec<Fields, Page extends string> {
  /** Pages in order; may depend on what was chosen before. */
  readonly pagesOf: (fields: Fields) => readonly Page[];
  /** The one command that Finish sends. */
  readonly commandOf: (fields: Fields) => Command;
  /** The page on which a refusal can be put right; null = only known at the end. */
  readonly pageOf: (reason: ReasonCode, fields: Fields, params: ReasonParams) => Page | null;
  /** What is still empty on a page, before the engine need be asked. */
  readonly missingOn: (page: Page, fields: Fields) => Reason | null;
}

/** The next state of a wizard. */
export function reduceWizard<Fields, Page extends string>(
  state: WizardState<Fields, Page>,
  event: WizardEvent<Fields, Page>,
): WizardState<Fields, Page> {
  if (event.type === 'page') return { ...state, page: event.page };
  return { ...state, fields: { ...state.fields, ...event.fields } };
}

/**
 * Why Next is not available on this page: the engine's own answer to the command as filled in so far, unless what it
 * minds is on a later page. On the last page of input every refusal counts.
 */
export function pageRefusal<Fields, Page extends string>(
  spec: WizardSpec<Fields, Page>,
  state: WizardState<Fields, Page>,
  lastInputPage: Page,
  query: (command: Command) => Verdict,
): Reason | null {
  const missing = spec.missingOn(state.page, state.fields);
  if (missing !== null) return missing;
  const verdict = query(spec.commandOf(state.fields));
  if (verdict.ok) return null;
  const pages = spec.pagesOf(state.fields);
  const here = pages.indexOf(state.page);
  const wrong = spec.pageOf(verdict.reason, state.fields, verdict.params);
  const wrongAt = wrong === null ? pages.indexOf(lastInputPage) : pages.indexOf(wrong);
  return wrongAt <= here ? { reason: verdict.reason, params: verdict.params } : null;
}

/** A field that must not stay empty. */
export function required(...values: readonly string[]): Reason | null {
  return values.some((value) => value.trim() === '') ? { reason: 'name.empty', params: {} } : null;
}
