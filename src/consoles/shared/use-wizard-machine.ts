import { useCallback, useReducer } from 'react';
import type { Command, Reason, Verdict } from '#domain';
import { textOfReason } from './reason-text.ts';
import {
  pageRefusal,
  reduceWizard,
  type WizardEvent,
  type WizardSpec,
  type WizardState,
} from './wizard-machine.ts';

/** A running wizard: its state, what can be done to it, and the live answer for each page. */
export interface WizardMachine<Fields, Page extends string> {
  readonly page: Page;
  readonly fields: Fields;
  readonly change: (fields: Partial<Fields>) => void;
  readonly goTo: (page: Page) => void;
  /** Why Next is not available on this page; null when it is. */
  readonly refusalOn: (page: Page) => Reason | null;
  /** The same as props of the kit's page. */
  readonly gate: (page: Page) => {
    readonly canNext: boolean;
    readonly nextDisabledReason: string | undefined;
  };
}

/** Runs a wizard with a live query; Back keeps what was typed, closing it changes nothing. */
export function useWizardMachine<Fields, Page extends string>(
  spec: WizardSpec<Fields, Page>,
  create: () => WizardState<Fields, Page>,
  lastInputPage: (fields: Fields) => Page,
  query: (command: Command) => Verdict,
): WizardMachine<Fields, Page> {
  const [state, dispatch] = useReducer(
    reduceWizard as (
      state: WizardState<Fields, Page>,
      event: WizardEvent<Fields, Page>,
    ) => WizardState<Fields, Page>,
    undefined,
    create,
  );
  const change = useCallback((fields: Partial<Fields>) => dispatch({ type: 'change', fields }), []);
  const goTo = useCallback((page: Page) => dispatch({ type: 'page', page }), []);
  const refusalOn = (page: Page) =>
    pageRefusal(spec, { page, fields: state.fields }, lastInputPage(state.fields), query);
  return {
    page: state.page,
    fields: state.fields,
    change,
    goTo,
    refusalOn,
    gate: (page) => {
      if (page !== state.page) return { canNext: false, nextDisabledReason: undefined };
      const refusal = refusalOn(page);
      return {
        canNext: refusal === null,
        nextDisabledReason: refusal === null ? undefined : textOfReason(refusal),
      };
    },
  };
}
