import {
  backupNumbered,
  type ComputerNode,
  computerState,
  evsNamed,
  exchangeServers,
  groupNamed,
  groupState,
  interfaceState,
  isActive,
  lostUserMsOf,
  networkNamed,
  networkState,
  nodeNamed,
  nodeState,
  quorumOwner,
  resourceNamed,
  resourceState,
  rows,
  serverStatus,
  stateOfPath,
  storeNamed,
  storeProblem,
  type WindowsEvent,
  type World,
  windowsEvents,
} from '#domain';
import { lookAtProcessors, lookAtRisk, lookAtVolume } from './disk-steps.ts';
import { lookAtAnalysis, lookAtDisk, type Mismatch } from './hardware.ts';
import { lookAtNlbHost } from './nlb-expectation.ts';

export type { Mismatch };

import type { Expectation } from './scenario-schema.ts';

/** What a case remembers besides the world. */
export interface Since {
  readonly start: number;
  readonly lastFault: number;
  /** The last request: what was asked to come online or to move. */
  readonly lastRequest: number;
  /** User-ms that each EVS had lost when the case began. */
  readonly lostAtStart: Readonly<Record<string, number>>;
}

type Look = (world: World, expected: Expectation, since: Since) => Mismatch;

/** Whether everything that is expected is so. */
export function mismatch(world: World, expected: Expectation, since: Since): Mismatch {
  for (const key of selectorsOf(expected)) {
    const found = looks[key](world, expected, since);
    if (found !== null) return found;
  }
  return null;
}

const selectors = [
  'node',
  'group',
  'resource',
  'groups',
  'network',
  'interface',
  'quorum',
  'disk',
  'analysis',
  'event',
  'exists',
  'started',
  'lostUserMinutes',
  'backup',
  'store',
  'exchangeServers',
  'monitoring',
  'nlbHost',
  'volume',
  'processors',
  'risk',
] as const;

/** The key that says what an expectation is about. */
export type Selector = (typeof selectors)[number];

/** What an expectation is about: the keys of it that select. Beside an `exists`, a group says where to look. */
export function selectorsOf(expected: Expectation): readonly Selector[] {
  const isPlace = (key: Selector): boolean => key === 'group' && expected.exists !== undefined;
  return selectors.filter((key) => expected[key] !== undefined && !isPlace(key));
}

const looks: Readonly<Record<Selector, Look>> = {
  node: lookAtNode,
  group: lookAtGroup,
  resource: lookAtResource,
  groups: lookAtGroups,
  network(world, { network, ...expected }) {
    const row = networkNamed(world, String(network));
    if (row === undefined) return `there is no network ${network}`;
    return compareState(`network ${network}`, networkState(world, row.id), expected);
  },
  interface(world, { interface: place, ...expected }) {
    const node = nodeNamed(world, place?.node ?? '');
    const network = networkNamed(world, place?.network ?? '');
    if (node === undefined || network === undefined)
      return `there is no interface of ${place?.node} on ${place?.network}`;
    return compareState(
      `interface of ${node.name} on ${network.name}`,
      interfaceState(world, node.id, network.id),
      expected,
    );
  },
  quorum(world, { held, ...expected }) {
    const id = quorumOwner(world);
    const name = id === null ? 'nobody' : (world.entities.node[id]?.name ?? id);
    const isHeld = id !== null && isActive(world, id);
    const wrongOwner = compareOwner('the quorum', name, expected);
    if (wrongOwner !== null) return wrongOwner;
    return held === undefined || held === isHeld ? null : `the quorum is ${isHeld ? '' : 'not '}held`;
  },
  disk: lookAtDisk,
  analysis: lookAtAnalysis,
  event: lookAtEvent,
  exists: lookWhetherExists,
  started: lookAtStarts,
  lostUserMinutes: lookAtLosses,
  backup: lookAtBackup,
  store: lookAtStore,
  exchangeServers: lookAtServers,
  monitoring: lookAtMonitoring,
  nlbHost: lookAtNlbHost,
  volume: lookAtVolume,
  processors: lookAtProcessors,
  risk: lookAtRisk,
};

function lookAtBackup(world: World, { backup, holds = [], without = [] }: Expectation): Mismatch {
  const node = nodeNamed(world, backup?.node ?? '');
  const set = node === undefined ? undefined : backupNumbered(node, backup?.number ?? 0);
  if (set === undefined) return `there is no backup ${backup?.number} of ${backup?.node}`;
  const contents: readonly string[] = [...set.contents, ...(set.floppy ? ['floppy'] : [])];
  const isRight =
    holds.every((part) => contents.includes(part)) && !without.some((part) => contents.includes(part));
  return isRight ? null : `the backup holds ${contents.join(', ')}`;
}

