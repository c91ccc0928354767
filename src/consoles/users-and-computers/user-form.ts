import type { CommandOf } from '#domain';

/** What the New User wizard holds before Finish turns it into one command. */
export interface UserForm {
  readonly firstName: string;
  readonly initials: string;
  readonly lastName: string;
  readonly fullName: string;
  readonly logonName: string;
  readonly password: string;
  readonly confirmation: string;
  readonly mustChangePassword: boolean;
  readonly passwordNeverExpires: boolean;
}

/** The wizard as it opens: the first box is ticked, which is the trap for a service account (L-47). */
export const emptyUserForm: UserForm = {
  firstName: '',
  initials: '',
  lastName: '',
  fullName: '',
  logonName: '',
  password: '',
  confirmation: '',
  mustChangePassword: true,
  passwordNeverExpires: false,
};

/** What keeps a page from being left; each has a text of its own. */
export type UserFormProblem =
  | 'fullNameMissing'
  | 'logonNameMissing'
  | 'passwordsDiffer'
  | 'mustChangeAndNeverExpires';

/** Changes the form. The full name follows its parts as long as nobody wrote another. */
export function changeUserForm(form: UserForm, patch: Partial<UserForm>): UserForm {
  const next = { ...form, ...patch };
  if ('fullName' in patch || form.fullName !== composedName(form)) return next;
  return { ...next, fullName: composedName(next) };
}

/** `First I. Last` from what is filled in. */
export function composedName(form: UserForm): string {
  const initials = form.initials.trim();
  const parts = [form.firstName.trim(), initials === '' ? '' : `${initials}.`, form.lastName.trim()];
  return parts.filter((part) => part !== '').join(' ');
}

/** The logon name of old, `CORP\name`: at most 20 characters. */
export function oldLogonName(form: UserForm): string {
  return form.logonName.trim().slice(0, 20);
}

/** What is wrong with the names, or null. */
export function nameProblem(form: UserForm): UserFormProblem | null {
  if (form.fullName.trim() === '') return 'fullNameMissing';
  return form.logonName.trim() === '' ? 'logonNameMissing' : null;
}

/** What is wrong with the password page, or null. The two boxes exclude each other, as in the product. */
export function passwordProblem(
  form: Pick<UserForm, 'mustChangePassword' | 'passwordNeverExpires'> &
    Partial<Pick<UserForm, 'password' | 'confirmation'>>,
): UserFormProblem | null {
  if (form.password !== form.confirmation) return 'passwordsDiffer';
  return form.mustChangePassword && form.passwordNeverExpires ? 'mustChangeAndNeverExpires' : null;
}

/** The command that Finish gives. */
export function createUserCommand(form: UserForm): CommandOf<'createUser'> {
  return {
    type: 'createUser',
    name: form.logonName.trim(),
    displayName: form.fullName.trim(),
    password: form.password,
    passwordNeverExpires: form.passwordNeverExpires,
    mustChangePassword: form.mustChangePassword,
  };
}
