import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import {
  administersDomain,
  changeAccount,
  doneAt,
  goodPassword,
  knownAccount,
  loseServiceLogon,
  theAccount,
} from './directory-support.ts';
import { judge } from './support.ts';

/** Reset Password: in the directory only, so that nodes whose Cluster service uses the account still have the old one (F-25). */
export const resetPassword: CommandSpec<'resetPassword'> = {
  type: 'resetPassword',
  schema: z.strictObject({
    name: z.string(),
    password: z.string(),
    mustChangePassword: z.boolean(),
    ...doneAt,
  }),
  place: 'Active Directory Users and Computers ▸ user ▸ Reset Password',
  prompt: 'dsmod user -pwd',
  query: (world, { name, password, ...at }) =>
    judge([
      () => administersDomain(world, at),
      () => knownAccount(world, name),
      () => goodPassword(password),
    ]),
  execute(tx, { name, password, mustChangePassword }) {
    const account = theAccount(tx.world, name);
    if (password !== account.password) loseServiceLogon(tx, account);
    changeAccount(tx, account, { password, mustChangePassword });
    tx.emit('account.passwordReset', account.id, { account: account.name });
  },
};
