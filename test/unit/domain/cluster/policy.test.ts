import { describe, expect, test } from 'vitest';
import {
  type Command,
  groupNamed,
  groupState,
  nodeState,
  type ReasonCode,
  resourceNamed,
  resourceState,
  type World,
} from '#domain';
import { minutes, seconds } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const fromBuilt = () => builtRun(11);

const owner = (world: World, group: string): string | undefined => groupNamed(world, group)?.owner;
const state = (world: World, resource: string): string => {
  const row = resourceNamed(world, resource);
  return row === undefined ? 'gone' : resourceState(world, row.id);
};
const smtp = 'SMTP Virtual Server Instance - (EVS1)';

function failTimes(run: Run, count: number): void {
  for (let i = 0; i < count; i++) {
    run.waitUntil((world) => state(world, smtp) === 'Online', minutes(2));
    run.do({ type: 'failResource', resource: smtp });
  }
  run.wait(seconds(10));
}

describe('restart policy', () => {
  test('three failures restart in place, the fourth inside 15 minutes moves the group (R-30)', () => {
    const run = fromBuilt();
    failTimes(run, 3);
    expect(owner(run.world, 'EVS1')).toBe('node:NODE1');
    failTimes(run, 1);
    run.wait(minutes(4));
    expect(owner(run.world, 'EVS1')).toBe('node:NODE2');
    expect(groupNamed(run.world, 'EVS1')?.failovers).toHaveLength(1); // P-10
  });

  test('failures spread over more than the period are not added up (R-49)', () => {
    const run = fromBuilt();
    for (let i = 0; i < 5; i++) {
      failTimes(run, 1);
      run.wait(minutes(6));
    }
    expect(owner(run.world, 'EVS1')).toBe('node:NODE1');
  });

  test('threshold 0 moves the group at the first Initiate Failure (R-30a)', () => {
    const run = fromBuilt();
    run.do({ type: 'setResourceProperties', resource: smtp, restartThreshold: 0 });
    failTimes(run, 1);
    run.wait(minutes(4));
    expect(owner(run.world, 'EVS1')).toBe('node:NODE2');
  });

  test('without Affect the group the resource stays failed and the rest stays online (R-48)', () => {
    const run = fromBuilt();
    run.do({ type: 'setResourceProperties', resource: smtp, restartThreshold: 0, restartAction: 'restart' });
    failTimes(run, 1);
    run.wait(minutes(4));
    expect([state(run.world, smtp), state(run.world, 'SA (EVS1)'), owner(run.world, 'EVS1')]).toEqual([
      'Failed',
      'Online',
      'node:NODE1',
    ]);
  });

  test('a used-up failover threshold leaves the whole group down (P-7)', () => {
    const run = fromBuilt();
    run.do({ type: 'setResourceProperties', resource: smtp, restartThreshold: 0 });
    run.do({ type: 'setGroupProperties', group: 'EVS1', failoverThreshold: 0 });
    failTimes(run, 1);
    run.wait(minutes(4));
    const group = groupNamed(run.world, 'EVS1');
    expect(owner(run.world, 'EVS1')).toBe('node:NODE1');
    expect(group === undefined ? '' : groupState(run.world, group)).toBe('Failed');
    expect(state(run.world, 'SA (EVS1)')).toBe('Offline');
  });

  test('a failing resource takes its dependents offline and they return with it (R-22, E-21)', () => {
    const run = fromBuilt();
    run.do({ type: 'failResource', resource: 'Exchange Information Store Instance - (EVS1)' });
    run.wait(seconds(4));
    expect(state(run.world, 'Exchange MS Search Instance - (EVS1)')).not.toBe('Online');
    expect(state(run.world, smtp)).toBe('Online'); // E-21: the flat tree
    run.wait(minutes(4));
    expect(state(run.world, 'Exchange MS Search Instance - (EVS1)')).toBe('Online');
  });
});

