import type { CommandOf } from '#domain';
import { localAdministratorsGroup } from '#domain/selectors';

/** Groups that each computer has from the start, as the console lists them. */
export const localGroups = [
  'administrators',
  'backupOperators',
  'guests',
  'powerUsers',
  'remoteDesktopUsers',
  'users',
] as const;

/** One of them. */
export type LocalGroup = (typeof localGroups)[number];

/** Users of the computer itself. */
export const localUsers = ['Administrator', 'Guest'] as const;

/** What puts an account into Administrators of the computer, or takes it out (L-47). */
export const administratorsCommand =
  (node: string) =>
  (account: string, isIn: boolean): CommandOf<'addToGroup' | 'removeFromGroup'> => ({
    type: isIn ? 'addToGroup' : 'removeFromGroup',
    group: localAdministratorsGroup,
    account,
    node,
  });
