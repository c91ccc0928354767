import type { MailProtocol } from '#domain';
import { mailProtocols } from '#domain/selectors';

/** Kinds of places in the tree. */
export const placeKinds = [
  'root',
  'adminGroups',
  'adminGroup',
  'servers',
  'server',
  'protocols',
  'protocol',
  'storageGroup',
  'store',
  'mailboxes',
  'recipients',
  'recipientUpdate',
  'routingGroups',
  'routingGroup',
  'members',
  'member',
  'connector',
  'tools',
  'monitoring',
  'status',
] as const;

/** One of them. */
export type PlaceKind = (typeof placeKinds)[number];

/** A place in the tree: its kind, and the names that lead to it; empty where it needs none. */
export interface Place {
  readonly kind: PlaceKind;
  readonly adminGroup: string;
  readonly server: string;
  /** Of a protocol. */
  readonly protocol: MailProtocol;
  readonly storageGroup: string;
  readonly store: string;
  readonly routingGroup: string;
}

/** No name in the organization may contain it. */
const line = '|';

/** A place with the names that matter there. */
export function placeOf(kind: PlaceKind, names: Partial<Omit<Place, 'kind'>> = {}): Place {
  const none = { adminGroup: '', server: '', storageGroup: '', store: '', routingGroup: '' };
  return { kind, protocol: 'smtp', ...none, ...names };
}

/** A place as the id of a node of the tree. */
export function idOf(place: Place): string {
  const { kind, adminGroup, server, protocol, storageGroup, store, routingGroup } = place;
  return [kind, adminGroup, server, protocol, storageGroup, store, routingGroup].join(line);
}

/** The place that an id stands for; the root for what is none. */
export function placeWithId(id: string): Place {
  const [kind, adminGroup = '', server = '', protocol, storageGroup = '', store = '', routingGroup = ''] =
    id.split(line);
  const known = placeKinds.find((one) => one === kind);
  if (known === undefined) return placeOf('root');
  return {
    kind: known,
    adminGroup,
    server,
    protocol: mailProtocols.find((one) => one === protocol) ?? 'smtp',
    storageGroup,
    store,
    routingGroup,
  };
}
