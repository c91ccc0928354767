import { type PagerTone, pagerCard, type Translate } from '#content';
import type { DomainEvent } from '#domain';
import { runEvents } from '#domain/selectors';
import { ms, type SimTime } from '#kernel';

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

/** All messages up to now, oldest first. A pure function, so that the slider of the debrief could show the pager too. */
export function pagerMessages(
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
  for (const event of runEvents(events)) {
    if (event.type === 'users.restored') ring(event.data.evs, event.at);
    const card = pagerCard(event, translate);
    if (card !== null) found.push({ id: String(event.id), at: event.at, ...card });
    if (event.type === 'users.lost') {
      outages.set(event.data.evs, { id: event.id, at: event.at, users: event.data.users });
    }
  }
  for (const evs of [...outages.keys()]) ring(evs, now);
  return found.toSorted((a, b) => a.at - b.at);
}
