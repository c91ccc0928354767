import {
  exchangeRoleOf,
  isInDomainGroup,
  isLocalAdministrator,
  loggedOnUser,
} from '../selectors/security.ts';
import { nodeNamed } from '../selectors/tables.ts';
import type { DomainGroup } from '../world/security.ts';
import type { World } from '../world/world.ts';
import { knownNode, type Refusal, refuseIf, theNode } from './support.ts';

/** Who gives a command at this computer; outside of the room the Administrator of the domain does. */
function userAt(world: World, from: string | undefined): string | null {
  if (from === undefined) return 'Administrator';
  const node = nodeNamed(world, from);
  return node === undefined ? null : loggedOnUser(node);
}

/** Somebody is logged on there, and this holds for that user. */
function userMust(world: World, from: string | undefined, refusal: (user: string) => Refusal): Refusal {
  const user = userAt(world, from);
  return (
    (from === undefined ? null : knownNode(world, from)) ??
    refuseIf(user === null, 'logon.nobody', { node: from ?? '' }) ??
    refusal(user ?? '')
  );
}

/** The user at `from` administers the computer `node`, which is known to be there (L-47, E-35). */
export function mustAdministerNode(world: World, from: string | undefined, node: string): Refusal {
  return userMust(world, from, (user) =>
    refuseIf(!isLocalAdministrator(world, theNode(world, node), user), 'logon.notLocalAdministrator', {
      account: user,
      node,
    }),
  );
}

/** The user at `from` is in all of these groups (E-39b). */
export function mustBeIn(world: World, from: string | undefined, groups: readonly DomainGroup[]): Refusal {
  return userMust(world, from, (user) => {
    const missing = groups.find((group) => !isInDomainGroup(world, user, group));
    return refuseIf(missing !== undefined, 'logon.notInGroup', { account: user, group: missing ?? '' });
  });
}

/** The user at `from` is Exchange Full Administrator (E-35). */
export function mustRunExchange(world: World, from: string | undefined): Refusal {
  return userMust(world, from, (user) =>
    refuseIf(exchangeRoleOf(world, user) !== 'fullAdministrator', 'exchange.notFullAdministrator', {
      account: user,
    }),
  );
}
