import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import { isSkewed, skewParams } from '../selectors/clock.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { localAdministrator, loggedOnUser, principalName } from '../selectors/security.ts';
import { accountNamed, givenPassword, sameName } from '../selectors/tables.ts';
import type { Account, ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { changeAccount, goodPassword, loseServiceLogon } from './directory-support.ts';
import { judge, must, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

const isLocal = (node: ComputerNode, account: string): boolean => sameName(account, localAdministrator(node));

/** Windows keeps who has logged on before; the Administrator has, when it was set up. */
function isKnown({ knownUsers = [] }: ComputerNode, name: string): boolean {
  return ['Administrator', ...knownUsers].some((user) => sameName(user, name));
}

function passwordRefusal(account: Account, { newPassword }: CommandOf<'logOn'>): Refusal {
  if (!account.mustChangePassword) return null;
  if (newPassword === undefined) return refuseIf(true, 'logon.mustChangePassword', { account: account.name });
  return (
    refuseIf(newPassword === account.password, 'logon.samePassword', { account: account.name }) ??
    goodPassword(newPassword)
  );
}

/** Windows does not say whether the name or the password is wrong. */
function domainRefusal(world: World, node: ComputerNode, command: CommandOf<'logOn'>): Refusal {
  const name = principalName(world, command.account);
  const account = accountNamed(world, name);
  const needsDirectory = !isKnown(node, name) || account?.mustChangePassword === true;
  return (
    refuseIf(node.domain === null, 'node.notInDomain', { node: node.name }) ??
    refuseIf(needsDirectory && !reachesDirectory(world, node.id), 'directory.unreachable') ??
    refuseIf(needsDirectory && isSkewed(node), 'clock.skewed', skewParams(node)) ?? // F-31
    refuseIf(account?.password !== command.password, 'logon.failed', { account: name }) ??
    passwordRefusal(must(account), command)
  );
}

function logonRefusal(world: World, command: CommandOf<'logOn'>): Refusal {
  const node = theNode(world, command.node);
  if (!isLocal(node, command.account)) return domainRefusal(world, node, command);
  return refuseIf(command.password !== givenPassword, 'logon.failed', { account: command.account });
}

/** The new password counts in the directory, and so for a Cluster service that logs on with the account (F-25). */
function changePassword(tx: Tx, account: Account, newPassword: string | undefined): void {
  if (!account.mustChangePassword || newPassword === undefined) return;
  loseServiceLogon(tx, account);
  changeAccount(tx, account, { password: newPassword, mustChangePassword: false });
  tx.emit('account.passwordReset', account.id, { account: account.name });
}

/** Log On to Windows at a server's screen. What is done there from then on is done with the rights of this account (E-35, L-47). */
export const logOn: CommandSpec<'logOn'> = {
  type: 'logOn',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    account: z.string(),
    password: z.string(),
    newPassword: z.optional(z.string()),
  }),
  place: 'Log On to Windows',
  query(world, command) {
    const { node, account } = command;
    return judge([
      () => runningNode(world, node),
      () =>
        refuseIf(loggedOnUser(theNode(world, node)) !== null, 'logon.alreadyLoggedOn', {
          node,
          account: loggedOnUser(theNode(world, node)) ?? '',
        }),
      () => refuseIf(account.trim() === '', 'name.empty'),
      () => logonRefusal(world, command),
    ]);
  },
  execute(tx, { node: name, account: typed, newPassword }) {
    const node = theNode(tx.world, name);
    if (isLocal(node, typed)) {
      tx.patch('node', node.id, { loggedOn: localAdministrator(node) });
      tx.emit('account.loggedOn', node.id, { node: node.name, account: localAdministrator(node) });
      return;
    }
    const account = must(accountNamed(tx.world, principalName(tx.world, typed)));
    changePassword(tx, account, newPassword);
    const { knownUsers = [] } = node;
    tx.patch('node', node.id, {
      loggedOn: account.name,
      ...(isKnown(node, account.name) ? {} : { knownUsers: [...knownUsers, account.name] }),
    });
    tx.emit('account.loggedOn', node.id, { node: node.name, account: account.name });
  },
};
