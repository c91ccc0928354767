import type { ReasonCode } from '../reasons.ts';
import { removeWithDependents } from '../rules/resource-removal.ts';
import { forgetRoles } from '../rules/server-roles.ts';
import { closeAccount } from '../scoring/settle-ledger.ts';
import { builtServers, ownsMta } from '../selectors/exchange.ts';
import {
  hasRole,
  isLastPublicStore,
  publicStoreOf,
  successorsOf,
  usersOfPublicStore,
} from '../selectors/server-roles.ts';
import { sameName } from '../selectors/tables.ts';
import type { ServerRole } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, type Refusal, refuseIf, theResource } from './support.ts';
import { attendantChecks, theServer } from './virtual-server-support.ts';

/** The one MTA of the cluster goes with the last virtual server (E-67). */
function mtaRefusal(world: World, evs: ExchangeVirtualServer): Refusal {
  const others = builtServers(world).filter(({ id }) => id !== evs.id);
  const isNeeded = ownsMta(world, evs) && others.length > 0;
  return refuseIf(isNeeded, 'exchange.mtaLast', {
    evs: evs.name,
    others: others.map(({ name }) => name).join(', '),
  });
}

/** What the product calls the roles that another server must take over, in the order in which it asks for them (E-68). */
const roleReasons = [
  ['routingGroupMaster', 'exchange.isRoutingMaster'],
  ['postmaster', 'exchange.hasPostmaster'],
  ['publicFolders', 'exchange.hasPublicFolders'],
  ['recipientUpdate', 'exchange.hasRecipientUpdate'],
  ['bridgehead', 'exchange.isBridgehead'],
] as const satisfies readonly (readonly [ServerRole, ReasonCode])[];

/** As long as others are there, what they need of this server has to be theirs first; the last server takes it all along (E-68). */
function roleRefusal(world: World, evs: ExchangeVirtualServer): Refusal {
  const names = (list: readonly ExchangeVirtualServer[]): string => list.map(({ name }) => name).join(', ');
  const others = builtServers(world).filter(({ id }) => id !== evs.id);
  if (others.length === 0) return null;
  const mates = others.filter((other) => sameName(other.administrativeGroup, evs.administrativeGroup));
  const isLast = mates.length > 0 && publicStoreOf(evs) !== undefined && isLastPublicStore(world, evs);
  if (isLast) return refuseIf(true, 'exchange.lastPublicStore', { evs: evs.name, others: names(mates) });
  for (const [role, reason] of roleReasons) {
    const able = successorsOf(world, evs, role);
    if (able.length > 0 && hasRole(world, evs, role))
      return refuseIf(true, reason, { evs: evs.name, others: names(able) });
  }
  const users = usersOfPublicStore(world, evs).filter(({ server }) => server.id !== evs.id);
  return refuseIf(users.length > 0, 'exchange.publicStoreUsed', {
    evs: evs.name,
    stores: users.map(({ placed }) => placed.store.name).join(', '),
  });
}

/** Remove Exchange Virtual Server: its object leaves the directory, its Exchange resources the cluster; name, address and disks stay (E-67 to E-69). */
export const removeVirtualServer: CommandSpec<'removeVirtualServer'> = {
  type: 'removeVirtualServer',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ System Attendant ▸ Remove Exchange Virtual Server',
  query: (world, { resource }) =>
    judge([
      ...attendantChecks(world, resource),
      () => mtaRefusal(world, theServer(world, resource)),
      () => {
        const { name: evs, users } = theServer(world, resource);
        return refuseIf(users > 0, 'exchange.hasMailboxes', { evs, users }); // E-68
      },
      () => roleRefusal(world, theServer(world, resource)),
    ]),
  execute(tx, { resource }) {
    const { id, name, group } = theServer(tx.world, resource);
    const groupName = tx.get('group', group).name;
    closeAccount(tx, id);
    tx.remove('evs', id);
    forgetRoles(tx, id);
    removeWithDependents(tx, theResource(tx.world, resource));
    tx.emit('evs.removed', id, { evs: name, group: groupName });
  },
};
