import { beforeEach, describe, expect, it } from 'vitest';
import { type Command, type ComputerNode, loggedOnUser } from '#domain';
import { minutes } from '#kernel';
import { builtRun, createServiceAccount, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

let run: Run;

beforeEach(() => {
  run = builtRun();
});

const node = (name = 'NODE2'): ComputerNode => {
  const row = run.world.entities.node[`node:${name}`];
  if (row === undefined) throw new Error(`There is no ${name}.`);
  return row;
};
const off = (name = 'NODE2'): Command => ({ type: 'logOff', node: name });
const on = (account: string, password: string, name = 'NODE2'): Command => ({
  type: 'logOn',
  node: name,
  account,
  password,
});
const ada = (mustChangePassword = false): Command => ({
  ...createServiceAccount,
  name: 'ada',
  password: 'Heart-8eat',
  passwordNeverExpires: false,
  mustChangePassword,
});
const reason = (command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? null : verdict.reason;
};

describe('who is logged on at a server', () => {
  it('is the Administrator of the domain, until that one logs off', () => {
    expect(loggedOnUser(node())).toBe('Administrator');
    expect(reason(on('Administrator', 'Passw0rd!'))).toBe('logon.alreadyLoggedOn');
    run.do(off());
    expect(loggedOnUser(node())).toBeNull();
    expect(loggedOnUser(node('NODE1'))).toBe('Administrator');
    expect(reason(off())).toBe('logon.nobody');
  });

  it('gets in with name and password, however the name is written', () => {
    run.do(ada());
    for (const account of ['ada', 'CORP\\Ada', 'ada@corp.example']) {
      run.do(off());
      run.do(on(account, 'Heart-8eat'));
      expect(loggedOnUser(node())).toBe('ada');
    }
  });

  it('is told the same of a wrong name as of a wrong password', () => {
    run.do(off());
    expect(reason(on('nobody', 'Passw0rd!'))).toBe('logon.failed');
    expect(reason(on('Administrator', 'passw0rd!'))).toBe('logon.failed');
    expect(reason(on('NODE2\\Administrator', 'wrong'))).toBe('logon.failed');
    expect(reason(on(' ', 'Passw0rd!'))).toBe('name.empty');
  });

  it('changes a password that has to be changed, which stops a Cluster service that uses it (F-25)', () => {
    run.do({ type: 'setUserProperties', name: 'clussvc', mustChangePassword: true });
    run.do(off());
    const command = on('clussvc', 'Str0ng!pass') as Extract<Command, { type: 'logOn' }>;
    expect(reason(command)).toBe('logon.mustChangePassword');
    expect(reason({ ...command, newPassword: 'Str0ng!pass' })).toBe('logon.samePassword');
    expect(reason({ ...command, newPassword: 'short' })).toBe('password.tooShort');
    run.do({ ...command, newPassword: 'An0ther!pass' });
    expect(loggedOnUser(node())).toBe('clussvc');
    expect(run.world.entities.account['acct:clussvc']).toMatchObject({
      password: 'An0ther!pass',
      mustChangePassword: false,
    });
    expect(node('NODE1').servicePasswordStale).toBe(true);
  });

  it('waits at the screen after a restart, but only where somebody has logged off before', () => {
    run.do(off());
    run.do(on('Administrator', 'Passw0rd!'));
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(minutes(10));
    expect(loggedOnUser(node())).toBeNull();
    expect(loggedOnUser(node('NODE1'))).toBe('Administrator');
  });

  it('needs a domain controller for the first time at a computer only', () => {
    run.do(ada());
    run.do(off());
    run.do({ type: 'injectFault', fault: 'switch', target: { kind: 'device', device: 'DC1' } });
    expect(reason(on('ada', 'Heart-8eat'))).toBe('directory.unreachable');
    run.do(on('Administrator', 'Passw0rd!'));
    run.do(off());
    run.do({ type: 'healFault', fault: 'switch', target: { kind: 'device', device: 'DC1' } });
    run.wait(minutes(5));
    run.do(on('ada', 'Heart-8eat'));
    run.do(off());
    run.do({ type: 'injectFault', fault: 'switch', target: { kind: 'device', device: 'DC1' } });
    run.do(on('ada', 'Heart-8eat'));
  });

  it('is the Administrator of the computer itself where there is no domain yet', () => {
    const setup = twoNodeRoom();
    run = new Run({
      ...setup,
      computers: setup.computers.map((computer) => ({ ...computer, outsideDomain: true })),
    });
    for (const command of wiring) run.do(command);
    switchOn(run);
    expect(loggedOnUser(node())).toBe('NODE2\\Administrator');
    run.do(off());
    expect(reason(on('Administrator', 'Passw0rd!'))).toBe('node.notInDomain');
    run.do(on('node2\\administrator', 'Passw0rd!'));
    expect(loggedOnUser(node())).toBe('NODE2\\Administrator');
  });

  it('has no one to log on at a server that is off, and no way off while a wizard works there', () => {
    run.do({ type: 'prepareDomain', node: 'NODE1' });
    expect(reason(off('NODE1'))).toBe('job.running');
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    expect(reason(off())).toBe('node.notRunning');
    expect(reason(on('Administrator', 'Passw0rd!'))).toBe('node.notRunning');
  });
});
