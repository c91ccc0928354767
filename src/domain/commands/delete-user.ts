import { z } from 'zod/mini';
import { isBuiltIn } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  administersDomain,
  alone,
  doneAt,
  forgetAccount,
  knownAccount,
  loseServiceLogon,
  theAccount,
} from './directory-support.ts';
import { judge, refuseIf } from './support.ts';

/** Deletes a user. Services that log on with the account run on and cannot start again (F-25). */
export const deleteUser: CommandSpec<'deleteUser'> = {
  type: 'deleteUser',
  schema: z.strictObject({ name: z.string().check(z.minLength(1)), ...doneAt }),
  place: 'Active Directory Users and Computers ▸ user ▸ Delete',
  prompt: 'dsrm',
  query: (world, { name, ...at }) =>
    judge([
      () => administersDomain(world, at),
      () => knownAccount(world, name),
      () => refuseIf(isBuiltIn(theAccount(world, name)), 'account.builtIn', { account: name }),
      () => refuseIf(alone(world, name), 'exchange.lastFullAdministrator', { account: name }),
    ]),
  execute(tx, { name }) {
    const account = theAccount(tx.world, name);
    loseServiceLogon(tx, account);
    forgetAccount(tx, account);
    tx.remove('account', account.id);
    tx.emit('account.deleted', account.id, { account: account.name });
  },
};
