import type { CommandSpec } from './command-spec.ts';
import { directoryAnswers, knownAccount, loseServiceLogon, theAccount } from './directory-support.ts';
import { judge, nameOnly } from './support.ts';

/** Deletes a user. Services that log on with the account run on and cannot start again (F-25). */
export const deleteUser: CommandSpec<'deleteUser'> = {
  type: 'deleteUser',
  schema: nameOnly('name'),
  place: 'Active Directory Users and Computers ▸ user ▸ Delete',
  prompt: 'dsrm',
  query: (world, { name }) => judge([() => directoryAnswers(world), () => knownAccount(world, name)]),
  execute(tx, { name }) {
    const account = theAccount(tx.world, name);
    loseServiceLogon(tx, account);
    tx.remove('account', account.id);
    tx.emit('account.deleted', account.id, { account: account.name });
  },
};
