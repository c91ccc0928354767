import type { ClientKind } from '../world/clients.ts';
import type { ResourceTypeName } from '../world/cluster.ts';

/** Kinds of client, in the order in which they are told. */
export const clientKinds = [
  'outlook',
  'outlookCached',
  'owa',
  'pop3',
  'imap4',
] as const satisfies readonly ClientKind[];

/** The protocol instance that a client speaks to; Outlook speaks to the store itself (E-16 to E-19, E-44). */
export const instanceOfClient: Readonly<Record<ClientKind, ResourceTypeName | null>> = {
  outlook: null,
  outlookCached: null,
  owa: 'Microsoft Exchange HTTP Server Instance',
  pop3: 'Microsoft Exchange POP3 Server Instance',
  imap4: 'Microsoft Exchange IMAP4 Server Instance',
};

/** The instance through which mail comes in from outside (E-16). */
export const instanceOfSenders: ResourceTypeName = 'Microsoft Exchange SMTP Server Instance';

/** What a minute without the server counts for such a user, in per cent [SIM]: who works on a copy reads and writes on, only new mail waits. */
export const impactOfClient: Readonly<Record<ClientKind, number>> = {
  outlook: 100,
  outlookCached: 25,
  owa: 100,
  pop3: 100,
  imap4: 100,
};

/** What a minute counts in which mail from outside waits at its senders, in per cent [SIM]. */
export const impactOfWaitingMail = 10;
