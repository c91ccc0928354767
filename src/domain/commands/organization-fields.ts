import type { GivenRole } from '../selectors/server-roles.ts';
import type { MailProtocol } from '../world/exchange.ts';

/** Commands of Exchange System Manager with their fields. */
export interface OrganizationFields {
  /** `node` is in all of these the computer on which System Manager is used. */
  createStorageGroup: StorageGroupFields & { logPath: string; systemPath: string };
  createMailboxStore: StoreFields & { database: string };
  mountStore: StoreFields;
  dismountStore: StoreFields;
  setStorageGroupPaths: StorageGroupFields & { logPath: string; systemPath: string };
  setStorePath: StoreFields & { database: string };
  moveMailboxes: StoreFields & {
    toServer: string;
    toStorageGroup: string;
    toStore: string;
    /** How many; all when it is absent. */
    mailboxes?: number;
    /** Unreadable items that a mailbox may lose on the way; one that has more stays. */
    skipCorrupt: number;
    /** Times of day, `22:00`: when it begins, and after when no further mailbox is begun. */
    beginsAt?: string;
    endsAt?: string;
  };
  deleteStore: StoreFields;
  deleteStorageGroup: StorageGroupFields;
  createPublicStore: StoreFields & { database: string };
  /** Move All Replicas of the public folder store of `server`. */
  moveReplicas: { node: string; server: string; toServer: string };
  setServerRole: { node: string; role: GivenRole; server: string };
  /** `publicServer`: whose public folder store the users of the mailbox store open. */
  setDefaultPublicStore: StoreFields & { publicServer: string };
  setProtocolProperties: {
    node: string;
    server: string;
    protocol: MailProtocol;
    /** (All Unassigned) instead of the server's own address (E-74). */
    unassigned?: boolean;
    /** Null = no log (E-73). */
    logDirectory?: string | null;
    /** Of HTTP only (E-75). */
    requireSsl?: boolean;
  };
  /** On the default web site of this computer (E-75). */
  installCertificate: { node: string };
  /** Whether the MTA is watched (E-72). */
  setMonitoring: { node: string; server: string; watchMta: boolean };
}

/** A storage group of an Exchange server, as System Manager sees it from a computer. */
export interface StorageGroupFields {
  node: string;
  server: string;
  storageGroup: string;
}

/** A store in it. */
export interface StoreFields extends StorageGroupFields {
  store: string;
}
