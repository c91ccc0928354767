import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import { isDeviceOn } from '../selectors/hardware.ts';
import { exchangeDelegations } from '../selectors/security.ts';
import { accountNamed, members, rows, sameName, serviceAccount } from '../selectors/tables.ts';
import type { Account } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { DoneAt } from './command-types.ts';
import { mustBeIn } from './logon-support.ts';
import { must, type Refusal, refuseIf } from './support.ts';

/** Default domain policy of 2003. */
const leastPassword = 7;

/** The domain controller runs. */
export function directoryAnswers(world: World): Refusal {
  const { controller, domain } = world.directory;
  return refuseIf(!isDeviceOn(world, controller), 'directory.unreachable', { domain });
}

/** The domain controller runs, and the user at `from` administers the domain. */
export function administersDomain(world: World, { from }: DoneAt): Refusal {
  return directoryAnswers(world) ?? mustBeIn(world, from, ['Domain Admins']);
}

/** Where an account is changed: the field that such commands share. */
export const doneAt = { from: z.optional(z.string().check(z.minLength(1))) };

/** The account exists. */
export function knownAccount(world: World, name: string): Refusal {
  return refuseIf(accountNamed(world, name) === undefined, 'account.unknown', { account: name });
}

/** The password satisfies the policy of the domain. */
export function goodPassword(password: string): Refusal {
  return refuseIf(password.length < leastPassword, 'password.tooShort', { least: leastPassword });
}

/** The account of a command that was allowed. */
export const theAccount = (world: World, name: string): Account => must(accountNamed(world, name));

/** Changes fields of an account; the Administrator has a row of its own only once something about it was changed. */
export function changeAccount(tx: Tx, account: Account, fields: Partial<Account>): void {
  tx.put('account', account.id, { ...account, ...fields });
}

/** Nodes log their Cluster service on with what they remember, which is no longer right (F-25). */
export function loseServiceLogon(tx: Tx, { id }: Account): void {
  if (serviceAccount(tx.world)?.id !== id) return;
  for (const node of members(tx.world)) tx.patch('node', node.id, { servicePasswordStale: true });
}

/** Whether Exchange would have no Full Administrator without this account (E-35). */
export function alone(world: World, name: string): boolean {
  const full = exchangeDelegations(world).filter(({ role }) => role === 'fullAdministrator');
  return full.length > 0 && full.every(({ account }) => sameName(account, name));
}

/** What an account was allowed to goes with it: a new one of the same name is another one. */
export function forgetAccount(tx: Tx, { name }: Account): void {
  const without = (list: readonly string[]) => list.filter((entry) => !sameName(entry, name));
  const { directory } = tx.world;
  const delegations = directory.exchangeDelegations?.filter(({ account }) => !sameName(account, name));
  if (delegations !== undefined) tx.setDirectory({ ...directory, exchangeDelegations: delegations });
  for (const { id, localAdministrators, userRights } of rows(tx.world, 'node')) {
    if (localAdministrators !== undefined)
      tx.patch('node', id, { localAdministrators: without(localAdministrators) });
    if (userRights !== undefined)
      tx.patch('node', id, {
        userRights: Object.fromEntries(
          Object.entries(userRights).map(([right, holders]) => [right, without(holders)]),
        ),
      });
  }
}
