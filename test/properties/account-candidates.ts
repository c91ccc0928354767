import {
  accountNamed,
  type Command,
  domainGroups,
  exchangeRoles,
  rows,
  userRights,
  type World,
} from '#domain';
import { one } from './one-of.ts';

const each = (world: World, make: (node: string) => Command): readonly Command[] =>
  rows(world, 'node').map(({ name }) => make(name));
const someone = (pick: number): string => one(['clussvc', 'Administrator', 'clussvc', 'nobody'], pick);

type Make = (world: World, pick: number) => readonly Command[];

const memberships: Make = (world, pick) => [
  ...each(world, (node) => ({ type: 'addToGroup', group: 'Administrators', account: someone(pick), node })),
  { type: 'addToGroup', group: one(domainGroups, pick), account: someone(pick) },
];

/** Who is logged on, and what accounts may do. */
export const accountMakers = {
  logOn: (world, pick) =>
    each(world, (node) => {
      const account = one(['Administrator', 'Administrator', `${node}\\Administrator`, 'clussvc'], pick);
      const password = accountNamed(world, account)?.password ?? 'Passw0rd!';
      const newPassword = pick % 3 === 0 ? { newPassword: 'Chang3d!pass' } : {};
      return { type: 'logOn', node, account, password, ...newPassword };
    }),
  logOff: (world) => each(world, (node) => ({ type: 'logOff', node })),
  addToGroup: memberships,
  removeFromGroup: (world, pick) =>
    memberships(world, pick).map((command) => ({ ...command, type: 'removeFromGroup' }) as Command),
  setUserRight: (world, pick) =>
    each(world, (node) => ({
      type: 'setUserRight',
      node,
      right: one(userRights, Math.trunc(pick / 2)),
      account: one(['clussvc', 'clussvc', 'Administrators'], pick),
      granted: pick % 2 === 0,
    })),
  delegateExchange: (_world, pick) => [
    {
      type: 'delegateExchange',
      account: someone(pick),
      role: one([...exchangeRoles, 'none'], Math.trunc(pick / 3)),
    },
  ],
} as const satisfies Readonly<Record<string, Make>>;
