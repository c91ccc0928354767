import type { SimTime } from './time.ts';

/** Order of deliveries at one instant: injections, commands, asks, timers; then by number. */
export const lanes = { injection: 0, command: 1, ask: 2, timer: 3 } as const;

/** A lane's place in the order. */
export type Lane = (typeof lanes)[keyof typeof lanes];

/** Something that waits to be delivered. Plain JSON: the queue is part of the saved state. */
export interface QueueItem {
  readonly at: SimTime;
  readonly lane: Lane;
  readonly seq: number;
  /** A chart's id, or the name of a domain handler. */
  readonly to: string;
  readonly event: QueuedEvent;
  /** Handle by which a chart can cancel its own timers. */
  readonly timerId?: string;
  /** Opaque to the kernel: what began the chain. */
  readonly cause: unknown;
}

/** The payload of a delivery. */
export interface QueuedEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

function before(a: QueueItem, b: QueueItem): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.lane !== b.lane) return a.lane < b.lane;
  return a.seq < b.seq;
}

/** The queue with one more item, kept in delivery order. The input is not changed. */
export function enqueue(queue: readonly QueueItem[], item: QueueItem): readonly QueueItem[] {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    if (other !== undefined && before(other, item)) low = middle + 1;
    else high = middle;
  }
  return queue.toSpliced(low, 0, item);
}

/** The queue without the timers of one receiver that bear this id. */
export function cancelTimer(queue: readonly QueueItem[], to: string, timerId: string): readonly QueueItem[] {
  return queue.some((item) => item.to === to && item.timerId === timerId)
    ? queue.filter((item) => item.to !== to || item.timerId !== timerId)
    : queue;
}
