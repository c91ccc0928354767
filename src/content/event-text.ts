import type { CommandType, DomainEvent, DomainEventType, ReasonCode } from '#domain';
import { commandKey } from './command-text.ts';
import type { Complete, KeyOf, Translate } from './message-key.ts';
import { reasonKey } from './reason-text.ts';
import { shownParams, valueText } from './values.ts';

const complete: Complete<DomainEventType, KeyOf<'events', 'line'>> = true;

/** The key of the line that the timeline shows for an event. */
export function eventKey(type: DomainEventType): `events:line.${DomainEventType}` {
  return complete && `events:line.${type}`;
}

/** The line that the timeline shows for an event. `known` are better words for some of its values, such as a title for an id. */
export function describeEvent(
  event: DomainEvent,
  translate: Translate,
  known: Readonly<Record<string, string>> = {},
): string {
  const line = translate(eventKey(event.type), { ...eventParams(event, translate), ...known });
  // A disk's name ends in a colon of its own.
  return line.replaceAll(':: ', ': ');
}

/** An event's data as its texts show them: codes, states and commands in the reader's words. */
export function eventParams(event: DomainEvent, translate: Translate): Record<string, string | number> {
  const params = shownParams(event.data, translate);
  if (event.type === 'node.stateChanged' || event.type === 'resource.stateChanged') {
    params.from = valueText('state', topState(event.data.from), translate);
    params.to = valueText('state', topState(event.data.to), translate);
  }
  if (event.type === 'command.accepted' || event.type === 'command.refused') {
    params.command = translate(commandKey(event.data.command as CommandType), {});
  }
  if (event.type === 'command.refused') {
    params.reason = translate(reasonKey(event.data.reason as ReasonCode), {});
  }
  if (event.type === 'job.failed') params.reason = jobReason(event.data.reason, translate);
  return params;
}

function topState(path: string): string {
  return path.split('.')[0] ?? path;
}

/** Jobs fail for a reason of the commands, because their computer stopped or because a folder went away. */
function jobReason(reason: string, translate: Translate): string {
  if (reason === 'computerStopped' || reason === 'cancelled' || reason === 'mountHostGone')
    return translate(`events:value.jobReason.${reason}`, {});
  return reason.includes('.') ? translate(reasonKey(reason as ReasonCode), {}) : reason;
}
