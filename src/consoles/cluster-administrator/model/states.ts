import type { Group, NetworkId, NodeId, ResourceId, World } from '#domain';
import { groupState, interfaceState, networkState, nodeState, resourceState, rows } from '#domain/selectors';
import type { Badge } from './cluster-object.ts';

/** Keys of the state names in the namespace `consoles-cluadmin`. */
const stateKeys = {
  Online: 'online',
  Offline: 'offline',
  Failed: 'failed',
  'Online Pending': 'onlinePending',
  'Offline Pending': 'offlinePending',
  'Partially Online': 'partiallyOnline',
  Pending: 'pending',
  Up: 'up',
  Down: 'down',
  Paused: 'paused',
  Joining: 'joining',
  Unknown: 'unknown',
  Partitioned: 'partitioned',
  Unavailable: 'unavailable',
  Unreachable: 'unreachable',
} as const;

/** The name of a state as the product spells it. */
export type StateName = keyof typeof stateKeys;
/** Key of its text. */
export type StateKey = (typeof stateKeys)[StateName];

const badges: Partial<Readonly<Record<StateKey, Badge>>> = {
  offline: 'offline',
  failed: 'error',
  onlinePending: 'pending',
  offlinePending: 'pending',
  partiallyOnline: 'warning',
  pending: 'pending',
  down: 'error',
  paused: 'paused',
  joining: 'pending',
  unknown: 'warning',
  partitioned: 'warning',
  unavailable: 'warning',
  unreachable: 'warning',
};

/** A state with the mark that its icon bears (U-7); null = all is well. */
export interface ShownState {
  readonly key: StateKey;
  readonly badge: Badge | null;
}

function shown(state: StateName): ShownState {
  const key = stateKeys[state];
  return { key, badge: badges[key] ?? null };
}

/** N-1 to N-5. */
export const shownNode = (world: World, id: NodeId): ShownState => shown(nodeState(world, id));
/** G-1 to G-6. */
export const shownGroup = (world: World, group: Group): ShownState => shown(groupState(world, group));
/** */
export const shownResource = (world: World, id: ResourceId): ShownState => shown(resourceState(world, id));
/** W-7 to W-11. */
export const shownNetwork = (world: World, id: NetworkId): ShownState => shown(networkState(world, id));
/** W-12 to W-15. */
export const shownInterface = (world: World, node: NodeId, network: NetworkId): ShownState =>
  shown(interfaceState(world, node, network));

/** How many groups are on their way: being brought online, taken offline or moved. */
export function busyGroups(world: World): number {
  return rows(world, 'group').filter((group) => shownGroup(world, group).badge === 'pending').length;
}
