import type { ReasonCode } from '#domain';
import { required, type WizardSpec, type WizardState } from '../shared/wizard-machine.ts';
import { emptySetupForm, type SetupForm, setupCommand } from './setup-form.ts';

/** Pages of Exchange Setup in order. */
export const setupPages = [
  'welcome',
  'licence',
  'components',
  'account',
  'checks',
  'summary',
  'progress',
  'completion',
] as const;

/** One of them. */
export type SetupPage = (typeof setupPages)[number];

const componentCodes: readonly ReasonCode[] = [
  'exchange.pathNotLocal',
  'exchange.componentsMissing',
  'exchange.alreadyInstalled',
];

/** Only ForestPrep asks who is to administer Exchange first (E-35). */
export const asksForAccount = ({ action }: SetupForm): boolean => action === 'forestPrep';

/** Which page may go on when; Setup ends in the command of its action. */
export function setupWizard(node: string): WizardSpec<SetupForm, SetupPage> {
  return {
    pagesOf: (form) => (asksForAccount(form) ? setupPages : setupPages.filter((page) => page !== 'account')),
    commandOf: (form) => setupCommand(form, node),
    pageOf: (reason) => {
      if (reason === 'account.unknown') return 'account';
      return componentCodes.includes(reason) ? 'components' : 'checks';
    },
    missingOn: (page, form) => (page === 'account' ? required(form.administrator) : null),
  };
}

/** Setup as it opens. */
export const newSetup: WizardState<SetupForm, SetupPage> = { page: 'welcome', fields: emptySetupForm };

/** The page that shows: a run that goes on wins over everything, and when it ends its page gives way to the last one. */
export function shownPage(page: SetupPage, isRunning: boolean): SetupPage {
  if (isRunning) return 'progress';
  return page === 'progress' ? 'completion' : page;
}
