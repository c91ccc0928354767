import type { ReasonCode } from '#domain';
import type { WizardSpec, WizardState } from '../shared/wizard-machine.ts';
import { emptySetupForm, type SetupForm, setupCommand } from './setup-form.ts';

/** Pages of Exchange Setup in order. */
export const setupPages = [
  'welcome',
  'licence',
  'components',
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

/** Which page may go on when; Setup ends in the command of its action. */
export function setupWizard(node: string): WizardSpec<SetupForm, SetupPage> {
  return {
    pagesOf: () => setupPages,
    commandOf: (form) => setupCommand(form, node),
    pageOf: (reason) => (componentCodes.includes(reason) ? 'components' : 'checks'),
    missingOn: () => null,
  };
}

/** Setup as it opens. */
export const newSetup: WizardState<SetupForm, SetupPage> = { page: 'welcome', fields: emptySetupForm };

/** The page that shows: a run that goes on wins over everything, and when it ends its page gives way to the last one. */
export function shownPage(page: SetupPage, isRunning: boolean): SetupPage {
  if (isRunning) return 'progress';
  return page === 'progress' ? 'completion' : page;
}
