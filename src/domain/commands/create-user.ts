import { z } from 'zod/mini';
import type { AccountId } from '../ids.ts';
import { accountNamed } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { administersDomain, doneAt, goodPassword } from './directory-support.ts';
import { judge, type Refusal, refuseIf } from './support.ts';

/** Longest logon name of the old kind (sAMAccountName). */
const longestName = 20;

/** Rules of the logon name: no separators of paths and lists, no dot at the end. */
function goodLogonName(name: string): Refusal {
  return (
    refuseIf(name.trim() === '', 'name.empty') ??
    refuseIf(name.length > longestName, 'name.tooLong', { longest: longestName }) ??
    refuseIf(/["/\\[\]:;|=,+*?<>@]/.test(name) || name.endsWith('.'), 'name.invalidCharacters', { name })
  );
}

/** New Object – User in Active Directory Users and Computers, on the domain controller (L-47). */
export const createUser: CommandSpec<'createUser'> = {
  type: 'createUser',
  schema: z.strictObject({
    name: z.string(),
    displayName: z.string(),
    password: z.string(),
    passwordNeverExpires: z.boolean(),
    mustChangePassword: z.boolean(),
    ...doneAt,
  }),
  place: 'Active Directory Users and Computers ▸ Users ▸ New ▸ User',
  prompt: 'dsadd user',
  query: (world, { name, password, ...at }) =>
    judge([
      () => administersDomain(world, at),
      () => goodLogonName(name),
      () => refuseIf(accountNamed(world, name) !== undefined, 'name.taken', { name }),
      () => goodPassword(password),
    ]),
  execute(tx, { name, displayName, password, passwordNeverExpires, mustChangePassword }) {
    const id: AccountId = `acct:${name.toLowerCase()}`;
    const shown = displayName.trim() === '' ? name : displayName;
    tx.put('account', id, {
      id,
      name,
      displayName: shown,
      password,
      passwordNeverExpires,
      mustChangePassword,
    });
    tx.emit('account.created', id, { account: name });
  },
};
