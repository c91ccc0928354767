import { jobWords, type PagerCard, type PagerTone, pagerCard, type Translate } from '#content';
import type { DomainEvent, JobId, World } from '#domain';
import { runEvents } from '#domain/selectors';
import { ms, type SimTime } from '#kernel';
import { networkNews } from './network-news.ts';

/** A call of somebody who has no mail, by the text `app:pager.call.<name>`. */
export type CallName = 'waiting2' | 'waiting10' | 'waiting30';

/** One message of the pager: symptoms and people's words, never the cause. */
export interface PagerMessage {
  /** Stays the same while the message is shown. */
  readonly id: string;
  readonly at: SimTime;
  readonly tone: PagerTone;
  readonly title: string;
  readonly body: string;
}

const MINUTE_MS = 60_000;

/** Calls that come in while an outage lasts, by how long the users have waited. */
const calls: readonly (readonly [afterMs: number, name: CallName])[] = [
  [2 * MINUTE_MS, 'waiting2'],
  [10 * MINUTE_MS, 'waiting10'],
  [30 * MINUTE_MS, 'waiting30'],
];

/** What the pager reads: what happened until now, and the work that some of it is about. */
export type PagedWorld = Pick<World, 'events' | 'now'> & {
  readonly entities: Pick<World['entities'], 'job'>;
};

/** All messages up to now, oldest first. A pure function, so that the slider of the debrief could show the pager too. */
export function pagerMessages(world: PagedWorld, translate: Translate): readonly PagerMessage[] {
  const events = runEvents(world.events);
  const found = [...calling(events, world.now, translate), ...networkMessages(events, translate)];
  for (const event of events) {
    // Told by the turns of the network: each member logs its silence, and more than once.
    if (event.type === 'network.down') continue;
    const card = pagerCard(event, translate, knownOf(event, world, translate));
    if (card !== null) found.push({ id: String(event.id), at: event.at, ...card });
  }
  return found.toSorted((a, b) => a.at - b.at || orderOf(a) - orderOf(b));
}

/** Better words than the event has: which work on which disk it was. */
function knownOf(event: DomainEvent, { entities }: PagedWorld, translate: Translate) {
  if (event.type !== 'job.finished' && event.type !== 'job.failed') return {};
  const job = entities.job[event.data.job as JobId];
  return job === undefined ? {} : { jobKind: jobWords(job, translate) };
}

function networkMessages(events: readonly DomainEvent[], translate: Translate): readonly PagerMessage[] {
  return networkNews(events).flatMap(({ event, network, turn }) => {
    const card: PagerCard | null =
      turn === 'silent'
        ? pagerCard(event, translate)
        : {
            tone: 'good',
            title: translate('app:pager.networkHeard.title', { network }),
            body: translate('app:pager.networkHeard.body', { network }),
          };
    return card === null ? [] : [{ id: `${event.id}.${turn}`, at: event.at, ...card }];
  });
}

/** People's calls while they have no mail. */
function calling(
  events: readonly DomainEvent[],
  now: SimTime,
  translate: Translate,
): readonly PagerMessage[] {
  const found: PagerMessage[] = [];
  const outages = new Map<string, { readonly id: number; readonly at: SimTime; readonly users: number }>();
  const ring = (evs: string, until: SimTime) => {
    const outage = outages.get(evs);
    if (outage === undefined) return;
    outages.delete(evs);
    for (const [afterMs, name] of calls) {
      const at = ms(outage.at + afterMs);
      if (at > until) return;
      found.push({
        id: `${outage.id}.${name}`,
        at,
        tone: 'alarm',
        title: translate(`app:pager.call.${name}.title`, { users: outage.users }),
        body: translate(`app:pager.call.${name}.body`, { users: outage.users }),
      });
    }
  };
  for (const event of events) {
    if (event.type === 'users.restored') ring(event.data.evs, event.at);
    else if (event.type === 'users.lost')
      outages.set(event.data.evs, { id: event.id, at: event.at, users: event.data.users });
  }
  for (const evs of [...outages.keys()]) ring(evs, now);
  return found;
}

/** At one instant the order is that of the events. */
function orderOf({ id }: PagerMessage): number {
  return Number.parseInt(id, 10);
}
