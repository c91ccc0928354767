import { beforeEach, describe, expect, it } from 'vitest';
import { type Command, holdersOfRight, localAdministrators } from '#domain';
import { administratorsCommand } from '../../../../src/consoles/computer-management/local-groups.ts';
import { emptyLogon, logonCommand, notedPassword } from '../../../../src/consoles/desktop/logon-form.ts';
import { isLoggedOn } from '../../../../src/consoles/desktop/screen-state.ts';
import {
  holderName,
  rightCommand,
  rightRows,
} from '../../../../src/consoles/local-security-policy/user-rights.ts';
import { memberChanges } from '../../../../src/consoles/shared/member-changes.ts';
import { domainPrincipals } from '../../../../src/consoles/shared/principals.ts';
import {
  delegationChanges,
  withoutRole,
  withRole,
} from '../../../../src/consoles/users-and-computers/delegation.ts';
import { groupName, membershipCommand } from '../../../../src/consoles/users-and-computers/memberships.ts';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

let run: Run;

beforeEach(() => {
  run = builtRun();
});

const node = () => {
  const row = run.world.entities.node['node:NODE2'];
  if (row === undefined) throw new Error('There is no NODE2.');
  return row;
};
const all = (commands: readonly Command[]) => {
  for (const command of commands) run.do(command);
};

describe('Log On to Windows', () => {
  it('stands where a desktop was, and says what the note at the monitor says', () => {
    expect(isLoggedOn(run.world, 'NODE2')).toBe(true);
    run.do({ type: 'logOff', node: 'NODE2' });
    expect(isLoggedOn(run.world, 'NODE2')).toBe(false);
    const form = { ...emptyLogon(run.world, 'NODE2'), password: notedPassword(run.world, 'NODE2') };
    run.do(logonCommand('NODE2', form));
    expect(node().loggedOn).toBe('Administrator');
  });

  it('names the computer before a user of its own, unless that was typed', () => {
    const form = { user: ' Administrator ', password: 'x', logOnTo: 'computer' } as const;
    expect(logonCommand('NODE2', form).account).toBe('NODE2\\Administrator');
    expect(logonCommand('NODE2', { ...form, user: 'CORP\\ada' }).account).toBe('CORP\\ada');
    expect(logonCommand('NODE2', { ...form, user: '' }).account).toBe('');
    expect(logonCommand('NODE2', { ...form, logOnTo: 'domain' }, 'New!pass')).toMatchObject({
      account: 'Administrator',
      newPassword: 'New!pass',
    });
  });
});

describe('lists of members', () => {
  it('send who comes in before who goes', () => {
    const changes = memberChanges(['a', 'b'], ['b', 'c'], administratorsCommand('NODE2'));
    expect(changes).toEqual([
      { type: 'addToGroup', group: 'Administrators', account: 'c', node: 'NODE2' },
      { type: 'removeFromGroup', group: 'Administrators', account: 'a', node: 'NODE2' },
    ]);
    expect(memberChanges(['a'], ['a'], administratorsCommand('NODE2'))).toEqual([]);
  });

  it('change Administrators of a computer and the groups of an account', () => {
    const before = localAdministrators(run.world, node());
    const after = [...before.filter((name) => name !== 'clussvc'), 'Schema Admins'];
    all(memberChanges(before, after, administratorsCommand('NODE2')));
    expect(localAdministrators(run.world, node())).toEqual(after);
    all(memberChanges([], [groupName(' schema admins')], membershipCommand('clussvc')));
    expect(run.world.entities.account['acct:clussvc']?.groups).toEqual(['Schema Admins']);
    expect(run.try(membershipCommand('clussvc')('Print Operators', true))).toMatchObject({ ok: false });
    expect(domainPrincipals(run.world)).toEqual([
      'Administrator',
      'clussvc',
      'Domain Admins',
      'Enterprise Admins',
      'Schema Admins',
    ]);
  });

  it('show each right with who has it, and change it', () => {
    const row = (id: string) => rightRows(run.world, node()).find((each) => each.id === id);
    expect(row('backUpFiles')?.holders).toBe('Administrators,CORP\\clussvc');
    expect(row('debugPrograms')?.holders).toBe('Administrators');
    const before = holdersOfRight(run.world, node(), 'actAsSystem');
    const after = [holderName(run.world, 'administrators'), holderName(run.world, 'CORP\\ADMINISTRATOR')];
    all(memberChanges(before, after, rightCommand('NODE2', 'actAsSystem')));
    expect(row('actAsSystem')?.holders).toBe('Administrators,CORP\\Administrator');
  });
});

describe('the Exchange Administration Delegation Wizard', () => {
  const start = [{ account: 'Administrator', role: 'fullAdministrator' }] as const;

  it('changes, adds and removes entries, and sends a command for each change', () => {
    const list = withRole(withRole(start, 'clussvc', 'viewOnly'), 'CLUSSVC', 'administrator');
    expect(list).toHaveLength(2);
    expect(delegationChanges(start, list)).toEqual([
      { type: 'delegateExchange', account: 'CLUSSVC', role: 'administrator' },
    ]);
    expect(delegationChanges(start, start)).toEqual([]);
    expect(withoutRole(list, 'clussvc')).toEqual(start);
  });

  it('gives the organization a new Full Administrator before it takes the old one away', () => {
    const list = withRole(withoutRole(start, 'Administrator'), 'clussvc', 'fullAdministrator');
    const changes = delegationChanges(start, list);
    expect(changes.map((command) => 'role' in command && command.role)).toEqual([
      'fullAdministrator',
      'none',
    ]);
    all(changes);
    expect(run.world.directory.exchangeDelegations).toEqual(list);
    const lower = withRole(withRole(list, 'clussvc', 'viewOnly'), 'Administrator', 'fullAdministrator');
    expect(delegationChanges(list, lower).map((command) => 'account' in command && command.account)).toEqual([
      'Administrator',
      'clussvc',
    ]);
  });
});
