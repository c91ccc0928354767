import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import { administersDomain, changeAccount, doneAt, knownAccount, theAccount } from './directory-support.ts';
import { judge } from './support.ts';

/** The Account page of a user's property sheet: what is left out stays as it is (L-47). */
export const setUserProperties: CommandSpec<'setUserProperties'> = {
  type: 'setUserProperties',
  schema: z.strictObject({
    name: z.string(),
    displayName: z.optional(z.string()),
    passwordNeverExpires: z.optional(z.boolean()),
    mustChangePassword: z.optional(z.boolean()),
    ...doneAt,
  }),
  place: 'Active Directory Users and Computers ▸ user ▸ Properties',
  prompt: 'dsmod user',
  query: (world, { name, ...at }) =>
    judge([() => administersDomain(world, at), () => knownAccount(world, name)]),
  execute(tx, { type: _type, from: _from, name, ...changes }) {
    const account = theAccount(tx.world, name);
    changeAccount(tx, account, changes);
    tx.emit('account.changed', account.id, { account: account.name });
  },
};