describe('pause, stop and move', () => {
  test('pausing moves nothing, and nothing can be moved there (N-6, N-7)', () => {
    const run = fromBuilt();
    run.do({ type: 'pauseNode', node: 'NODE2' });
    expect(run.try({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' })).toMatchObject({
      ok: false,
      reason: 'node.notUp',
    });
    expect(run.try({ type: 'moveGroup', group: 'EVS1', to: '' })).toMatchObject({
      ok: false,
      reason: 'group.noTarget',
    });
    expect(nodeState(run.world, 'node:NODE2')).toBe('Paused');
  });

  test('on a paused node resources can go offline but not come back (N-8)', () => {
    const run = fromBuilt();
    run.do({ type: 'pauseNode', node: 'NODE1' });
    run.do({ type: 'offlineResource', resource: smtp });
    run.wait(minutes(1));
    expect(run.try({ type: 'onlineResource', resource: smtp })).toMatchObject({
      ok: false,
      reason: 'node.pausedCannotOnline',
    });
  });

  test('paused survives a restart of the computer (N-9)', () => {
    const run = fromBuilt();
    run.do({ type: 'pauseNode', node: 'NODE2' });
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.waitUntil((world) => nodeState(world, 'node:NODE2') === 'Down', minutes(3));
    run.waitUntil((world) => nodeState(world, 'node:NODE2') === 'Paused', minutes(6));
    expect(nodeState(run.world, 'node:NODE2')).toBe('Paused');
  });

  test('an orderly stop moves the groups first and needs no regroup (N-20)', () => {
    const run = fromBuilt();
    const since = run.world.events.length;
    run.do({ type: 'stopClusterService', node: 'NODE1' });
    run.wait(minutes(5));
    expect(owner(run.world, 'EVS1')).toBe('node:NODE2');
    expect(
      run.world.events
        .slice(since)
        .some((event) => event.type === 'node.removed' || event.type === 'quorum.challenged'),
    ).toBe(false);
    expect(nodeState(run.world, 'node:NODE1')).toBe('Down');
  });

  test('the last node to stop takes everything down in order, and forms again (N-17)', () => {
    const run = fromBuilt();
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    run.wait(minutes(2));
    run.do({ type: 'stopClusterService', node: 'NODE1' });
    run.wait(minutes(3));
    expect(['NODE1', 'NODE2'].map((node) => nodeState(run.world, `node:${node}`))).toEqual(['Down', 'Down']);
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(minutes(5));
    expect(nodeState(run.world, 'node:NODE2')).toBe('Up');
    expect(owner(run.world, 'EVS1')).toBe('node:NODE2');
    expect(state(run.world, 'SA (EVS1)')).toBe('Online');
  });

  test('a group taken offline stays so over a failover (G-12)', () => {
    const run = fromBuilt();
    run.do({ type: 'offlineGroup', group: 'EVS1' });
    run.wait(minutes(2));
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(minutes(3));
    expect(owner(run.world, 'EVS1')).toBe('node:NODE2');
    expect(state(run.world, 'SA (EVS1)')).toBe('Offline');
  });

  test('failback comes only with a preferred owner and permission (P-24 to P-26)', () => {
    for (const [failback, expected] of [
      [{ kind: 'prevent' }, 'node:NODE2'],
      [{ kind: 'immediate' }, 'node:NODE1'],
    ] as const) {
      const run = fromBuilt();
      run.do({ type: 'setGroupProperties', group: 'EVS1', preferredOwners: ['NODE1'], failback });
      run.do({ type: 'stopClusterService', node: 'NODE1' });
      run.wait(minutes(4));
      run.do({ type: 'startClusterService', node: 'NODE1' });
      run.wait(minutes(6));
      expect(owner(run.world, 'EVS1')).toBe(expected);
    }
  });
});

describe('refusals', () => {
  test.each<[Command, ReasonCode]>([
    [{ type: 'deleteGroup', group: 'Cluster Group' }, 'group.isClusterGroup'],
    [{ type: 'deleteGroup', group: 'EVS1' }, 'group.notEmpty'],
    [{ type: 'deleteResource', resource: 'SA (EVS1)' }, 'resource.notOffline'],
    [{ type: 'deleteResource', resource: 'Disk Q:' }, 'resource.isCore'],
    [{ type: 'offlineResource', resource: 'Disk Q:' }, 'resource.isCore'],
    [{ type: 'evictNode', node: 'NODE2' }, 'node.notDown'],
    [{ type: 'resumeNode', node: 'NODE2' }, 'node.notPaused'],
    [{ type: 'setNetworkProperties', network: 'Public', role: 'internal' }, 'network.roleInUse'],
    [
      { type: 'setResourceProperties', resource: 'SA (EVS1)', dependsOn: ['Name (EVS1)'] },
      'resource.notOffline',
    ],
    [{ type: 'onlineGroup', group: 'EVS9' }, 'group.unknown'],
  ])('%j is refused: %s', (command, reason) => {
    const run = fromBuilt();
    const before = run.world;
    expect(run.try(command)).toMatchObject({ ok: false, reason });
    expect({ ...run.world, events: [], seq: 0 }).toEqual({ ...before, events: [], seq: 0 });
  });

  test('only one Distributed Transaction Coordinator a cluster (R-57)', () => {
    const run = fromBuilt();
    const verdict = run.try({
      type: 'createResource',
      resource: 'MSDTC 2',
      description: '',
      resourceType: 'Distributed Transaction Coordinator',
      group: 'Cluster Group',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: ['Cluster Name', 'Disk Q:'],
      parameters: {},
    });
    expect(verdict).toMatchObject({ ok: false, reason: 'resource.tooManyOfType' });
  });
});