/** What is on the computer itself, cluster or not. */
function lookAtComputer(
  world: World,
  node: ComputerNode,
  { screen, exchange, domain }: Expectation,
): Mismatch {
  const state = computerState(world, node.id);
  if (screen !== undefined && state !== screen) return `the computer ${node.name} is ${state}`;
  if (exchange !== undefined && (node.exchange !== null) !== exchange)
    return `${node.name} has ${exchange ? 'no ' : ''}Exchange`;
  if (domain !== undefined && (node.domain !== null) !== domain)
    return `${node.name} is ${domain ? 'not ' : ''}in the domain`;
  return null;
}

function lookAtNode(world: World, { node: name = '', service, nodeId, ...expected }: Expectation): Mismatch {
  const node = nodeNamed(world, name);
  if (node === undefined) return `there is no node ${name}`;
  const wrong = lookAtComputer(world, node, expected);
  if (wrong !== null) return wrong;
  const runs = isActive(world, node.id) ? 'Running' : 'Stopped';
  if (service !== undefined && service !== runs) return `the Cluster service of ${name} is ${runs}`;
  if (nodeId !== undefined && node.nodeNumber !== nodeId) return `${name} has the node id ${node.nodeNumber}`;
  const state = node.clusterMember ? nodeState(world, node.id) : 'Evicted';
  return compareState(`node ${name}`, state, expected);
}

function lookAtGroup(world: World, { group: name = '', ...expected }: Expectation): Mismatch {
  const group = groupNamed(world, name);
  if (group === undefined) return `there is no group ${name}`;
  const wrongOwner = compareOwner(`group ${name}`, world.entities.node[group.owner]?.name ?? '', expected);
  return wrongOwner ?? compareState(`group ${name}`, groupState(world, group), expected);
}

function lookAtResource(world: World, { resource: name = '', ...expected }: Expectation): Mismatch {
  const resource = resourceNamed(world, name);
  if (resource === undefined) return `there is no resource ${name}`;
  const owner = world.entities.group[resource.group]?.owner;
  const ownerName = owner === undefined ? '' : (world.entities.node[owner]?.name ?? '');
  const wrongOwner = compareOwner(`resource ${name}`, ownerName, expected);
  return wrongOwner ?? compareState(`resource ${name}`, resourceState(world, resource.id), expected);
}

/** How a resource was in each state that it went through since an event, also where it left it at the same instant: a failed one is restarted at once. */
export function passed(
  world: World,
  { resource: name, ...expected }: Expectation,
  sinceEvent: number,
): readonly Mismatch[] {
  const row = name === undefined ? undefined : resourceNamed(world, name);
  if (row === undefined) return [];
  return world.events.slice(sinceEvent).flatMap((event) => {
    if (event.type !== 'resource.stateChanged' || event.data.resource !== row.name) return [];
    const wrongOwner = compareOwner(`resource ${row.name}`, event.data.node, expected);
    return [wrongOwner ?? compareState(`resource ${row.name}`, stateOfPath(event.data.to), expected)];
  });
}

function lookAtGroups(
  world: World,
  { groups: pattern = '', ownersAtLeast, allState }: Expectation,
): Mismatch {
  const pieces = pattern.split('*').map((piece) => piece.replaceAll(/[^\w\s]/g, String.raw`\$&`));
  const shape = new RegExp(`^${pieces.join('.*')}$`);
  const chosen = rows(world, 'group').filter(({ name }) => shape.test(name));
  if (chosen.length === 0) return `no group is called ${pattern}`;
  const owners = new Set(chosen.map(({ owner }) => owner)).size;
  if (ownersAtLeast !== undefined && owners < ownersAtLeast)
    return `the groups ${pattern} have ${owners} owners`;
  const other = chosen.find((group) => allState !== undefined && groupState(world, group) !== allState);
  return other === undefined ? null : `group ${other.name} is ${groupState(world, other)}`;
}

function lookAtEvent(world: World, expected: Expectation, since: Since): Mismatch {
  const { event: id, source, on, log, about, count } = expected;
  const from = since[expected.since ?? 'lastFault'];
  const logs = rows(world, 'node')
    .filter(({ name }) => on === undefined || name === on)
    .flatMap(({ name }) => windowsEvents(world, name));
  const fits = (entry: WindowsEvent): boolean =>
    entry.eventId === id &&
    entry.at >= from &&
    (source === undefined || entry.source === source) &&
    (log === undefined || entry.log === log) &&
    (about === undefined || Object.values(entry.params).includes(about));
  const found = logs.filter(fits).length;
  if (count !== undefined) return found === count ? null : `event ${id} was logged ${found} times`;
  return found > 0 ? null : `event ${id} was not logged`;
}

