import type { Tx } from '../engine/tx.ts';
import { isDeviceOn } from '../selectors/hardware.ts';
import { accountNamed, members, serviceAccount } from '../selectors/tables.ts';
import type { Account } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { must, type Refusal, refuseIf } from './support.ts';

/** Default domain policy of 2003. */
const leastPassword = 7;

/** The domain controller runs. */
export function directoryAnswers(world: World): Refusal {
  const { controller, domain } = world.directory;
  return refuseIf(!isDeviceOn(world, controller), 'directory.unreachable', { domain });
}

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

/** Nodes log their Cluster service on with what they remember, which is no longer right (F-25). */
export function loseServiceLogon(tx: Tx, { id }: Account): void {
  if (serviceAccount(tx.world)?.id !== id) return;
  for (const node of members(tx.world)) tx.patch('node', node.id, { servicePasswordStale: true });
}
