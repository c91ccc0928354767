import { rows } from '../selectors/tables.ts';
import type { Account } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type Refusal, refuseIf } from './support.ts';

/** The account exists, the password is right and can be used without being changed first (L-47). */
export function accountRefusal(world: World, name: string, password: string): Refusal {
  const account = rows(world, 'account').find((row) => row.name.toLowerCase() === name.toLowerCase());
  return (
    refuseIf(account === undefined, 'account.unknown', { account: name }) ??
    refuseIf(account?.password !== password, 'account.wrongPassword', { account: name }) ??
    refuseIf(account?.mustChangePassword === true, 'account.mustChangePassword', { account: name })
  );
}

/** The account with which the Cluster service logs on; undefined before a cluster is built. */
export function serviceAccount(world: World): Account | undefined {
  const name = world.cluster?.serviceAccount.toLowerCase();
  return rows(world, 'account').find((row) => row.name.toLowerCase() === name);
}
