import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Verdict } from '../reasons.ts';
import { reachesDirectory } from '../selectors/network.ts';
import {
  groupsOf,
  isLocalUser,
  isPrincipal,
  localAdministrators,
  principalName,
} from '../selectors/security.ts';
import { accountNamed, accounts, sameName } from '../selectors/tables.ts';
import { type DomainGroup, domainGroups, localAdministratorsGroup } from '../world/security.ts';
import type { Account } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { administersDomain, changeAccount, doneAt, knownAccount, theAccount } from './directory-support.ts';
import { mustAdministerNode } from './logon-support.ts';
import { judge, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

type GroupCommand = CommandOf<'addToGroup' | 'removeFromGroup'>;

const schema = z.strictObject({
  group: z.enum([...domainGroups, localAdministratorsGroup]),
  account: z.string(),
  node: z.optional(z.string().check(z.minLength(1))),
  ...doneAt,
});

function membershipRefusal(isMember: boolean, wanted: boolean, account: string, group: string): Refusal {
  return wanted
    ? refuseIf(isMember, 'account.alreadyMember', { account, group })
    : refuseIf(!isMember, 'account.notMember', { account, group });
}

const has = (list: readonly string[], name: string): boolean => list.some((entry) => sameName(entry, name));

function judgeLocal(world: World, command: GroupCommand, node: string, wanted: boolean): Verdict {
  const { from = node, group } = command;
  const account = principalName(world, command.account);
  const row = () => theNode(world, node);
  return judge([
    () => runningNode(world, node),
    () => refuseIf(group !== localAdministratorsGroup, 'group.unknown', { group }),
    () => mustAdministerNode(world, from, node),
    () => refuseIf(wanted && isLocalUser(account), 'account.unknown', { account }),
    () => refuseIf(wanted && !reachesDirectory(world, row().id), 'directory.unreachable'),
    () => refuseIf(wanted && !isPrincipal(world, account), 'account.unknown', { account }),
    () => membershipRefusal(has(localAdministrators(world, row()), account), wanted, account, group),
    () => refuseIf(!wanted && isLocalUser(account), 'account.builtIn', { account }),
  ]);
}

function isLastMember(world: World, group: DomainGroup, account: string): boolean {
  const inIt = accounts(world).filter((row) => groupsOf(row).includes(group));
  return inIt.length === 1 && inIt.every((row) => sameName(row.name, account));
}

function judgeDomain(world: World, command: GroupCommand, wanted: boolean): Verdict {
  const account = principalName(world, command.account);
  // Without a computer there is no local group.
  const group = domainGroups.find((name) => name === command.group);
  if (group === undefined) return judge([() => refuseIf(true, 'group.unknown', { group: command.group })]);
  return judge([
    () => administersDomain(world, command),
    () => knownAccount(world, account),
    () => membershipRefusal(groupsOf(theAccount(world, account)).includes(group), wanted, account, group),
    () => refuseIf(!wanted && isLastMember(world, group, account), 'account.lastMember', { account, group }),
  ]);
}

function setLocal(tx: Tx, name: string, account: string, wanted: boolean): void {
  const node = theNode(tx.world, name);
  const others = localAdministrators(tx.world, node).filter((entry) => !sameName(entry, account));
  tx.patch('node', node.id, { localAdministrators: wanted ? [...others, account] : others });
}

function setDomain(tx: Tx, row: Account, group: DomainGroup, wanted: boolean): void {
  const others = groupsOf(row).filter((other) => other !== group);
  const groups = domainGroups.filter((name) => others.includes(name) || (wanted && name === group));
  changeAccount(tx, row, { groups });
}

/** What joining a group and leaving it have in common. */
export function groupCommand(
  wanted: boolean,
): Omit<CommandSpec<GroupCommand['type']>, 'type' | 'place' | 'prompt'> {
  return {
    schema,
    query: (world, command) =>
      command.node === undefined
        ? judgeDomain(world, command, wanted)
        : judgeLocal(world, command, command.node, wanted),
    execute(tx, { group, account: typed, node }) {
      const account = principalName(tx.world, typed);
      const row = accountNamed(tx.world, account);
      if (node !== undefined) setLocal(tx, node, account, wanted);
      else if (row !== undefined && group !== localAdministratorsGroup) setDomain(tx, row, group, wanted);
      const subject = row?.id ?? theNode(tx.world, node ?? '').id;
      const where = node ?? tx.world.directory.netbiosName;
      tx.emit(wanted ? 'account.joinedGroup' : 'account.leftGroup', subject, { account, group, where });
    },
  };
}
