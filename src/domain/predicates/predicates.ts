import { serverStatus } from '../selectors/exchange-servers.ts';
import { mailState } from '../selectors/mail-state.ts';
import { riskReasons } from '../selectors/risk.ts';
import { servingEvss } from '../selectors/service.ts';
import { nodeState, resourceState } from '../selectors/states.ts';
import {
  logsBesideData,
  mailboxesNotMounted,
  type PlacedStore,
  storeProblem,
  storesOf,
} from '../selectors/stores.ts';
import { evsNamed, members, rows } from '../selectors/tables.ts';
import type { Predicate, PredicateKind } from '../world/goal.ts';
import type { World } from '../world/world.ts';

type Test<K extends PredicateKind> = (world: World, predicate: Extract<Predicate, { kind: K }>) => boolean;

const allHaveMail = (world: World): boolean =>
  servingEvss(world).every(
    (evs) => mailState(world, evs.id) === 'up' && mailboxesNotMounted(world, evs) === 0,
  );

/** Results that a level can ask for. They look at what is so, never at how it came to be. */
const tests: { readonly [K in PredicateKind]: Test<K> } = {
  clusterFormed: (world, { nodes }) =>
    members(world).filter((node) => nodeState(world, node.id) === 'Up').length >= nodes,
  resourceTypeOnline: (world, { resourceType }) =>
    rows(world, 'resource').some(
      (row) => row.resourceType === resourceType && resourceState(world, row.id) === 'Online',
    ),
  exchangeInstalled: (world, { nodes }) =>
    rows(world, 'node').filter((node) => node.exchange !== null).length >= nodes,
  evsOnline: (world, { count }) =>
    servingEvss(world).filter((evs) => mailState(world, evs.id) === 'up').length >= count,
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
};

/** Whether the statement is true now. */
export function holds(world: World, predicate: Predicate): boolean {
  return (tests[predicate.kind] as Test<PredicateKind>)(world, predicate as never);
}
