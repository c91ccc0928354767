import { describe, expect, it } from 'vitest';
import { type Command, queryCommand, type World } from '#domain';
import { minutes, seconds } from '#kernel';
import { entryOf, installedServices } from '../../../../src/consoles/services/service-catalogue.ts';
import { serviceControl } from '../../../../src/consoles/services/service-controls.ts';
import {
  type ServiceRow,
  serviceRows,
  startCommand,
} from '../../../../src/consoles/services/service-rows.ts';
import { builtRun } from '../../../support/building.ts';
import { clusterRun, nodeIn, readyRun } from '../cluster-administrator/built.ts';

function rowOf(world: World, node: string, id: ServiceRow['id']): ServiceRow {
  const row = serviceRows(world, nodeIn(world, node)).find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`${node} has no ${id}.`);
  return row;
}

const queryIn = (world: World) => (command: Command) => queryCommand(world, command);

describe('the services of a server', () => {
  it('have the Cluster service disabled until the server is a node', () => {
    const { world } = readyRun();
    expect(rowOf(world, 'NODE1', 'cluster')).toMatchObject({
      status: 'stopped',
      startType: 'disabled',
      logOn: 'localSystem',
    });
  });

  it('run the Cluster service under the account of the wizard', () => {
    const { world } = clusterRun();
    expect(rowOf(world, 'NODE1', 'cluster')).toMatchObject({
      status: 'started',
      startType: 'automatic',
      logOn: { account: `${world.directory.netbiosName}\\clussvc` },
    });
  });

  it('follow the engine when the Cluster service stops and starts', () => {
    const run = clusterRun();
    const status = () => rowOf(run.world, 'NODE2', 'cluster').status;
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    expect(status()).toBe('stopping');
    run.wait(minutes(2));
    expect(status()).toBe('stopped');
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(seconds(1));
    expect(status()).toBe('starting');
    run.wait(minutes(3));
    expect(status()).toBe('started');
  });

  it('have no Exchange before Setup, and the web services only with the Windows components', () => {
    const { world } = readyRun();
    const node = nodeIn(world, 'NODE1');
    expect(installedServices(node).filter((id) => entryOf(id).needs === 'exchange')).toEqual([]);
    expect(installedServices(node)).toContain('smtp');
    expect(installedServices({ ...node, windowsComponents: [] })).not.toContain('smtp');
    const news = installedServices({ ...node, windowsComponents: ['nntp'] });
    expect(news).toEqual(expect.arrayContaining(['iisAdmin', 'nntp']));
    expect(news).not.toContain('web');
    expect(installedServices({ ...node, edition: 'standard' })).not.toContain('cluster');
  });

  it('have a start type to set for POP3 and IMAP4 alone, on each node by itself (E-23)', () => {
    const run = builtRun();
    const pop = (node: string) => rowOf(run.world, node, 'exchangePop');
    expect(pop('NODE1')).toMatchObject({
      startType: 'disabled',
      untouchable: 'disabled',
      settable: 'POP3Svc',
    });
    run.do({ type: 'setServiceStartType', node: 'NODE1', service: 'POP3Svc', startType: 'manual' });
    expect(pop('NODE1')).toMatchObject({ startType: 'manual', untouchable: 'clustered' });
    expect(pop('NODE2').startType).toBe('disabled');
    const settable = serviceRows(run.world, nodeIn(run.world, 'NODE1')).flatMap((row) => row.settable ?? []);
    expect(settable.toSorted()).toEqual(['IMAP4Svc', 'POP3Svc']);
    expect(
      queryCommand(readyRun().world, {
        type: 'setServiceStartType',
        node: 'NODE1',
        service: 'POP3Svc',
        startType: 'manual',
      }),
    ).toMatchObject({ reason: 'service.notInstalled' });
  });

  it('run Exchange where its resources are online', () => {
    const run = builtRun();
    const both = (id: ServiceRow['id']) =>
      ['NODE1', 'NODE2'].map((node) => rowOf(run.world, node, id).status);
    for (const id of [
      'exchangeAttendant',
      'exchangeStore',
      'exchangeRouting',
      'search',
      'smtp',
      'web',
    ] as const)
      expect([id, ...both(id)]).toEqual([id, 'started', 'stopped']);
    expect(both('exchangeManagement')).toEqual(['started', 'started']);
    expect(both('exchangePop')).toEqual(['stopped', 'stopped']);
    run.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    run.wait(seconds(1));
    expect(both('exchangeStore')[0]).toBe('stopping');
    run.wait(minutes(5));
    expect(both('exchangeStore')).toEqual(['stopped', 'started']);
    expect(both('dtc')).toEqual(['started', 'stopped']);
  });

  it('know who needs whom', () => {
    const { world } = builtRun();
    expect(rowOf(world, 'NODE1', 'exchangeAttendant').neededBy).toEqual(['exchangeStore', 'exchangeMta']);
    expect(rowOf(world, 'NODE1', 'cluster').dependsOn).toContain('netlogon');
  });
});

describe('Start and Stop', () => {
  it('send the commands of the menu of the node, and grey with the answer of the engine', () => {
    const { world } = clusterRun();
    const row = rowOf(world, 'NODE1', 'cluster');
    expect(serviceControl(row, 'stop', 'NODE1', '', queryIn(world))).toEqual({
      isOpen: true,
      command: { type: 'stopClusterService', node: 'NODE1' },
    });
    expect(serviceControl(row, 'start', 'NODE1', '', queryIn(world))).toMatchObject({
      isOpen: false,
      verdict: { reason: 'node.serviceRunning' },
    });
  });

  it('hand start parameters on', () => {
    expect(startCommand('cluster', 'NODE1', ' ')).toEqual({ type: 'startClusterService', node: 'NODE1' });
    expect(startCommand('cluster', 'NODE1', ' /fixquorum ')).toEqual({
      type: 'startClusterService',
      node: 'NODE1',
      switches: '/fixquorum',
    });
    expect(startCommand('dns', 'NODE1', '')).toBeNull();
  });

  it('say why a service cannot be touched', () => {
    const { world } = builtRun();
    const reason = (id: ServiceRow['id'], deed: 'start' | 'stop', node = 'NODE1') =>
      serviceControl(rowOf(world, node, id), deed, node, '', queryIn(world));
    expect(reason('exchangeStore', 'stop')).toEqual({ isOpen: false, key: 'untouchable.clustered' });
    expect(reason('exchangeStore', 'start')).toEqual({ isOpen: false, key: 'reason.alreadyStarted' });
    expect(reason('exchangeStore', 'start', 'NODE2')).toEqual({
      isOpen: false,
      key: 'untouchable.clustered',
    });
    expect(reason('eventLog', 'stop')).toEqual({ isOpen: false, key: 'untouchable.vital' });
    expect(reason('dns', 'stop')).toEqual({ isOpen: false, key: 'untouchable.notSimulated' });
    expect(reason('exchangePop', 'start')).toEqual({ isOpen: false, key: 'untouchable.disabled' });
    expect(reason('exchangePop', 'stop')).toEqual({ isOpen: false, key: 'reason.notStarted' });
  });
});
