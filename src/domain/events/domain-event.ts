import type { SimTime } from '#kernel';
import type { DomainEventData } from './event-types.ts';

/** What began the chain that led to an event: a trainee's command, a fault, or the passing of time. */
export type Cause =
  | { readonly kind: 'command'; readonly seq: number; readonly actor: string }
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'start' };

/** Something that happened. Facts and codes only; `content/` turns them into text. */
export type DomainEvent = {
  [T in keyof DomainEventData]: {
    readonly id: number;
    readonly at: SimTime;
    readonly cause: Cause;
    readonly type: T;
    /** Entity id, or a name, of what it is about. */
    readonly subject: string;
    readonly data: DomainEventData[T];
    readonly severity: Severity;
  };
}[keyof DomainEventData];

/** How bad it is, as Event Viewer grades it; `debug` is for the timeline only. */
export type Severity = 'debug' | 'info' | 'warning' | 'error';
