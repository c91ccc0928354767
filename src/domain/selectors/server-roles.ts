import type { MessageStore, ServerRole } from '../world/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { builtServers } from './exchange.ts';
import { type PlacedStore, storesOf } from './stores.ts';
import { rows, sameName } from './tables.ts';

/** Roles that can be given to another server as such; public folders go with Move All Replicas. */
export const givenRoles = [
  'routingGroupMaster',
  'bridgehead',
  'recipientUpdate',
  'postmaster',
] as const satisfies readonly ServerRole[];

/** One of them. */
export type GivenRole = (typeof givenRoles)[number];

/** The public folder store of a server; a server has at most one. */
export function publicStoreOf(evs: ExchangeVirtualServer): PlacedStore | undefined {
  return storesOf(evs).find(({ store }) => store.storeKind === 'public');
}

/** The servers of a routing group, in the order in which they were installed. */
export function routingGroupMembers(world: World, routingGroup: string): readonly ExchangeVirtualServer[] {
  return rows(world, 'evs').filter((evs) => sameName(evs.routingGroup, routingGroup));
}

/** Whether mail goes over a connector to this routing group: another one has servers too. */
export function hasConnector(world: World, routingGroup: string): boolean {
  const isOther = (evs: ExchangeVirtualServer): boolean => !sameName(evs.routingGroup, routingGroup);
  return routingGroupMembers(world, routingGroup).length > 0 && rows(world, 'evs').some(isOther);
}

/** Roles of which each routing group has one of its own. */
export function isOfRoutingGroup(role: ServerRole): boolean {
  return role === 'routingGroupMaster' || role === 'bridgehead';
}

/** The servers that can have a role. */
function candidates(world: World, role: ServerRole, routingGroup: string): readonly ExchangeVirtualServer[] {
  if (isOfRoutingGroup(role)) return routingGroupMembers(world, routingGroup);
  const all = rows(world, 'evs');
  return role === 'publicFolders' ? all.filter((evs) => publicStoreOf(evs) !== undefined) : all;
}

/** The server that has a role: the first that was installed, until the role is given to another (E-68). Undefined while no server can have it. */
export function roleHolder(
  world: World,
  role: ServerRole,
  routingGroup = '',
): ExchangeVirtualServer | undefined {
  const able = candidates(world, role, routingGroup);
  const given = world.directory.serverRoles?.find(
    (entry) =>
      entry.role === role && (!isOfRoutingGroup(role) || sameName(entry.routingGroup ?? '', routingGroup)),
  );
  return able.find(({ id }) => id === given?.server) ?? able[0];
}

/** Whether a server has a role, of its own routing group where each group has one. */
export function hasRole(world: World, evs: ExchangeVirtualServer, role: ServerRole): boolean {
  if (role === 'bridgehead' && !hasConnector(world, evs.routingGroup)) return false;
  return roleHolder(world, role, evs.routingGroup)?.id === evs.id;
}

/** Servers of the same routing group or organization that could take a role over: they have their resources in the cluster. */
export function successorsOf(
  world: World,
  evs: ExchangeVirtualServer,
  role: ServerRole,
): readonly ExchangeVirtualServer[] {
  const built = builtServers(world);
  return candidates(world, role, evs.routingGroup).filter(
    (other) => other.id !== evs.id && built.includes(other),
  );
}

/** The server whose public folder store the users of a mailbox store open: its own, as long as it has one. */
export function publicServerOf(
  world: World,
  evs: ExchangeVirtualServer,
  store: MessageStore,
): ExchangeVirtualServer | undefined {
  const able = candidates(world, 'publicFolders', '');
  return able.find(({ id }) => id === store.publicServer) ?? able.find(({ id }) => id === evs.id) ?? able[0];
}

/** Mailbox stores whose users open the public folder store of this server. */
export function usersOfPublicStore(
  world: World,
  evs: ExchangeVirtualServer,
): readonly { readonly server: ExchangeVirtualServer; readonly placed: PlacedStore }[] {
  return rows(world, 'evs').flatMap((server) =>
    storesOf(server)
      .filter(({ store }) => store.storeKind === 'mailbox')
      .filter(({ store }) => publicServerOf(world, server, store)?.id === evs.id)
      .map((placed) => ({ server, placed })),
  );
}

/** Whether it is the only public folder store of an administrative group, which must keep one while the organization is in mixed mode (E-68). */
export function isLastPublicStore(world: World, evs: ExchangeVirtualServer): boolean {
  return rows(world, 'evs')
    .filter(({ administrativeGroup }) => sameName(administrativeGroup, evs.administrativeGroup))
    .every((other) => other.id === evs.id || publicStoreOf(other) === undefined);
}
