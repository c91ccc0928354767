import type { SimTime } from '#kernel';
import type { DomainEvent } from '../events/domain-event.ts';

/** The failure of a member, and the instant at which the others gave it up. */
export interface NoticedFailure {
  readonly node: string;
  readonly failedAt: SimTime;
  /** The regroup begins: six heartbeats are missed (W-6). The same instant ends the loss of the kind `detection`. */
  readonly noticedAt: SimTime;
}

interface Pending {
  readonly failedAt: SimTime;
  noticedAt: SimTime | null;
}

/** Every death and hang of a member that the cluster found out about, in the order in which the nodes were removed. */
export function noticedFailures(events: readonly DomainEvent[]): readonly NoticedFailure[] {
  const pending = new Map<string, Pending>();
  const found: NoticedFailure[] = [];
  for (const event of events) {
    if (event.type === 'computer.died' || event.type === 'computer.hung') {
      const { node } = event.data;
      if (!pending.has(node)) pending.set(node, { failedAt: event.at, noticedAt: null });
    } else if (event.type === 'computer.started') pending.delete(event.data.node);
    else if (event.type === 'regroup.stage' && event.data.stage === 'activate') {
      for (const failure of pending.values()) failure.noticedAt ??= event.at;
    } else if (event.type === 'node.removed') {
      const { node } = event.data;
      const failure = pending.get(node);
      pending.delete(node);
      if (failure === undefined) continue;
      const { failedAt, noticedAt } = failure;
      // Who fails while a regroup already runs is found out by that one.
      found.push({ node, failedAt, noticedAt: noticedAt ?? event.at });
    }
  }
  return found;
}
