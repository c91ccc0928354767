import type { Command, CommandOf, ExchangeDelegation, ExchangeRole } from '#domain';
import { sameName } from '#domain/selectors';

/** Pages of the Exchange Administration Delegation Wizard in order. */
export const delegationPages = ['welcome', 'users', 'summary'] as const;

/** One of them. */
export type DelegationPage = (typeof delegationPages)[number];

/** The list with a role given to somebody, in place of another one that was there. */
export function withRole(
  list: readonly ExchangeDelegation[],
  account: string,
  role: ExchangeRole,
): readonly ExchangeDelegation[] {
  const entry = { account, role };
  return list.some((other) => sameName(other.account, account))
    ? list.map((other) => (sameName(other.account, account) ? entry : other))
    : [...list, entry];
}

/** The list without somebody. */
export function withoutRole(
  list: readonly ExchangeDelegation[],
  account: string,
): readonly ExchangeDelegation[] {
  return list.filter((other) => !sameName(other.account, account));
}

/** What Finish sends, one command for each change; roles are given before others are taken away (E-35). */
export function delegationChanges(
  before: readonly ExchangeDelegation[],
  after: readonly ExchangeDelegation[],
): readonly Command[] {
  const roleIn = (list: readonly ExchangeDelegation[], account: string) =>
    list.find((entry) => sameName(entry.account, account))?.role ?? 'none';
  const change = (account: string): CommandOf<'delegateExchange'> => ({
    type: 'delegateExchange',
    account,
    role: roleIn(after, account),
  });
  const given = after.filter(({ account, role }) => roleIn(before, account) !== role);
  const taken = before.filter(({ account }) => roleIn(after, account) === 'none');
  return [...given, ...taken]
    .toSorted((a, b) => weight(change(a.account)) - weight(change(b.account)))
    .map(({ account }) => change(account));
}

/** New Full Administrators first: at no moment is there none. */
function weight({ role }: CommandOf<'delegateExchange'>): number {
  return role === 'fullAdministrator' ? 0 : 1;
}
