import type { EvsId, NodeId } from '../ids.ts';

/** A database of a server with what is in it (L-7). */
export interface MessageStore {
  /** Unique within its storage group. */
  readonly name: string;
  readonly storeKind: 'mailbox' | 'public';
  /** Path of its `.edb`; the streaming file lies beside it (E-4). */
  readonly database: string;
  /** Mailboxes in it; a public folder store has none. */
  readonly mailboxes: number;
  /** Somebody has dismounted it, or has not mounted it since it was made. */
  readonly dismounted?: boolean;
  /** Its files went with their volume: the next mount makes empty ones. */
  readonly filesMissing?: boolean;
  /** Mailboxes of which a move has found items that cannot be read, by the number of those items. They are moved last. */
  readonly corruptMailboxes?: readonly number[];
  /** The server whose public folder store its users open; absent = the one of its own server. */
  readonly publicServer?: EvsId;
}

/** A storage group: databases that share one set of transaction logs (L-5, L-7). */
export interface StorageGroup {
  /** Unique on its server. */
  readonly name: string;
  /** Transaction log location. */
  readonly logPath: string;
  /** System path location: checkpoint and temporary database. */
  readonly systemPath: string;
  readonly stores: readonly MessageStore[];
  /** Its log drive is full: all of its databases are offline although the store's resource is online (F-19). */
  readonly halted?: boolean;
  /** The node had no room for it when the store last came online (L-5, L-6). */
  readonly surplus?: boolean;
}

/** Protocols of a server with a virtual server of their own (E-16 to E-19). */
export type MailProtocol = 'smtp' | 'http' | 'pop3' | 'imap4';

/** What is set on a protocol's virtual server; absent where nothing was changed. */
export interface ProtocolSettings {
  /** It listens on (All Unassigned) instead of the address of the Exchange virtual server (E-74). */
  readonly unassigned?: boolean;
  /** Folder of its protocol log; absent while logging is off (E-73). */
  readonly logDirectory?: string;
  /** Browsers must come by SSL, for which each node needs a certificate (E-75). */
  readonly requireSsl?: boolean;
  /** The node on which it last wrote its log. */
  readonly loggedOn?: NodeId;
}

/** What one server of the organization does for the others, so that another must do it before the server is removed (E-68). `publicFolders`: its public folder store has the content. */
export type ServerRole =
  | 'routingGroupMaster'
  | 'bridgehead'
  | 'recipientUpdate'
  | 'postmaster'
  | 'publicFolders';

/** Who has a role, once somebody has given it away. */
export interface RoleHolder {
  readonly role: ServerRole;
  readonly server: EvsId;
  /** Of which routing group it is the master or the bridgehead; absent for the roles that the organization has once. */
  readonly routingGroup?: string;
}
