import type { NodeId } from '../ids.ts';
import { hasRecoverySet } from '../selectors/backups.ts';
import { serverStatus } from '../selectors/exchange-servers.ts';
import { mailState } from '../selectors/mail-state.ts';
import { riskReasons } from '../selectors/risk.ts';
import { servingEvss, usersCounted } from '../selectors/service.ts';
import { groupBusy, groupState, nodeState, resourceState } from '../selectors/states.ts';
import {
  logsBesideData,
  mailboxesNotMounted,
  type PlacedStore,
  storeProblem,
  storesOf,
} from '../selectors/stores.ts';
import { evsNamed, groupNamed, members, nodeNamed, rows } from '../selectors/tables.ts';
import type { Group } from '../world/cluster.ts';
import type { Predicate, PredicateKind } from '../world/goal.ts';
import type { World } from '../world/world.ts';

type Test<K extends PredicateKind> = (world: World, predicate: Extract<Predicate, { kind: K }>) => boolean;

/** Users of a storage group that is not mounted have none, although their virtual server is online (L-6). */
/** Nobody waits for a server without mailboxes. */
const allHaveMail = (world: World): boolean =>
  servingEvss(world).every(
    (evs) => evs.users === 0 || (mailState(world, evs.id) === 'up' && mailboxesNotMounted(world, evs) === 0),
  );

/** The group is online and neither moves nor is about to at this very instant, such as when a node has just come up. */
function rests(world: World, group: Group): boolean {
  const leaves = world.queue.some(
    ({ to, at, event }) =>
      at === world.now && (to === 'cluster' || (to === 'failback' && event.group === group.id)),
  );
  return !leaves && !groupBusy(world, group.id) && groupState(world, group) === 'Online';
}

/** Results that a level can ask for. They look at what is so, never at how it came to be. */
const tests: { readonly [K in PredicateKind]: Test<K> } = {
  clusterFormed: (world, { nodes }) =>
    members(world).filter((node) => nodeState(world, node.id) === 'Up').length >= nodes,
  resourceTypeOnline: (world, { resourceType }) =>
    rows(world, 'resource').some(
      (row) => row.resourceType === resourceType && resourceState(world, row.id) === 'Online',
    ),
  exchangeInstalled: (world, { nodes }) =>
    rows(world, 'node').filter(({ exchange }) => exchange !== null && exchange.version === undefined)
      .length >= nodes,
  evsOnline: (world, { count }) =>
    servingEvss(world).filter((evs) => mailState(world, evs.id) === 'up').length >= count,
  everyoneServed: (world) =>
    servingEvss(world).length > 0 && servingEvss(world).every(({ id }) => usersCounted(world, id) === 0),
  groupOnline: (world, { group, on }) => {
    const row = groupNamed(world, group);
    if (row === undefined || groupState(world, row) !== 'Online') return false;
    return on === undefined || on.includes(world.entities.node[row.owner]?.name ?? '');
  },
  groupsOnline: (world, { groups, atMost }) => {
    const online = groups.flatMap((name) => {
      const row = groupNamed(world, name);
      return row !== undefined && groupState(world, row) === 'Online' ? [row.owner] : [];
    });
    if (online.length < groups.length) return false;
    const carried = (owner: NodeId): number => online.filter((other) => other === owner).length;
    return online.every((owner) => carried(owner) <= (atMost ?? groups.length));
  },
  evsRemoved: (world, { evs }) => world.cluster !== null && evsNamed(world, evs) === undefined, // E-69, E-70
  exchangeRemoved: (world, { node }) => nodeNamed(world, node)?.exchange === null, // E-71
  nodeEvicted: (world, { node }) => world.cluster !== null && nodeNamed(world, node)?.clusterMember === false, // N-28
  nodesBackedUp: (world, { nodes }) => members(world).filter(hasRecoverySet).length >= nodes,
  faultSurvived: (world, { fault }) => {
    const row = rows(world, 'fault').find((planned) => planned.id === `fault:${fault}`);
    const struck = row?.state === 'active' || row?.state === 'healed';
    return struck && row.felt === true && allHaveMail(world);
  },
  mailboxesOn: (world, { evs, atLeast }) => (evsNamed(world, evs)?.users ?? 0) >= atLeast,
  separateStorageGroup: (world, { evs }) => {
    const row = evsNamed(world, evs);
    if (row === undefined) return false;
    const works = (placed: PlacedStore): boolean =>
      placed.store.storeKind === 'mailbox' && storeProblem(world, row, placed) === null;
    return storesOf(row).some((placed) => !logsBesideData(placed.group) && works(placed));
  },
  serverAvailable: (world, { evs }) => {
    const row = evsNamed(world, evs);
    return row !== undefined && serverStatus(world, row).state === 'available';
  },
  redundancyRestored: (world) =>
    servingEvss(world).length > 0 && allHaveMail(world) && riskReasons(world).length === 0,
  failbackAllowed: (world, { group }) => {
    const row = groupNamed(world, group);
    return row !== undefined && row.failback.kind !== 'prevent' && rests(world, row);
  },
};

/** Whether the statement is true now. */
export function holds(world: World, predicate: Predicate): boolean {
  return (tests[predicate.kind] as Test<PredicateKind>)(world, predicate as never);
}
