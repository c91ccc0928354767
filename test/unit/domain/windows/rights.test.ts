import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Command,
  type CommandOf,
  type ComputerNode,
  type DomainEvent,
  exchangeDelegations,
  exchangeRoleOf,
  groupNamed,
  holdersOfRight,
  localAdministrators,
  missingServiceRights,
  resourceNamed,
  resourceState,
} from '#domain';
import { minutes } from '#kernel';
import {
  buildCluster,
  builtRun,
  createServiceAccount,
  prepareWindows,
  switchOn,
  wiring,
} from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

let run: Run;

const node = (name = 'NODE2'): ComputerNode => {
  const row = run.world.entities.node[`node:${name}`];
  if (row === undefined) throw new Error(`There is no ${name}.`);
  return row;
};
const service = (name = 'NODE2') => run.world.charts[`clussvc:node:${name}`]?.value;
const events = <T extends DomainEvent['type']>(type: T) =>
  run.world.events.filter((event) => event.type === type) as Extract<DomainEvent, { type: T }>[];
const reason = (command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? null : verdict.reason;
};
const ada: Command = { ...createServiceAccount, name: 'ada', password: 'Heart-8eat' };
const right = (name: string, granted: boolean, account = 'clussvc') =>
  ({ type: 'setUserRight', node: 'NODE2', right: name, account, granted }) as Command;
const become = (account: string, password: string, name = 'NODE1') => {
  run.do({ type: 'logOff', node: name });
  run.do({ type: 'logOn', node: name, account, password });
};
const restartService = () => {
  run.do({ type: 'stopClusterService', node: 'NODE2' });
  run.wait(minutes(1));
  run.do({ type: 'startClusterService', node: 'NODE2' });
  run.wait(minutes(5));
};

/** The room with Windows ready and nothing built. */
function unbuilt(prepared = true): Run {
  const setup = twoNodeRoom();
  const directory = { ...setup.directory, forestPrepared: prepared, domainPrepared: prepared };
  const bare = new Run({ ...setup, directory });
  for (const command of wiring) bare.do(command);
  switchOn(bare);
  prepareWindows(bare);
  return bare;
}

