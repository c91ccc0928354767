/** How a user gets at the mailbox. `outlook` works on the server, `outlookCached` on a copy on the user's own disk (F-52). */
export type ClientKind = 'outlook' | 'outlookCached' | 'owa' | 'pop3' | 'imap4';

/** How the users of every EVS are shared out among the ways to their mail, in parts: 3 and 1 are three quarters and one. */
export type ClientShares = Readonly<Partial<Record<ClientKind, number>>>;
