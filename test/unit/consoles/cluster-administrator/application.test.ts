import { describe, expect, it } from 'vitest';
import type { World } from '#domain';
import {
  type ApplicationFields,
  type ApplicationPage,
  applicationDependencies,
  applicationPages,
  changeGroup,
  chosenGroup,
  newApplication,
  partNames,
  withNetwork,
} from '../../../../src/consoles/cluster-administrator/model/application.ts';
import {
  applicationCommand,
  applicationSpec,
} from '../../../../src/consoles/cluster-administrator/model/application-spec.ts';
import { type ModelItem, objectMenu } from '../../../../src/consoles/cluster-administrator/model/menu.ts';
import { pageRefusal, reduceWizard } from '../../../../src/consoles/shared/wizard-machine.ts';
import { clusterRun, groupIn, queryOf } from './built.ts';

const { world } = clusterRun();
const opened = newApplication(world, '').fields;
const named = (name: string, fields = opened) => ({ ...fields, ...changeGroup(fields, { name }) });
/** Everything filled in so that Finish makes a virtual server with a service. */
const filled: ApplicationFields = {
  ...named('PRINT'),
  ...withNetwork(world, { address: '10.1.0.40' }),
  networkName: 'PRINT',
  application: {
    ...opened.application,
    resource: 'Spooler',
    resourceType: 'Generic Service',
    program: { serviceName: 'Spooler' },
  },
};

const refusalOn = (page: ApplicationPage, fields: Partial<ApplicationFields>, at: World = world) =>
  pageRefusal(applicationSpec, { page, fields: { ...filled, ...fields } }, 'completing', queryOf(at))
    ?.reason ?? null;

