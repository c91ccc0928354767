import type { DomainEvent } from '#domain';

/** A node that has failed while the cluster still believes in it. */
export interface Unnoticed {
  readonly node: string;
  /** From the failure to the instant at which the others take the node out, in ms. */
  readonly afterMs: number;
}

/** Nodes that are dead or hang at an instant and are still members to the others: nobody knows before the heartbeats are missed (W-6). */
export function unnoticedAt(events: readonly DomainEvent[], at: number): readonly Unnoticed[] {
  const failed = new Map<string, number>();
  const found: Unnoticed[] = [];
  for (const event of events) {
    if (event.type === 'computer.died' || event.type === 'computer.hung') {
      if (!failed.has(event.data.node)) failed.set(event.data.node, event.at);
    } else if (event.type === 'computer.started') failed.delete(event.data.node);
    else if (event.type === 'node.removed') {
      const from = failed.get(event.data.node);
      if (from !== undefined && from <= at && at < event.at)
        found.push({ node: event.data.node, afterMs: event.at - from });
      failed.delete(event.data.node);
    }
  }
  return found;
}
