import type { ReasonCode } from '#domain';
import type { WizardSpec, WizardState } from '../shared/wizard-machine.ts';
import { createUserCommand, emptyUserForm, type UserForm } from './user-form.ts';

/** Pages of New Object - User in order. */
export const userPages = ['names', 'password', 'summary'] as const;

/** One of them. */
export type UserPage = (typeof userPages)[number];

const passwordCodes: readonly ReasonCode[] = ['password.tooShort', 'account.wrongPassword'];

/** Which page may go on when; the wizard ends in `createUser`. */
export const userWizard: WizardSpec<UserForm, UserPage> = {
  pagesOf: () => userPages,
  commandOf: createUserCommand,
  pageOf: (reason) => (passwordCodes.includes(reason) ? 'password' : 'names'),
  missingOn: () => null,
};

/** The wizard as it opens. */
export const newUser: WizardState<UserForm, UserPage> = { page: 'names', fields: emptyUserForm };
