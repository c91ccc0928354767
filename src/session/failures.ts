import type { DomainEvent, DomainEventType } from '#domain';

/** Nobody orders these: whoever began it, something does not do what it should. */
const neverMeant: ReadonlySet<DomainEventType> = new Set<DomainEventType>([
  'computer.hung',
  'computer.systemDiskFailed',
  'service.hung',
  'node.couldNotJoinOrForm',
  'node.quorumLost',
  'quorum.lost',
  'resource.failed',
  'group.failed',
  'group.failingOver',
  'job.failed',
]);

/** These follow from orders as well: whoever moves a group or holds a power button knows of them. */
const unlessOrdered: ReadonlySet<DomainEventType> = new Set<DomainEventType>([
  'users.lost',
  'mail.waits',
  'computer.died',
  'node.removed',
  'node.poisoned',
]);

/** What one failure brings with it within this time, in simulated ms, is no news. */
const QUIET_MS = 120_000;

/** Whether an event is a failure: what a fault does that leaves a mark, and what goes wrong without having been ordered. */
export function isFailure(event: DomainEvent): boolean {
  if (neverMeant.has(event.type)) return true;
  const ordered = event.cause.kind === 'command' && event.cause.actor.startsWith('trainee');
  if (unlessOrdered.has(event.type)) return !ordered;
  return event.cause.kind === 'fault' && (event.severity === 'warning' || event.severity === 'error');
}

/** Tells which failures are news. The watch is a view of the run: it changes nothing in it and is not kept. */
export interface FailureWatch {
  /** The failure among these events that nobody has been told of yet; users without mail before all else. */
  newsIn(events: readonly DomainEvent[]): DomainEvent | null;
}

/** Starts watching. One failure is told once, and once more when it costs users their mail. */
export function watchFailures(): FailureWatch {
  const heard = new Map<string, number>();
  return {
    newsIn(events) {
      const news = events.filter(isFailure).filter((event) => {
        const key = keyOf(event);
        const before = heard.get(key);
        heard.set(key, event.at);
        return before === undefined || event.at - before > QUIET_MS;
      });
      return news.find(costsMail) ?? news[0] ?? null;
    },
  };
}

const costsMail = ({ type }: DomainEvent): boolean => type === 'users.lost';

/** Two events belong to one failure when the same thing began them. */
function keyOf(event: DomainEvent): string {
  const { cause } = event;
  const begun = cause.kind === 'fault' ? cause.fault : cause.kind === 'command' ? String(cause.seq) : '';
  return `${cause.kind}:${begun}:${costsMail(event) ? event.subject : ''}`;
}