describe('the account of the Cluster service on its nodes', () => {
  beforeEach(() => {
    run = builtRun();
  });

  it('was made an administrator with the rights of the service by the wizards (L-47, L-48)', () => {
    for (const name of ['NODE1', 'NODE2']) {
      expect(localAdministrators(run.world, node(name))).toEqual([
        `${name}\\Administrator`,
        'Domain Admins',
        'clussvc',
      ]);
      expect(missingServiceRights(run.world, node(name))).toEqual([]);
    }
    expect(holdersOfRight(run.world, node(), 'logOnAsService')).toEqual(['clussvc']);
    expect(holdersOfRight(run.world, node(), 'backUpFiles')).toEqual(['Administrators', 'clussvc']);
    expect(holdersOfRight(run.world, node(), 'debugPrograms')).toEqual(['Administrators']);
  });

  it('starts nothing any more without the right to log on as a service, and what runs goes on (F-26)', () => {
    run.do(right('logOnAsService', false));
    expect(reason(right('logOnAsService', false))).toBe('right.alreadySo');
    run.wait(minutes(5));
    expect(service()).toBe('up');
    restartService();
    expect(service()).not.toBe('up');
    expect(events('service.rightsMissing')[0]?.data).toMatchObject({ rights: 'logOnAsService' });
    expect(events('service.logonFailed')).toEqual([]);
    run.do(right('logOnAsService', true));
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(minutes(5));
    expect(service()).toBe('up');
  });

  it('keeps a right that the administrators have as well', () => {
    run.do(right('backUpFiles', false));
    expect(missingServiceRights(run.world, node())).toEqual([]);
    run.do(right('backUpFiles', false, 'Administrators'));
    expect(missingServiceRights(run.world, node())).toEqual(['backUpFiles']);
    restartService();
    expect(service()).not.toBe('up');
  });

  it('must stay an administrator of the node (L-47)', () => {
    run.do({ type: 'removeFromGroup', group: 'Administrators', account: 'CORP\\clussvc', node: 'NODE2' });
    restartService();
    expect(service()).not.toBe('up');
    expect(String(events('service.rightsMissing')[0]?.data.rights).split(',')[0]).toBe('administrator');
    run.do({ type: 'addToGroup', group: 'Administrators', account: 'clussvc', node: 'NODE2' });
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(minutes(5));
    expect(service()).toBe('up');
  });

  it('brings no network name online where it may not act as part of the system, from its next start on (F-26)', () => {
    run.do(right('actAsSystem', false));
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: 'NODE2' });
    run.wait(minutes(2));
    const name = resourceNamed(run.world, 'Cluster Name');
    if (name === undefined) throw new Error('There is no Cluster Name.');
    expect(resourceState(run.world, name.id)).toBe('Online');
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: 'NODE1' });
    run.wait(minutes(2));
    restartService();
    expect(service()).toBe('up');
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: 'NODE2' });
    run.wait(minutes(2));
    const failures = events('resource.failed').filter(({ data }) => data.reason === 'rightMissing');
    expect(failures.length).toBeGreaterThan(0);
    expect(run.world.entities.group[name.group]?.owner).toBe('node:NODE1');
    expect(resourceState(run.world, name.id)).toBe('Online');
    run.do(right('actAsSystem', true));
    restartService();
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: 'NODE2' });
    run.wait(minutes(2));
    expect(run.world.entities.group[name.group]?.owner).toBe('node:NODE2');
  });

  it('gets back what it lacks when a node is added anew', () => {
    run.do(right('logOnAsService', false));
    run.do({ type: 'removeFromGroup', group: 'Administrators', account: 'clussvc', node: 'NODE2' });
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    run.wait(minutes(1));
    run.do({ type: 'evictNode', node: 'NODE2' });
    run.do({ type: 'addNode', node: 'NODE2', password: 'Str0ng!pass' });
    run.wait(minutes(5));
    expect(service()).toBe('up');
    expect(missingServiceRights(run.world, node())).toEqual([]);
  });
});

describe('groups and rights', () => {
  beforeEach(() => {
    run = builtRun();
    run.do(ada);
  });

  it('are changed by administrators only', () => {
    become('ada', 'Heart-8eat', 'NODE2');
    expect(reason(right('debugPrograms', true, 'ada'))).toBe('logon.notLocalAdministrator');
    const add = { type: 'addToGroup', account: 'ada' } as const;
    expect(reason({ ...add, group: 'Administrators', node: 'NODE2' })).toBe('logon.notLocalAdministrator');
    expect(reason({ ...add, group: 'Domain Admins', from: 'NODE2' })).toBe('logon.notInGroup');
    expect(reason({ type: 'deleteUser', name: 'clussvc', from: 'NODE2' })).toBe('logon.notInGroup');
    expect(reason({ ...add, group: 'Domain Admins', from: 'NODE1' })).toBeNull();
    expect(reason(right('debugPrograms', true, 'ada'))).toBeNull();
  });

  it('know who is in and who is not', () => {
    const change = (type: 'addToGroup' | 'removeFromGroup', group: string, account: string, name?: string) =>
      reason({ type, group, account, ...(name === undefined ? {} : { node: name }) } as Command);
    expect(change('addToGroup', 'Domain Admins', 'Administrator')).toBe('account.alreadyMember');
    expect(change('removeFromGroup', 'Schema Admins', 'ada')).toBe('account.notMember');
    expect(change('removeFromGroup', 'Schema Admins', 'Administrator')).toBe('account.lastMember');
    expect(change('addToGroup', 'Schema Admins', 'nobody')).toBe('account.unknown');
    expect(change('addToGroup', 'Administrators', 'ada')).toBe('group.unknown');
    expect(change('addToGroup', 'Schema Admins', 'ada', 'NODE1')).toBe('group.unknown');
    expect(change('removeFromGroup', 'Administrators', 'NODE1\\Administrator', 'NODE1')).toBe(
      'account.builtIn',
    );
    expect(change('addToGroup', 'Administrators', 'Domain Admins', 'NODE1')).toBe('account.alreadyMember');
    expect(change('addToGroup', 'Schema Admins', 'ada')).toBeNull();
    expect(change('removeFromGroup', 'Schema Admins', 'Administrator')).toBeNull();
    expect(run.try(right('debugPrograms', true, 'nobody'))).toMatchObject({ reason: 'account.unknown' });
  });

  it('are lost with an account that is deleted', () => {
    run.do({ type: 'addToGroup', group: 'Administrators', account: 'ada', node: 'NODE2' });
    run.do(right('debugPrograms', true, 'ada'));
    run.do({ type: 'delegateExchange', account: 'ada', role: 'viewOnly' });
    run.do({ type: 'deleteUser', name: 'ada' });
    run.do(ada);
    expect(localAdministrators(run.world, node())).not.toContain('ada');
    expect(holdersOfRight(run.world, node(), 'debugPrograms')).toEqual(['Administrators']);
    expect(exchangeRoleOf(run.world, 'ada')).toBeNull();
    expect(run.try({ type: 'deleteUser', name: 'Administrator' })).toMatchObject({
      reason: 'account.builtIn',
    });
  });
});

