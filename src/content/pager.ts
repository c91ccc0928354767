import type { DomainEvent, DomainEventType } from '#domain';
import { eventParams } from './event-text.ts';
import type { Complete, KeyOf, Translate } from './message-key.ts';

/** How a card looks: an alarm rings, a warning stays, good news and information pass. */
export type PagerTone = 'alarm' | 'warning' | 'good' | 'info';

/** A card of the pager: people's words, the symptom and never the cause. */
export interface PagerCard {
  readonly tone: PagerTone;
  readonly title: string;
  readonly body: string;
}

const tones = {
  'mail.waits': 'warning',
  'mail.flows': 'good',
  'mail.destroyed': 'alarm',
  'users.connected': 'good',
  'users.lost': 'alarm',
  'users.restored': 'good',
  'node.removed': 'alarm',
  'node.joined': 'good',
  'node.couldNotJoinOrForm': 'alarm',
  'node.quorumLost': 'alarm',
  'group.failingOver': 'warning',
  'group.failed': 'alarm',
  'network.down': 'warning',
  'connection.addressConflict': 'warning',
  'risk.began': 'warning',
  'risk.ended': 'good',
  'job.failed': 'alarm',
  'job.finished': 'info',
} as const satisfies Partial<Record<DomainEventType, PagerTone>>;

type Paged = keyof typeof tones;

const complete: Complete<`${Paged}.title` | `${Paged}.body`, KeyOf<'events', 'pager'>> = true;

/** The card that an event brings up, or null when nobody would ring because of it. `known` are better words for some of its values. */
export function pagerCard(
  event: DomainEvent,
  translate: Translate,
  known: Readonly<Record<string, string>> = {},
): PagerCard | null {
  if (!isPaged(event.type)) return null;
  const params = { ...eventParams(event, translate), ...known };
  return {
    tone: tones[event.type],
    title: translate(`events:pager.${event.type}.title`, params),
    body: translate(`events:pager.${event.type}.body`, params),
  };
}

function isPaged(type: DomainEventType): type is Paged {
  return complete && Object.hasOwn(tones, type);
}
