import {
  type DomainGroup,
  domainGroups,
  type ExchangeDelegation,
  type ExchangeRole,
  exchangeRoles,
  localAdministratorsGroup,
  type UserRight,
} from '../world/security.ts';
import type { Account, ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { accountNamed, isBuiltIn, sameName } from './tables.ts';

/** The Administrator of the computer itself, as against that of the domain. */
export const localAdministrator = ({ name }: ComputerNode): string => `${name}\\Administrator`;

/** Whether a user is known to one computer only. */
export const isLocalUser = (user: string): boolean => user.includes('\\');

/** Who is logged on at the computer's screen; null = nobody. By itself the Administrator of the domain, outside of one the computer's own. */
export function loggedOnUser(node: ComputerNode): string | null {
  if (node.loggedOn !== undefined) return node.loggedOn;
  return node.domain === null ? localAdministrator(node) : 'Administrator';
}

/** A user as Windows writes it: `CORP\\clussvc`, `NODE1\\Administrator`. */
export function qualifiedName({ directory }: World, user: string): string {
  return isLocalUser(user) ? user : `${directory.netbiosName}\\${user}`;
}

/** Groups of administrators that an account is in. */
export function groupsOf(account: Account): readonly DomainGroup[] {
  return account.groups ?? (isBuiltIn(account) ? domainGroups : []);
}

/** The user and the groups of the domain that speak for it. */
function identitiesOf(world: World, user: string): readonly string[] {
  const account = isLocalUser(user) ? undefined : accountNamed(world, user);
  return account === undefined ? [user] : [user, ...groupsOf(account)];
}

const isAmong = (names: readonly string[], list: readonly string[]): boolean =>
  list.some((entry) => names.some((name) => sameName(name, entry)));

/** Whether the user is in this group of the domain. */
export function isInDomainGroup(world: World, user: string, group: DomainGroup): boolean {
  return identitiesOf(world, user).includes(group);
}

/** Members of the computer's group Administrators: the wizards put the account of the Cluster service into it (L-47). */
export function localAdministrators(world: World, node: ComputerNode): readonly string[] {
  if (node.localAdministrators !== undefined) return node.localAdministrators;
  const own = localAdministrator(node);
  return node.domain === null ? [own] : [own, 'Domain Admins', ...serviceAccountOn(world, node)];
}

/** The account of the Cluster service where the wizards have given it what it needs. */
function serviceAccountOn({ cluster }: World, { clusterMember }: ComputerNode): readonly string[] {
  return cluster !== null && clusterMember ? [cluster.serviceAccount] : [];
}

/** Whether the user administers the computer. */
export function isLocalAdministrator(world: World, node: ComputerNode, user: string): boolean {
  return isAmong(identitiesOf(world, user), localAdministrators(world, node));
}

/** What the account of the Cluster service must be allowed to on each node (L-48). */
export const serviceRights: readonly UserRight[] = [
  'logOnAsService',
  'actAsSystem',
  'backUpFiles',
  'restoreFiles',
  'adjustMemoryQuotas',
  'increasePriority',
];

/** Rights that Windows gives to nobody by itself; all the others the local administrators have. */
const nobodys: readonly UserRight[] = ['actAsSystem', 'logOnAsService'];

/** Who has the right on the computer: the wizards give the account of the Cluster service those of L-48. */
export function holdersOfRight(world: World, node: ComputerNode, right: UserRight): readonly string[] {
  const changed = node.userRights?.[right];
  if (changed !== undefined) return changed;
  const builtIn = nobodys.includes(right) ? [] : [localAdministratorsGroup];
  return serviceRights.includes(right) ? [...builtIn, ...serviceAccountOn(world, node)] : builtIn;
}

/** Whether the user has the right there, itself or by a group. */
export function hasRight(world: World, node: ComputerNode, right: UserRight, user: string): boolean {
  const groups = isLocalAdministrator(world, node, user) ? [localAdministratorsGroup] : [];
  return isAmong([...identitiesOf(world, user), ...groups], holdersOfRight(world, node, right));
}

/** Rights of L-48 that the account of the Cluster service lacks on a node. */
export function missingServiceRights(world: World, node: ComputerNode): readonly UserRight[] {
  const [account] = serviceAccountOn(world, node);
  if (account === undefined) return [];
  return serviceRights.filter((right) => !hasRight(world, node, right, account));
}

/** Whether the account of the Cluster service administers the node, as it must (L-47). */
export function serviceIsAdministrator(world: World, node: ComputerNode): boolean {
  return serviceAccountOn(world, node).every((account) => isLocalAdministrator(world, node, account));
}

/** Roles in the Exchange organisation; ForestPrep gives the first one (E-35, E-39b). */
export function exchangeDelegations({ directory }: World): readonly ExchangeDelegation[] {
  if (directory.exchangeDelegations !== undefined) return directory.exchangeDelegations;
  return directory.forestPrepared ? [{ account: 'Administrator', role: 'fullAdministrator' }] : [];
}

/** The highest role of the user, itself or by a group; null = none. */
export function exchangeRoleOf(world: World, user: string): ExchangeRole | null {
  const identities = identitiesOf(world, user);
  const own = exchangeDelegations(world).filter(({ account }) => isAmong(identities, [account]));
  return exchangeRoles.find((role) => own.some((delegation) => delegation.role === role)) ?? null;
}

/** Whether something may be put on a list of rights or roles: an account, or a group of the domain. */
export function isPrincipal(world: World, name: string): boolean {
  return accountNamed(world, name) !== undefined || isAmong([name], domainGroups);
}

/** The name as the directory writes it, without the domain in front or behind. */
export function principalName(world: World, typed: string): string {
  const { domain, netbiosName } = world.directory;
  const [before = '', after] = typed.trim().split('\\');
  const [local = '', suffix] = before.split('@');
  const name = after !== undefined && sameName(before, netbiosName) ? after : typed.trim();
  const plain = after === undefined && suffix !== undefined && sameName(suffix, domain) ? local : name;
  return domainGroups.find((group) => sameName(group, plain)) ?? accountNamed(world, plain)?.name ?? plain;
}