describe('Cluster Application wizard (U-25)', () => {
  it('has the pages that the choices need', () => {
    const head = ['welcome', 'server'];
    const server = ['resourceGroup', 'groupName', 'access', 'advanced'];
    const resource = ['type', 'resourceName', 'dependencies'];
    expect(applicationPages(filled)).toEqual([
      ...head,
      ...server,
      'application',
      ...resource,
      'genericService',
      'registryReplication',
      'completing',
    ]);
    expect(applicationPages({ ...filled, wantsApplication: false, server: 'existing' })).toEqual([
      ...head,
      'application',
      'completing',
    ]);
    const typed = (resourceType: ApplicationFields['application']['resourceType']) =>
      applicationPages({ ...filled, application: { ...filled.application, resourceType } });
    expect(typed('Physical Disk').slice(-2)).toEqual(['disk', 'completing']);
    expect(typed('Microsoft Exchange System Attendant').slice(-4)).toEqual([
      'adminGroup',
      'routingGroup',
      'dataDirectory',
      'completing',
    ]);
  });

  it('lets every page pass once it is right, and as long as a later one is empty', () => {
    for (const page of applicationPages(filled)) expect([page, refusalOn(page, {})]).toEqual([page, null]);
    for (const page of ['welcome', 'server', 'resourceGroup'] as const)
      expect(pageRefusal(applicationSpec, { page, fields: opened }, 'completing', queryOf(world))).toBeNull();
    const early = { ...named('PRINT'), networkName: '', address: '' };
    expect(refusalOn('groupName', early)).toBeNull();
  });

  it.each<readonly [ApplicationPage, string, Partial<ApplicationFields>]>([
    ['server', 'name.empty', { server: 'existing', existingServer: '' }],
    ['server', 'group.notVirtualServer', { server: 'existing', existingServer: 'Disk Group 1' }],
    ['resourceGroup', 'name.empty', { groupChoice: 'existing', existingGroup: '' }],
    ['resourceGroup', 'group.unknown', { groupChoice: 'existing', existingGroup: 'Gone' }],
    ['groupName', 'name.empty', named('')],
    ['groupName', 'name.taken', named('cluster group')],
    ['groupName', 'name.invalidCharacters', named('A*')],
    ['groupName', 'name.tooLong', named('x'.repeat(101))],
    ['access', 'name.empty', { networkName: '' }],
    ['access', 'name.taken', { networkName: 'mailclus' }],
    ['access', 'name.tooLong', { networkName: 'MORE-THAN-FIFTEEN' }],
    ['access', 'name.invalidCharacters', { networkName: 'A B' }],
    ['access', 'address.invalid', { address: '' }],
    ['access', 'address.invalid', { address: '10.1..' }],
    ['access', 'address.taken', { address: '10.1.0.20' }],
    ['access', 'address.wrongSubnet', { address: '10.9.0.1' }],
    ['advanced', 'mask.invalid', { mask: '255.0.255.0' }],
    ['advanced', 'parameter.missing', { network: '' }],
    ['advanced', 'name.empty', { ip: { ...opened.ip, resource: ' ' } }],
    ['advanced', 'name.taken', { name: { ...opened.name, resource: 'Cluster Name' } }],
    ['advanced', 'number.outOfRange', { ...changeGroup(filled, { failoverPeriodHours: 2000 }) }],
    [
      'application',
      'application.nothingToDo',
      { server: 'existing', existingServer: 'Cluster Group', wantsApplication: false },
    ],
    ['genericService', 'parameter.missing', { application: { ...filled.application, program: {} } }],
    [
      'registryReplication',
      'registry.keyInvalid',
      { application: { ...filled.application, checkpoints: ['\\'] } },
    ],
    ['resourceName', 'name.empty', { application: { ...filled.application, resource: '' } }],
    [
      'resourceName',
      'name.taken',
      { application: { ...filled.application, resource: 'PRINT Network Name' } },
    ],
    [
      'dependencies',
      'resource.dependencyMissing',
      { application: { ...filled.application, resourceType: 'MSMQ' } },
    ],
    [
      'type',
      'exchange.automaticType',
      {
        application: {
          ...filled.application,
          resource: '',
          resourceType: 'Microsoft Exchange Routing Service',
        },
      },
    ],
  ])('stops on %s: %s', (page, reason, fields) => {
    const pages = applicationPages({ ...filled, ...fields });
    expect(refusalOn(page, fields)).toBe(reason);
    const before = pages[pages.indexOf(page) - 1] ?? 'welcome';
    expect(refusalOn(before, fields)).toBeNull();
  });

  it('keeps what was said of each group, whichever is chosen in between', () => {
    const typed = reduceWizard(newApplication(world, ''), {
      type: 'change',
      fields: changeGroup(opened, { name: 'PRINT', failoverThreshold: 2 }),
    });
    const other = { ...typed.fields, groupChoice: 'existing', existingGroup: 'Disk Group 1' } as const;
    expect(chosenGroup(other)).toMatchObject({ name: 'Disk Group 1', failoverThreshold: 10 });
    const renamed = { ...other, ...changeGroup(other, { name: 'POST' }) };
    expect(chosenGroup({ ...renamed, groupChoice: 'new' })).toMatchObject({
      name: 'PRINT',
      failoverThreshold: 2,
    });
    expect(chosenGroup(renamed).name).toBe('POST');
  });

  it('names the resources after the group until they get names of their own, and offers them as dependencies (R-21)', () => {
    expect(partNames(filled)).toEqual({ ip: 'PRINT IP Address', name: 'PRINT Network Name' });
    const own = { ...filled, ip: { ...filled.ip, resource: 'IP (PRINT)' } };
    expect(partNames(own).ip).toBe('IP (PRINT)');
    expect(applicationDependencies(world, own)).toEqual(['IP (PRINT)', 'PRINT Network Name']);
    const used = { ...named('PRINT', { ...filled, groupChoice: 'existing', existingGroup: 'Disk Group 1' }) };
    expect(applicationDependencies(world, used)).toEqual([
      'Disk S:',
      'PRINT IP Address',
      'PRINT Network Name',
    ]);
    const existing = { ...filled, server: 'existing', existingServer: 'Cluster Group' } as const;
    expect(applicationDependencies(world, existing)).toContain('Cluster Name');
  });

  it('takes the network in whose subnet the address lies, and a network its mask', () => {
    expect(withNetwork(world, { address: '10.1.0.40' })).toEqual({
      address: '10.1.0.40',
      network: 'Public',
      mask: '255.255.0.0',
    });
    expect(withNetwork(world, { address: '10.1.' })).toEqual({ address: '10.1.' });
    expect(withNetwork(world, { network: 'Private' })).toEqual({ network: 'Private', mask: '255.255.255.0' });
    expect(withNetwork(world, { enableNetbios: false })).toEqual({ enableNetbios: false });
  });

  it('ends in one command that says of a group only what was changed', () => {
    const changed = {
      ...filled,
      ...changeGroup(filled, { failback: { kind: 'immediate' }, preferredOwners: ['NODE1'] }),
    };
    expect(applicationCommand(filled).virtualServer?.policy).toEqual({});
    const command = applicationCommand(changed);
    expect(command.virtualServer?.policy).toEqual({
      failback: { kind: 'immediate' },
      preferredOwners: ['NODE1'],
    });
    const run = clusterRun();
    run.do(command);
    expect(groupIn(run.world, 'PRINT')).toMatchObject({
      failback: { kind: 'immediate' },
      failoverThreshold: 10,
    });
  });

  it('opens on a virtual server to use it, on another group to make it one (U-8 to U-10)', () => {
    expect(newApplication(world, 'Cluster Group').fields).toMatchObject({
      server: 'existing',
      existingServer: 'Cluster Group',
      groupChoice: 'new',
    });
    expect(newApplication(world, 'Disk Group 1').fields).toMatchObject({
      server: 'new',
      existingServer: 'Cluster Group',
      groupChoice: 'existing',
      existingGroup: 'Disk Group 1',
    });
    const group = (items: readonly ModelItem[]) =>
      items.flatMap((item) =>
        item.kind === 'action' && item.action.kind === 'configureApplication' ? [item.action.group] : [],
      );
    const menu = (object: Parameters<typeof objectMenu>[1]) =>
      group(objectMenu(world, object, queryOf(world)));
    expect(menu({ kind: 'cluster' })).toEqual(['']);
    expect(menu({ kind: 'groups' })).toEqual(['']);
    expect(menu({ kind: 'group', id: groupIn(world, 'Disk Group 1').id })).toEqual(['Disk Group 1']);
    expect(menu({ kind: 'resources' })).toEqual([]);
  });
});