describe('the wizards of the cluster', () => {
  const create: Command = {
    type: 'createCluster',
    node: 'NODE1',
    cluster: 'MAILCLUS',
    domain: 'corp.example',
    address: '10.1.0.20',
    account: 'clussvc',
    password: 'Str0ng!pass',
    quorumDisk: 'Q',
  };

  it('want an administrator of the computer at the screen (L-47)', () => {
    run = unbuilt();
    run.do(ada);
    become('ada', 'Heart-8eat');
    expect(reason(create)).toBe('logon.notLocalAdministrator');
    expect(reason({ ...create, from: 'NODE2' } as Command)).toBeNull();
  });

  it('add a node from where somebody is logged on, not from where nobody is', () => {
    run = unbuilt();
    buildCluster(run);
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    run.wait(minutes(1));
    run.do({ type: 'evictNode', node: 'NODE2' });
    run.do({ type: 'logOff', node: 'NODE2' });
    const add: Command = { type: 'addNode', node: 'NODE2', password: 'Str0ng!pass' };
    expect(reason(add)).toBe('logon.nobody');
    expect(reason({ ...add, from: 'NODE1' })).toBeNull();
  });
});

describe('permissions in the Exchange organization (E-35, E-39b)', () => {
  const forest: Command = { type: 'prepareForest', node: 'NODE1' };

  it('begin with ForestPrep, by a member of both groups of the forest', () => {
    run = unbuilt(false);
    run.do(ada);
    run.do({ type: 'addToGroup', group: 'Domain Admins', account: 'ada' });
    become('ada', 'Heart-8eat');
    expect(run.try(forest)).toMatchObject({ reason: 'logon.notInGroup', params: { group: 'Schema Admins' } });
    run.do({ type: 'addToGroup', group: 'Schema Admins', account: 'ada' });
    expect(run.try(forest)).toMatchObject({ params: { group: 'Enterprise Admins' } });
    run.do({ type: 'addToGroup', group: 'Enterprise Admins', account: 'ada' });
    expect(reason({ ...forest, administrator: 'nobody' })).toBe('account.unknown');
    expect(exchangeDelegations(run.world)).toEqual([]);
    run.do(forest);
    run.wait(minutes(15));
    expect(exchangeDelegations(run.world)).toEqual([{ account: 'ada', role: 'fullAdministrator' }]);
    expect(exchangeRoleOf(run.world, 'Administrator')).toBeNull();
    become('Administrator', 'Passw0rd!');
    run.do({ type: 'prepareDomain', node: 'NODE1' });
    run.wait(minutes(15));
    run.do({ ...forest, administrator: 'Administrator' });
    run.wait(minutes(15));
    expect(exchangeRoleOf(run.world, 'Administrator')).toBeNull();
  });

  it('name the first administrator on demand, a group among others', () => {
    run = unbuilt(false);
    run.do({ ...forest, administrator: 'CORP\\Domain Admins' });
    run.wait(minutes(15));
    expect(exchangeDelegations(run.world)).toEqual([{ account: 'Domain Admins', role: 'fullAdministrator' }]);
    expect(exchangeRoleOf(run.world, 'Administrator')).toBe('fullAdministrator');
    expect(exchangeRoleOf(run.world, 'clussvc')).toBeNull();
  });

  it('are given and taken by a Full Administrator, and never all of them', () => {
    run = builtRun();
    run.do(ada);
    const give = (
      role: 'fullAdministrator' | 'viewOnly' | 'none',
      account = 'ada',
      from?: string,
    ): Command => ({
      type: 'delegateExchange',
      account,
      role,
      ...(from === undefined ? {} : { from }),
    });
    expect(reason(give('none', 'Administrator'))).toBe('exchange.lastFullAdministrator');
    expect(reason(give('viewOnly', 'nobody'))).toBe('account.unknown');
    run.do(give('viewOnly'));
    expect(reason(give('viewOnly'))).toBe('exchange.alreadyDelegated');
    become('ada', 'Heart-8eat', 'NODE2');
    expect(reason(give('none', 'Administrator', 'NODE2'))).toBe('exchange.notFullAdministrator');
    run.do(give('fullAdministrator'));
    run.do(give('none', 'Administrator', 'NODE2'));
    expect(exchangeRoleOf(run.world, 'Administrator')).toBeNull();
    expect(reason({ type: 'deleteUser', name: 'ada' })).toBe('exchange.lastFullAdministrator');
  });

  it('are asked for by Setup on a node, besides an administrator of the computer', () => {
    run = unbuilt();
    buildCluster(run);
    run.do(ada);
    become('ada', 'Heart-8eat', 'NODE2');
    const setup: Command = {
      type: 'installExchange',
      node: 'NODE2',
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
    };
    expect(reason(setup)).toBe('logon.notLocalAdministrator');
    run.do({ type: 'addToGroup', group: 'Administrators', account: 'ada', node: 'NODE2', from: 'NODE1' });
    expect(reason(setup)).toBe('exchange.notFullAdministrator');
    run.do({ type: 'delegateExchange', account: 'ada', role: 'administrator' });
    expect(reason(setup)).toBe('exchange.notFullAdministrator');
    run.do({ type: 'delegateExchange', account: 'ada', role: 'fullAdministrator' });
    expect(reason(setup)).toBe('exchange.noMsdtc');
  });

  it('are asked for when the System Attendant is made, where that is done or at the owner of its group', () => {
    run = builtRun();
    run.do(ada);
    run.do({ type: 'createGroup', group: 'EVS2', description: '', preferredOwners: [] });
    const owner = run.world.entities.node[groupNamed(run.world, 'EVS2')?.owner ?? 'node:']?.name ?? '';
    const other = owner === 'NODE1' ? 'NODE2' : 'NODE1';
    const attendant: Command = {
      type: 'createResource',
      resource: 'SA (EVS2)',
      resourceType: 'Microsoft Exchange System Attendant',
      group: 'EVS2',
      description: '',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: [],
      parameters: {},
    };
    expect(reason(attendant)).toBe('resource.dependencyMissing');
    become('ada', 'Heart-8eat', owner);
    expect(reason(attendant)).toBe('exchange.notFullAdministrator');
    expect(reason({ ...attendant, from: other })).toBe('resource.dependencyMissing');
    const { group: _group, type: _type, ...application } = attendant as CommandOf<'createResource'>;
    const wizard = { type: 'configureApplication', group: 'EVS1', virtualServer: null, application } as const;
    expect(reason({ ...wizard, from: owner })).toBe('exchange.notFullAdministrator');
    expect(reason({ ...wizard, from: other })).toBe('resource.dependencyMissing');
  });
});
