import type { CommandOf, DomainGroup } from '#domain';
import { domainGroups, sameName } from '#domain/selectors';

/** The group as the directory writes it; what is none stays as it was typed. */
export function groupName(typed: string): string {
  return domainGroups.find((group) => sameName(group, typed.trim())) ?? typed.trim();
}

/** What puts an account into a group of the domain, or takes it out. What is no group is refused by the engine. */
export const membershipCommand =
  (account: string) =>
  (group: string, isIn: boolean): CommandOf<'addToGroup' | 'removeFromGroup'> => ({
    type: isIn ? 'addToGroup' : 'removeFromGroup',
    group: group as DomainGroup,
    account,
  });
