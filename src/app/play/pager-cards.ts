import type { DomainEvent, DomainEventType, World } from '#domain';
import type { SimTime } from '#kernel';

/** How a message reads: a machine's alarm, a person's call, good news. */
export type PagerKind = 'alarm' | 'warning' | 'good' | 'info' | 'report';

/** Names of the texts `app:pager.card.<name>`. */
export type PagerCardName =
  | 'computerDied'
  | 'computerStarted'
  | 'computerRecovered'
  | 'nodeRemoved'
  | 'nodeJoined'
  | 'clusterCreated'
  | 'couldNotJoin'
  | 'communicationLost'
  | 'communicationRegained'
  | 'interfaceFailed'
  | 'interfaceUnreachable'
  | 'networkDown'
  | 'quorumLost'
  | 'nodeQuorumLost'
  | 'resourceFailed'
  | 'resourceTimedOut'
  | 'duplicateAddress'
  | 'groupFailingOver'
  | 'groupOnline'
  | 'groupFailed'
  | 'jobFailed'
  | 'exchangeInstalled'
  | 'usersConnected'
  | 'usersLost'
  | 'usersLostAgain'
  | 'usersWaiting2'
  | 'usersWaiting10'
  | 'usersWaiting30'
  | 'usersRestored'
  | 'riskBegan'
  | 'riskEnded'
  | 'objectiveMet';

/** One message of the pager: symptoms and people's words, never the cause. */
export interface PagerCard {
  /** Stays the same while the message is shown. */
  readonly id: string;
  readonly at: SimTime;
  readonly name: PagerCardName;
  readonly kind: PagerKind;
  readonly params: Readonly<Record<string, string | number>>;
}

type Entry = readonly [name: PagerCardName, kind: PagerKind];

/** Which events ring the pager. The rest is for Event Viewer and for the debrief. */
const cards: { readonly [T in DomainEventType]?: Entry } = {
  'computer.died': ['computerDied', 'alarm'],
  'computer.started': ['computerStarted', 'info'],
  'node.removed': ['nodeRemoved', 'alarm'],
  'node.joined': ['nodeJoined', 'good'],
  'cluster.created': ['clusterCreated', 'good'],
  'node.couldNotJoinOrForm': ['couldNotJoin', 'alarm'],
  'network.communicationLost': ['communicationLost', 'warning'],
  'network.communicationRegained': ['communicationRegained', 'good'],
  'interface.failed': ['interfaceFailed', 'warning'],
  'interface.unreachable': ['interfaceUnreachable', 'warning'],
  'network.down': ['networkDown', 'warning'],
  'quorum.lost': ['quorumLost', 'alarm'],
  'node.quorumLost': ['nodeQuorumLost', 'alarm'],
  'resource.failed': ['resourceFailed', 'alarm'],
  'resource.timedOut': ['resourceTimedOut', 'warning'],
  'resource.duplicateAddress': ['duplicateAddress', 'alarm'],
  'group.failingOver': ['groupFailingOver', 'warning'],
  'group.online': ['groupOnline', 'good'],
  'group.failed': ['groupFailed', 'alarm'],
  'job.failed': ['jobFailed', 'alarm'],
  'exchange.installed': ['exchangeInstalled', 'good'],
  'users.connected': ['usersConnected', 'good'],
  'users.lost': ['usersLost', 'report'],
  'users.restored': ['usersRestored', 'report'],
  'risk.began': ['riskBegan', 'warning'],
  'risk.ended': ['riskEnded', 'good'],
  'objective.met': ['objectiveMet', 'good'],
};

const MINUTE_MS = 60_000;

/** Calls that come in while an outage lasts, by the minutes that the users have waited. */
const waitingCalls: readonly (readonly [afterMs: number, name: PagerCardName])[] = [
  [2 * MINUTE_MS, 'usersWaiting2'],
  [10 * MINUTE_MS, 'usersWaiting10'],
  [30 * MINUTE_MS, 'usersWaiting30'],
];

/** All messages up to now, oldest first. A pure function of the world, so the slider of the debrief can show the pager too. */
export function pagerCards(events: readonly DomainEvent[], now: SimTime): readonly PagerCard[] {
  const found: PagerCard[] = [];
  const outages = new Map<string, { readonly since: DomainEvent; readonly users: number }>();
  let outageCount = 0;
  const callsUntil = (until: number, evs: string) => {
    const outage = outages.get(evs);
    if (outage === undefined) return;
    for (const [afterMs, name] of waitingCalls) {
      const at = outage.since.at + afterMs;
      if (at > until) break;
      found.push({
        id: `${outage.since.id}.${name}`,
        at: at as SimTime,
        name,
        kind: 'report',
        params: { users: outage.users },
      });
    }
    outages.delete(evs);
  };
  for (const event of events) {
    if (event.type === 'users.restored') callsUntil(event.at, event.data.evs);
    const card = cardOf(event, outageCount);
    if (card !== null) found.push(card);
    if (event.type === 'users.lost') {
      outageCount += 1;
      outages.set(event.data.evs, { since: event, users: event.data.users });
    }
  }
  for (const evs of [...outages.keys()]) callsUntil(now, evs);
  return found.toSorted((a, b) => a.at - b.at);
}

/** The messages of a world. */
export function pagerOf(world: World): readonly PagerCard[] {
  return pagerCards(world.events, world.now);
}

function cardOf(event: DomainEvent, outagesBefore: number): PagerCard | null {
  const entry = cards[event.type];
  if (entry === undefined) return null;
  let [name, kind] = entry;
  if (event.type === 'computer.started' && event.data.unexpectedShutdown) name = 'computerRecovered';
  if (event.type === 'users.lost' && outagesBefore > 0) name = 'usersLostAgain';
  return { id: String(event.id), at: event.at, name, kind, params: { ...event.data } as PagerCard['params'] };
}
