import type { WindowsEventKey } from '#domain';
import type { Complete, KeyOf, Translate } from './message-key.ts';

/** Number of an entry of the reference, by which text books and colleagues name it. */
export type ReferenceId = `V-${number}`;

const complete: Complete<WindowsEventKey, KeyOf<'event-reference', 'meaning'>> = true;

/** The entry for each event; one entry can hold several events. Null = an event of Windows' own that needs none. */
const referenceIds = {
  'EventLog 6005': null,
  'EventLog 6006': null,
  'EventLog 6008': 'V-58',
  'W32Time 36': 'V-61',
  'Tcpip 4201': 'V-62',
  'Tcpip 4202': 'V-62',
  'Tcpip 4199': 'V-54',
  'Ntfs 55': 'V-57',
  'ClusSvc 1183': null,
  'ClusSvc 1009': 'V-3',
  'ClusSvc 1049': 'V-16',
  'ClusSvc 1061': 'V-23',
  'ClusSvc 1062': 'V-23',
  'ClusSvc 1063': 'V-23',
  'ClusSvc 1069': 'V-25',
  'ClusSvc 1122': 'V-32',
  'ClusSvc 1123': 'V-33',
  'ClusSvc 1126': 'V-34',
  'ClusSvc 1127': 'V-35',
  'ClusSvc 1130': 'V-37',
  'ClusSvc 1135': 'V-38',
  'ClusSvc 1145': 'V-39',
  'ClusSvc 1153': 'V-42',
  'ClusSvc 1177': 'V-43',
  'ClusSvc 1200': 'V-46',
  'ClusSvc 1201': 'V-46',
  'ClusSvc 1203': 'V-46',
  'ClusSvc 1204': 'V-46',
  'ClusSvc 1205': 'V-46',
  'Service Control Manager 7031': 'V-51',
  'MSExchangeCluster 1003': 'V-73',
  'ClusSvc 1000': 'V-1',
  'ClusSvc 1006': 'V-2',
  'ClusSvc 1016': 'V-4',
  'ClusSvc 1019': 'V-5',
  'ClusSvc 1021': 'V-6',
  'ClusSvc 1022': 'V-7',
  'ClusSvc 1024': 'V-8',
  'ClusDisk 1034': 'V-9',
  'ClusSvc 1035': 'V-10',
  'ClusSvc 1038': 'V-12',
  'ClusSvc 1052': 'V-19',
  'ClusSvc 1070': 'V-26',
  'ClusSvc 1079': 'V-29',
  'ClusSvc 1080': 'V-30',
  'ClusSvc 1129': 'V-36',
  'ClusSvc 1146': 'V-40',
  'ClusSvc 1147': 'V-41',
  'ClusSvc 1148': 'V-41',
  'ClusSvc 1154': 'V-42',
  'ClusSvc 1196': 'V-45',
  'ClusSvc 1211': 'V-48',
  'ClusSvc 1046': 'V-15',
  'ClusSvc 1047': 'V-15',
  'ClusSvc 1048': 'V-15',
  'ClusSvc 1051': 'V-18',
  'ClusSvc 1053': 'V-20',
  'ClusSvc 1055': 'V-20',
  'ClusSvc 1073': 'V-27',
  'ClusSvc 1077': 'V-28',
  'ClusSvc 1194': 'V-44',
  'ClusSvc 1207': 'V-47',
  'Service Control Manager 7000': 'V-50',
  'Service Control Manager 7013': 'V-50',
  'NETLOGON 5719': 'V-53',
  'Disk 15': 'V-55',
  'MSExchangeCluster 1012': 'V-74',
  'MSExchangeDSAccess 2114': 'V-85',
  'ESE 428': 'V-82',
  'MSExchangeIS 9518': 'V-76',
  'MSExchangeIS 9519': 'V-77',
  'Exchange Server Setup 1000': null,
} satisfies Record<WindowsEventKey, ReferenceId | null>;

/** An event as the reference names it. */
export interface ReferencedEvent {
  readonly key: WindowsEventKey;
  readonly source: string;
  readonly eventId: number;
}

/** The number of the entry that an event belongs to; null for events that have none. */
export function referenceIdOf(source: string, eventId: number): ReferenceId | null {
  const key = `${source} ${eventId}`;
  return isKnown(key) ? referenceIds[key] : null;
}

/** The events of one entry, lowest number first. */
export function referencedEvents(id: ReferenceId): readonly ReferencedEvent[] {
  return (Object.keys(referenceIds) as WindowsEventKey[])
    .filter((key) => referenceIds[key] === id)
    .map((key) => {
      const at = key.lastIndexOf(' ');
      return { key, source: key.slice(0, at), eventId: Number(key.slice(at + 1)) };
    })
    .toSorted((a, b) => a.eventId - b.eventId);
}

/** What an event means and how it comes about, in our own words; empty for an event without a text. */
export function eventMeaning(source: string, eventId: number, translate: Translate): string {
  const key = `${source} ${eventId}`;
  return complete && isKnown(key) ? translate(`event-reference:meaning.${key}`, {}) : '';
}

function isKnown(key: string): key is WindowsEventKey {
  return Object.hasOwn(referenceIds, key);
}
