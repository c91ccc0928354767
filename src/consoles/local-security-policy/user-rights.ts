import type { CommandOf, ComputerNode, UserRight, World } from '#domain';
import {
  holdersOfRight,
  localAdministratorsGroup,
  principalName,
  qualifiedName,
  userRights,
} from '#domain/selectors';

/** One line of User Rights Assignment. */
export interface RightRow {
  readonly id: UserRight;
  /** Names of those who have the right, separated by commas. */
  readonly holders: string;
}

/** All rights of the computer that the console lists, with who has them (L-48). */
export function rightRows(world: World, computer: ComputerNode): readonly RightRow[] {
  return userRights.map((id) => ({
    id,
    holders: holdersOfRight(world, computer, id)
      .map((name) => shownHolder(world, name))
      .join(','),
  }));
}

/** The computer's own group stands alone, everything of the domain with the domain in front. */
export function shownHolder(world: World, name: string): string {
  return name === localAdministratorsGroup ? name : qualifiedName(world, name);
}

/** The name as the list keeps it. */
export function holderName(world: World, typed: string): string {
  const isGroup = typed.trim().toLowerCase() === localAdministratorsGroup.toLowerCase();
  return isGroup ? localAdministratorsGroup : principalName(world, typed);
}

/** What gives the right to somebody, or takes it away. */
export const rightCommand =
  (node: string, right: UserRight) =>
  (account: string, granted: boolean): CommandOf<'setUserRight'> => ({
    type: 'setUserRight',
    node,
    right,
    account,
    granted,
  });
