import type { DomainEvent } from '#domain';

/** A turn in the life of a cluster network: nobody hears anybody on it, or they hear each other again. */
export interface NetworkNews {
  readonly event: DomainEvent;
  readonly network: string;
  readonly turn: 'silent' | 'heard';
}

/**
 * Each silence of a network once, however many members log it and however often, and its end: a member hears another
 * again, or the interfaces of two nodes have come up since (a node that was away comes back by joining).
 */
export function networkNews(events: readonly DomainEvent[]): readonly NetworkNews[] {
  const backOn = new Map<string, Set<string>>();
  const news: NetworkNews[] = [];
  for (const event of events) {
    if (event.type === 'network.down') {
      const { network } = event.data;
      if (!backOn.has(network)) news.push({ event, network, turn: 'silent' });
      backOn.set(network, backOn.get(network) ?? new Set());
    } else if (event.type === 'interface.failed' || event.type === 'interface.unreachable') {
      backOn.get(event.data.network)?.delete(event.data.node);
    } else if (event.type === 'interface.up' || event.type === 'network.communicationRegained') {
      const { network, node, on } = event.data;
      const back = backOn.get(network);
      if (back === undefined) continue;
      back.add(node);
      // Who hears a node again is heard itself.
      if (event.type === 'network.communicationRegained') back.add(on);
      if (back.size < 2) continue;
      backOn.delete(network);
      news.push({ event, network, turn: 'heard' });
    }
  }
  return news;
}
