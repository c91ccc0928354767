import type { World } from '#domain';
import { accounts, rows } from '#domain/selectors';

/** The containers that each domain has from the start. */
export const containers = ['builtin', 'computers', 'domainControllers', 'users'] as const;

/** One of them. */
export type Container = (typeof containers)[number];

/** What stands in the Type column. */
export type ObjectType = 'user' | 'computer' | 'builtinGroup' | 'globalGroup' | 'universalGroup';

/** One object of a container. */
export interface DirectoryObject {
  readonly id: string;
  /** Name column: a person's full name, a computer's or a group's name. */
  readonly name: string;
  readonly objectType: ObjectType;
  /** For accounts that the trainee can make: key of the account's row. */
  readonly account: string | null;
}

const builtinGroups = [
  'Account Operators',
  'Administrators',
  'Backup Operators',
  'Guests',
  'Print Operators',
  'Server Operators',
  'Users',
] as const;

const globalGroups = [
  'Domain Admins',
  'Domain Computers',
  'Domain Controllers',
  'Domain Users',
  'Enterprise Admins',
  'Schema Admins',
] as const;

/** Groups that ForestPrep and DomainPrep bring (E-39b). */
const exchangeGroups = [
  ['Exchange Domain Servers', 'globalGroup'],
  ['Exchange Enterprise Servers', 'universalGroup'],
] as const;

/** The objects of a container, sorted by name as the console shows them first. */
export function objectsIn(world: World, container: Container): readonly DirectoryObject[] {
  return listers[container](world).toSorted((a, b) => compareNames(a.name, b.name));
}

const listers: Readonly<Record<Container, (world: World) => readonly DirectoryObject[]>> = {
  builtin: () => builtinGroups.map((name) => object(name, 'builtinGroup')),
  computers: (world) =>
    rows(world, 'node')
      .filter((node) => node.domain !== null || node.domainAfterRestart !== undefined)
      .map((node) => object(node.name, 'computer')),
  domainControllers: (world) => {
    const controller = world.entities.device[world.directory.controller];
    return controller === undefined ? [] : [object(controller.name, 'computer')];
  },
  users: (world) => [
    ...accounts(world).map((account) => ({
      id: account.id,
      name: account.displayName || account.name,
      objectType: 'user' as const,
      account: account.id,
    })),
    ...globalGroups.map((name) => object(name, 'globalGroup')),
    ...(world.directory.domainPrepared ? exchangeGroups.map(([name, type]) => object(name, type)) : []),
  ],
};

function object(name: string, objectType: ObjectType): DirectoryObject {
  return { id: `${objectType}:${name}`, name, objectType, account: null };
}

function compareNames(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
