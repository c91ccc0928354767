import { describe, expect, it } from 'vitest';
import {
  type Command,
  type CommandOf,
  groupNamed,
  isVirtualServer,
  type NewVirtualServerFields,
  queryCommand,
  resourceNamed,
  resourceState,
  resourcesOf,
  rows,
  type World,
} from '#domain';
import { minutes } from '#kernel';
import { afterSetup } from '../../../support/after-setup.ts';
import type { Run } from '../../../support/run.ts';

const part = (resource: string) => ({ resource, description: '', possibleOwners: [] });
const newServer: NewVirtualServerFields = {
  existingGroup: '',
  description: 'Print',
  policy: {},
  ipAddress: {
    ...part('PRINT IP Address'),
    parameters: { address: '10.1.0.40', mask: '255.255.0.0', network: 'Public', enableNetbios: true },
  },
  networkName: { ...part('PRINT Network Name'), parameters: { networkName: 'PRINT' } },
};
const spooler = {
  resource: 'Spooler',
  description: 'Queues',
  resourceType: 'Generic Service',
  separateMonitor: true,
  possibleOwners: ['NODE2'],
  dependsOn: ['PRINT Network Name'],
  parameters: { serviceName: 'Spooler' },
} as const;

const wizard = (fields: Partial<CommandOf<'configureApplication'>> = {}): Command => ({
  type: 'configureApplication',
  group: 'PRINT',
  virtualServer: newServer,
  application: { ...spooler, possibleOwners: ['NODE2'], dependsOn: ['PRINT Network Name'] },
  ...fields,
});

/** The cluster in names: ids count what was done before, and a wizard does it in one go. */
function inNames(world: World) {
  const node = (id: string) => rows(world, 'node').find((row) => row.id === id)?.name ?? '';
  const resource = (id: string) => rows(world, 'resource').find((row) => row.id === id)?.name ?? '';
  return rows(world, 'group').map(({ id: _id, owner, preferredOwners, ...group }) => ({
    ...group,
    owner: node(owner),
    preferredOwners: preferredOwners.map(node),
    resources: rows(world, 'resource')
      .filter((row) => world.entities.group[row.group]?.name === group.name)
      .map(({ id, group: _group, dependsOn, possibleOwners, ...row }) => ({
        ...row,
        state: resourceState(world, id),
        dependsOn: dependsOn.map(resource),
        possibleOwners: possibleOwners.map(node),
      })),
  }));
}

function runWith(commands: readonly Command[]): Run {
  const run = afterSetup();
  for (const command of commands) run.do(command);
  return run;
}

const address = {
  type: 'createResource',
  separateMonitor: false,
  dependsOn: [],
  ...newServer.ipAddress,
} as const;
const name = { type: 'createResource', separateMonitor: false, ...newServer.networkName } as const;
const singles = (group: string): readonly Command[] => [
  { ...address, group, resourceType: 'IP Address', dependsOn: [] },
  { ...name, group, resourceType: 'Network Name', dependsOn: ['PRINT IP Address'] },
  {
    ...{ ...spooler, possibleOwners: ['NODE2'], dependsOn: ['PRINT Network Name'] },
    type: 'createResource',
    group,
  },
];

