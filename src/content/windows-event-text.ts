import type { Resources } from '#i18n';
import type { Translate } from './message-key.ts';

type EventId = keyof Resources['events']['windows'] & string;

/** Windows events that have a text; a test compares them with the engine's catalogue. */
const known = {
  ...{ 1000: 1, 1003: 1, 1009: 1, 1049: 1, 1061: 1, 1062: 1, 1063: 1, 1069: 1, 1122: 1, 1123: 1, 1126: 1 },
  ...{ 1127: 1, 1130: 1, 1135: 1, 1145: 1, 1153: 1, 1177: 1, 1200: 1, 1201: 1, 1203: 1, 1204: 1, 1205: 1 },
  ...{ 36: 1, 4199: 1, 4201: 1, 4202: 1, 6005: 1, 6006: 1, 6008: 1, 7031: 1 },
  ...{
    15: 1,
    428: 1,
    1006: 1,
    1012: 1,
    1016: 1,
    1019: 1,
    1021: 1,
    1022: 1,
    1024: 1,
    1034: 1,
    1035: 1,
    1038: 1,
  },
  ...{ 1052: 1, 1070: 1, 1079: 1, 1080: 1, 1129: 1, 1146: 1, 1147: 1, 1148: 1, 1154: 1, 1196: 1, 1211: 1 },
  ...{ 1046: 1, 1047: 1, 1048: 1, 1051: 1, 1053: 1, 1055: 1, 1073: 1, 1077: 1, 1194: 1, 1207: 1 },
  ...{ 55: 1, 1183: 1, 2114: 1, 5719: 1, 7000: 1, 7013: 1, 9518: 1, 9519: 1 },
} satisfies Record<EventId, 1>;

/** What Event Viewer shows of an event, in our words. */
export interface WindowsEventText {
  readonly title: string;
  readonly description: string;
  /** What one would do about it. */
  readonly advice: string;
}

/** What tells the text of an event: its number, and where one number means several things its source or what it tells of. */
export interface WindowsEventFacts {
  readonly eventId: number;
  readonly source?: string;
  readonly type?: string;
}

type Variant = keyof Resources['events']['windowsVariant'];

/** Numbers that several sources or events share, with the text that is theirs. */
const variants: readonly (WindowsEventFacts & { readonly text: Variant })[] = [
  { eventId: 1000, source: 'ClusSvc', text: 'clusterFatal' },
  { eventId: 7031, type: 'exchange.serviceDied', text: 'exchangeService' },
  { eventId: 4199, type: 'resource.duplicateAddress', text: 'addressOfResource' },
];

/** The texts of a Windows event; its params fill the placeholders. Null for an id without a text. */
export function describeWindowsEvent(
  event: WindowsEventFacts & {
    readonly params: Readonly<Record<string, string | number | boolean>>;
  },
  translate: Translate,
): WindowsEventText | null {
  if (!Object.hasOwn(known, event.eventId)) return null;
  const params = Object.fromEntries(
    Object.entries(event.params).map(([key, value]) => [
      key,
      typeof value === 'boolean' ? String(value) : value,
    ]),
  );
  const place = placeOf(event);
  const text = (part: keyof WindowsEventText) => translate(`events:${place}.${part}`, params);
  return { title: text('title'), description: text('description'), advice: text('advice') };
}

function placeOf(event: WindowsEventFacts): string {
  const variant = variants.find(
    ({ eventId, source, type }) =>
      eventId === event.eventId &&
      (source === undefined || source === event.source) &&
      (type === undefined || type === event.type),
  );
  return variant === undefined ? `windows.${event.eventId}` : `windowsVariant.${variant.text}`;
}
