import { accountNamed } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import { mustAdministerNode } from './logon-support.ts';
import { type Refusal, refuseIf, theNode } from './support.ts';

/** The account exists, the password is right and can be used without being changed first (L-47). */
export function accountRefusal(world: World, name: string, password: string): Refusal {
  const account = accountNamed(world, name);
  return (
    refuseIf(account === undefined, 'account.unknown', { account: name }) ??
    refuseIf(password === '', 'password.missing', { account: name }) ??
    refuseIf(account?.password !== password, 'account.wrongPassword', { account: name }) ??
    refuseIf(account?.mustChangePassword === true, 'account.mustChangePassword', { account: name })
  );
}

/** Who builds the cluster administers the computer (L-47). One that is in no domain yet is left to the analysis (L-46). */
export function administers(world: World, from: string, node: string): Refusal {
  return theNode(world, node).domain === null ? null : mustAdministerNode(world, from, node);
}