describe('configureApplication (U-25, A-53)', () => {
  it('makes the cluster that New Group and New Resource make (E-25 to E-27)', () => {
    const oneByOne = runWith([
      { type: 'createGroup', group: 'PRINT', description: 'Print', preferredOwners: ['NODE2', 'NODE1'] },
      {
        type: 'setGroupProperties',
        group: 'PRINT',
        failoverThreshold: 3,
        failback: { kind: 'window', from: 22, to: 4 },
      },
      ...singles('PRINT'),
    ]);
    const policy = {
      preferredOwners: ['NODE2', 'NODE1'],
      failoverThreshold: 3,
      failback: { kind: 'window', from: 22, to: 4 },
    } as const;
    const atOnce = runWith([
      wizard({
        virtualServer: { ...newServer, policy: { ...policy, preferredOwners: ['NODE2', 'NODE1'] } },
      }),
    ]);
    expect(inNames(atOnce.world)).toEqual(inNames(oneByOne.world));
    for (const run of [atOnce, oneByOne]) {
      run.do({ type: 'onlineGroup', group: 'PRINT' });
      run.wait(minutes(2));
    }
    expect(inNames(atOnce.world)).toEqual(inNames(oneByOne.world));
    const spoolerRow = resourceNamed(atOnce.world, 'Spooler');
    expect(spoolerRow && resourceState(atOnce.world, spoolerRow.id)).toBe('Online');
  });

  it('takes a group that is there, its disk included, and gives it its name (E-28)', () => {
    const oneByOne = runWith([
      { type: 'renameGroup', group: 'Disk Group 1', name: 'PRINT' },
      { type: 'setGroupProperties', group: 'PRINT', description: 'Print', failoverPeriodHours: 2 },
      ...singles('PRINT'),
    ]);
    const virtualServer = { ...newServer, existingGroup: 'disk group 1', policy: { failoverPeriodHours: 2 } };
    const atOnce = runWith([wizard({ virtualServer })]);
    expect(inNames(atOnce.world)).toEqual(inNames(oneByOne.world));
    expect(groupNamed(atOnce.world, 'Disk Group 1')).toBeUndefined();
  });

  it('adds an application to a virtual server', () => {
    const run = runWith([wizard({ application: null })]);
    const group = groupNamed(run.world, 'PRINT');
    expect(group && isVirtualServer(run.world, group)).toBe(true);
    run.do(wizard({ virtualServer: null }));
    expect(group && resourcesOf(run.world, group).map((row) => row.name)).toEqual([
      'PRINT IP Address',
      'PRINT Network Name',
      'Spooler',
    ]);
  });

  it('makes the whole Exchange virtual server where name and disk are online (E-29, E-30)', () => {
    const run = runWith([
      wizard({ application: null, virtualServer: { ...newServer, existingGroup: 'Disk Group 1' } }),
    ]);
    const attendant = wizard({
      virtualServer: null,
      application: {
        ...part('PRINT System Attendant'),
        resourceType: 'Microsoft Exchange System Attendant',
        separateMonitor: false,
        dependsOn: ['PRINT Network Name', 'Disk S:'],
        parameters: {
          administrativeGroup: 'First Administrative Group',
          routingGroup: 'First Routing Group',
          dataDirectory: 'S:\\Exchsrvr',
        },
      },
    });
    expect(run.try(attendant)).toMatchObject({ reason: 'exchange.nameNotOnline' });
    run.do({ type: 'onlineGroup', group: 'PRINT' });
    run.wait(minutes(1));
    run.do(attendant);
    const types = rows(run.world, 'resource').map((row) => row.resourceType);
    expect(types).toContain('Microsoft Exchange Information Store');
  });

  const withIp = (parameters: object) =>
    wizard({
      virtualServer: {
        ...newServer,
        ipAddress: {
          ...newServer.ipAddress,
          parameters: { ...newServer.ipAddress.parameters, ...parameters },
        },
      },
    });
  const withName = (networkName: string) =>
    wizard({
      virtualServer: { ...newServer, networkName: { ...newServer.networkName, parameters: { networkName } } },
    });

  it.each<readonly [what: string, command: Command, reason: string, part: string | undefined]>([
    ['a group that is there', wizard({ group: 'Cluster Group' }), 'name.taken', 'group'],
    ['no name', wizard({ group: ' ' }), 'name.empty', 'group'],
    [
      'a group that is not there',
      wizard({ virtualServer: { ...newServer, existingGroup: 'Nobody' } }),
      'group.unknown',
      undefined,
    ],
    [
      'a stranger as preferred owner',
      wizard({ virtualServer: { ...newServer, policy: { preferredOwners: ['NODE9'] } } }),
      'node.unknown',
      'group',
    ],
    [
      'too long a period (P-2)',
      wizard({ virtualServer: { ...newServer, policy: { failoverPeriodHours: 1194 } } }),
      'number.outOfRange',
      'policy',
    ],
    ['an address that is taken', withIp({ address: '10.1.0.20' }), 'address.taken', 'ipAddress'],
    ['an address of another subnet', withIp({ address: '10.9.0.20' }), 'address.wrongSubnet', 'ipAddress'],
    ['no address', withIp({ address: '' }), 'parameter.missing', 'ipAddress'],
    ['a network that is not there', withIp({ network: 'Nowhere' }), 'network.unknown', 'ipAddress'],
    ['a name that is taken (V-17)', withName('NODE2'), 'name.taken', 'networkName'],
    ['too long a name', withName('A-VERY-LONG-NAME'), 'name.tooLong', 'networkName'],
    [
      'an application without what it needs (R-55)',
      wizard({ application: { ...spooler, resourceType: 'MSMQ', possibleOwners: [], dependsOn: [] } }),
      'resource.dependencyMissing',
      'application',
    ],
    [
      'a group that is no virtual server',
      wizard({ group: 'Disk Group 1', virtualServer: null }),
      'group.notVirtualServer',
      undefined,
    ],
    [
      'nothing to do',
      wizard({ group: 'Cluster Group', virtualServer: null, application: null }),
      'application.nothingToDo',
      undefined,
    ],
  ])('refuses %s as a whole', (_what, command, reason, partOf) => {
    const run = afterSetup();
    const before = run.world.entities;
    const verdict = run.try(command);
    expect(verdict).toMatchObject({ ok: false, reason });
    expect(verdict.ok ? null : verdict.params['part']).toBe(partOf);
    expect(run.world.entities).toBe(before);
  });

  it('asks without changing anything', () => {
    const { world } = afterSetup();
    const before = JSON.stringify(world);
    expect(queryCommand(world, wizard())).toEqual({ ok: true, warnings: [] });
    expect(JSON.stringify(world)).toBe(before);
  });
});