/** `type` and `group`, beside the selection or inside of it, ask for any resource of that type in the group. */
function lookWhetherExists(world: World, { exists = {}, is = true, ...beside }: Expectation): Mismatch {
  const { node, resource, network, evs, type = beside.type, group = beside.group } = exists;
  const groupRow = group === undefined ? undefined : groupNamed(world, group);
  const found =
    type === undefined
      ? [
          resource === undefined ? undefined : resourceNamed(world, resource),
          resource === undefined ? groupRow : undefined,
          node === undefined ? undefined : nodeNamed(world, node),
          network === undefined ? undefined : networkNamed(world, network),
          evs === undefined ? undefined : evsNamed(world, evs),
        ].some((row) => row !== undefined)
      : rows(world, 'resource').some((row) => row.resourceType === type && row.group === groupRow?.id);
  const what = type ?? resource ?? group ?? node ?? network ?? evs;
  return found === is ? null : `${what} ${found ? 'exists' : 'does not exist'}`;
}

/** In which order, or at which one instant, resources began to come online since the last request. */
function lookAtStarts(world: World, { started = [] }: Expectation, since: Since): Mismatch {
  const wanted = Array.isArray(started) ? started : started.together;
  const starts = world.events.flatMap((event) =>
    event.type === 'resource.starting' &&
    event.at >= since.lastRequest &&
    wanted.includes(event.data.resource)
      ? [{ name: event.data.resource, at: event.at }]
      : [],
  );
  const missing = wanted.find((name) => !starts.some((start) => start.name === name));
  if (missing !== undefined) return `${missing} has not begun to come online`;
  const firsts = wanted.map((name) => starts.findIndex((start) => start.name === name));
  if (!Array.isArray(started)) {
    const instants = new Set(firsts.map((place) => starts[place]?.at));
    return instants.size === 1 ? null : `they began at ${instants.size} instants`;
  }
  const inOrder = firsts.every((place, index) => index === 0 || place > (firsts[index - 1] ?? -1));
  const order = firsts.toSorted((a, b) => a - b).map((place) => starts[place]?.name);
  return inOrder ? null : `they began in the order ${order.join(', ')}`;
}

/** A mailbox store of an EVS, by itself the first one. */
function lookAtStore(world: World, { store: where, mounted, mailboxes }: Expectation): Mismatch {
  const evs = evsNamed(world, where?.evs ?? '');
  const name = where?.store ?? `Mailbox Store (${where?.evs})`;
  const placed =
    evs === undefined ? undefined : storeNamed(evs, where?.storageGroup ?? 'First Storage Group', name);
  if (evs === undefined || placed === undefined) return `there is no store ${name}`;
  const problem = storeProblem(world, evs, placed);
  if (mounted !== undefined && mounted !== (problem === null)) return `${name} is ${problem ?? 'mounted'}`;
  const there = placed.store.mailboxes;
  return mailboxes === undefined || mailboxes === there ? null : `${name} has ${there} mailboxes`;
}

/** What System Manager lists below Servers. */
function lookAtServers(world: World, { exchangeServers: wanted = [] }: Expectation): Mismatch {
  const found = exchangeServers(world).map((evs) => evs.name);
  return found.join() === wanted.join() ? null : `the Exchange servers are ${found.join(', ')}`;
}

function lookAtMonitoring(world: World, { monitoring, status }: Expectation): Mismatch {
  const evs = evsNamed(world, monitoring?.evs ?? '');
  if (evs === undefined) return `there is no EVS ${monitoring?.evs}`;
  const { state } = serverStatus(world, evs);
  return status === undefined || status === state ? null : `${evs.name} is ${state}`;
}

/** User-minutes that an EVS has lost since the case began. */
function lookAtLosses(world: World, expected: Expectation, { lostAtStart }: Since): Mismatch {
  const name = expected.lostUserMinutes?.evs ?? '';
  const evs = evsNamed(world, name);
  if (evs === undefined) return `there is no EVS ${name}`;
  const minutes = (lostUserMsOf(world, evs.id) - (lostAtStart[evs.name] ?? 0)) / 60_000;
  const { is, atMost, atLeast } = expected;
  const wrong =
    (typeof is === 'number' && Math.abs(minutes - is) > 1e-9) ||
    (atMost !== undefined && minutes > atMost) ||
    (atLeast !== undefined && minutes < atLeast);
  return wrong ? `${name} has lost ${minutes} user-minutes` : null;
}

/** What every EVS has lost so far, by name. */
export function lossesNow(world: World): Readonly<Record<string, number>> {
  return Object.fromEntries(rows(world, 'evs').map((evs) => [evs.name, lostUserMsOf(world, evs.id)]));
}

function compareState(what: string, state: string, { state: wanted, stateNot }: Expectation): Mismatch {
  const wrong = (wanted !== undefined && state !== wanted) || state === stateNot;
  return wrong ? `${what} is ${state}` : null;
}

function compareOwner(what: string, is: string, { owner, ownerNot, ownerIn }: Expectation): Mismatch {
  const isCalled = (name: string): boolean => name.toLowerCase() === is.toLowerCase();
  const wrong =
    (owner !== undefined && !isCalled(owner)) ||
    (ownerNot !== undefined && isCalled(ownerNot)) ||
    (ownerIn !== undefined && !ownerIn.some(isCalled));
  return wrong ? `${what} is owned by ${is}` : null;
}
