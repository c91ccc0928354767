import type { DomainEvent, DomainEventType } from '#domain';
import type { CueName } from './sprite-places.ts';

/** What the trainee hears, and reads, when something happens. */
export interface Cue {
  readonly sound: CueName;
  /** Key in the text namespace `audio`: the same in words. */
  readonly captionKey: CaptionKey;
}

/** Keys of the namespace `audio` that are captions. */
export type CaptionKey = `caption.${CaptionName}`;

type CaptionName =
  | 'plug'
  | 'unplug'
  | 'powerOn'
  | 'powerOff'
  | 'alarm'
  | 'pager'
  | 'phone'
  | 'refused'
  | 'goal'
  | 'won'
  | 'restored';

type CueTable = { readonly [T in DomainEventType]?: Cue };

/**
 * Which events are heard. Only what somebody in the room would hear: gear, pager, telephone. A fault by itself is silent,
 * since finding it is the task.
 */
const CUES: CueTable = {
  'cable.connected': { sound: 'plug', captionKey: 'caption.plug' },
  'cable.disconnected': { sound: 'unplug', captionKey: 'caption.unplug' },
  'device.poweredOn': { sound: 'powerOn', captionKey: 'caption.powerOn' },
  'device.poweredOff': { sound: 'powerOff', captionKey: 'caption.powerOff' },
  'computer.died': { sound: 'powerOff', captionKey: 'caption.powerOff' },
  'node.removed': { sound: 'pager', captionKey: 'caption.pager' },
  'resource.failed': { sound: 'pager', captionKey: 'caption.pager' },
  'quorum.lost': { sound: 'alarm', captionKey: 'caption.alarm' },
  'group.failed': { sound: 'alarm', captionKey: 'caption.alarm' },
  'users.lost': { sound: 'phone', captionKey: 'caption.phone' },
  'users.restored': { sound: 'ding', captionKey: 'caption.restored' },
  'command.refused': { sound: 'key', captionKey: 'caption.refused' },
  'objective.met': { sound: 'ding', captionKey: 'caption.goal' },
};

const WON: Cue = { sound: 'success', captionKey: 'caption.won' };

/** The cue of an event, or undefined when it makes no sound. */
export function cueOf(event: DomainEvent): Cue | undefined {
  if (event.type === 'level.ended') return event.data.outcome === 'won' ? WON : undefined;
  return CUES[event.type];
}
