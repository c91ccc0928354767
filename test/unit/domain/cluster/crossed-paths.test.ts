import { describe, expect, test } from 'vitest';
import {
  chartPath,
  groupNamed,
  groupState,
  mailState,
  nodeState,
  quorumOwner,
  resourceNamed,
  resourceState,
  type World,
} from '#domain';
import { minutes, seconds } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const state = (world: World, name: string): string => {
  const row = resourceNamed(world, name);
  return row === undefined ? 'gone' : resourceState(world, row.id);
};
const ownerOf = (world: World, name: string): string | undefined => groupNamed(world, name)?.owner;
const groupIs = (world: World, name: string): string => {
  const group = groupNamed(world, name);
  return group === undefined ? 'gone' : groupState(world, group);
};
const isIdle = (world: World, name: string): boolean =>
  chartPath(world, `group:${groupNamed(world, name)?.id}`) === 'idle';
const store = 'Exchange Information Store Instance - (EVS1)';
const mta = 'Exchange Message Transfer Agent Instance - (EVS1)';
const smtp = 'SMTP Virtual Server Instance - (EVS1)';

/** What random runs found: two things that each go well, and got stuck when they met. */
describe('a resource that starts again while what it needs is stopping', () => {
  test('gives way, and comes back with it (R-20, R-22)', () => {
    const run = builtRun();
    run.do({ type: 'failResource', resource: smtp });
    run.do({ type: 'failResource', resource: store });
    run.wait(1_800);
    run.do({ type: 'failResource', resource: 'Disk S:' });
    run.wait(minutes(6));
    expect(groupIs(run.world, 'EVS1')).toBe('Online');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });

  test('is refused when a person asks for it (U-16)', () => {
    const run = builtRun();
    run.do({ type: 'offlineResource', resource: 'IP (EVS1)' });
    run.waitUntil((world) => state(world, mta) === 'Offline', minutes(1));
    expect(state(run.world, 'SA (EVS1)')).toBe('Offline Pending');
    const online = { type: 'onlineResource', resource: mta } as const;
    expect(run.try(online)).toMatchObject({ ok: false, reason: 'group.busy' });
    run.wait(minutes(2));
    run.do(online);
    run.wait(minutes(2));
    expect([state(run.world, mta), state(run.world, 'IP (EVS1)')]).toEqual(['Online', 'Online']);
  });
});

test('what has just failed goes offline after all that depends on it, when its group is taken offline (R-20)', () => {
  const run = builtRun();
  run.do({ type: 'failResource', resource: 'Disk S:' });
  run.do({ type: 'offlineGroup', group: 'EVS1' });
  run.waitUntil((world) => state(world, 'Disk S:') === 'Offline', minutes(2));
  expect([state(run.world, 'SA (EVS1)'), state(run.world, store)]).toEqual(['Offline', 'Offline']);
});

test('a Cluster Group that is given up keeps the quorum online: without it there is no cluster (P-7, Q-46)', () => {
  const run = builtRun();
  run.do({ type: 'setResourceProperties', resource: 'MSDTC', restartThreshold: 0 });
  run.do({ type: 'setGroupProperties', group: 'Cluster Group', failoverThreshold: 0 });
  run.do({ type: 'failResource', resource: 'MSDTC' });
  run.wait(minutes(1));
  expect(['MSDTC', 'Cluster Name', 'Disk Q:'].map((name) => state(run.world, name))).toEqual([
    'Failed',
    'Offline',
    'Online',
  ]);
  expect(isIdle(run.world, 'Cluster Group')).toBe(true);
});

describe('a group on its way elsewhere', () => {
  test('lets nothing in it start, come or go', () => {
    const run = builtRun();
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: '' });
    run.waitUntil((world) => state(world, 'MSDTC') === 'Offline', minutes(1));
    const busy = { ok: false, reason: 'group.busy' };
    expect(run.try({ type: 'onlineResource', resource: 'MSDTC' })).toMatchObject(busy);
    expect(run.try({ type: 'onlineGroup', group: 'Cluster Group' })).toMatchObject(busy);
    const move = { type: 'changeResourceGroup', resource: 'Disk S:', group: 'Cluster Group' } as const;
    expect(run.try(move)).toMatchObject(busy);
    run.wait(minutes(1));
    expect(groupIs(run.world, 'Cluster Group')).toBe('Online');
    expect(isIdle(run.world, 'Cluster Group')).toBe(true);
  });

  test('goes to another node, or stays, when the node that it was promised to dies on the way (P-20, P-22)', () => {
    const run = builtRun();
    run.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    run.wait(seconds(1));
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.wait(minutes(5));
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE1');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });

  test('does not take the quorum to a node that its owner no longer hears (Q-17, W-26)', () => {
    const run = builtRun();
    run.do({ type: 'setNetworkProperties', network: 'Public', role: 'client' });
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: 'NODE2' });
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    run.wait(seconds(30));
    expect(quorumOwner(run.world)).toBe('node:NODE1');
    expect(ownerOf(run.world, 'Cluster Group')).toBe('node:NODE1');
    expect(nodeState(run.world, 'node:NODE2')).toBe('Down');
  });

  test('forgets where it was going when the last node is gone, and comes up with the cluster (Q-46)', () => {
    const run = builtRun();
    run.do({ type: 'pressPowerButton', device: 'ARRAY1' });
    run.wait(minutes(4));
    expect(['NODE1', 'NODE2'].map((node) => nodeState(run.world, `node:${node}`))).toEqual(['Down', 'Down']);
    expect(['Cluster Group', 'EVS1'].every((name) => isIdle(run.world, name))).toBe(true);
    run.do({ type: 'pressPowerButton', device: 'ARRAY1' });
    run.wait(minutes(6));
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });
});

test('a resource that shares a dependency with one that runs cannot go to a group of another node (R-21)', () => {
  const run = builtRun();
  run.do({ type: 'offlineResource', resource: mta });
  run.do({ type: 'moveGroup', group: 'Disk Group 1', to: 'NODE2' });
  run.wait(minutes(1));
  const verdict = run.try({ type: 'changeResourceGroup', resource: mta, group: 'Disk Group 1' });
  expect(verdict).toMatchObject({ ok: false, reason: 'resource.notOffline' });
});

/** NODE2 is paused when the owner of everything dies. */
function pausedSurvivor(): Run {
  const run = builtRun();
  run.do({ type: 'pauseNode', node: 'NODE2' });
  run.do({ type: 'holdPowerButton', device: 'NODE1' });
  run.wait(minutes(2));
  return run;
}

describe('a paused node that is left alone', () => {
  test('has the quorum and its group, but starts nothing; the other groups stay where they were (N-3, N-7, N-12, P-19, P-22)', () => {
    const { world } = pausedSurvivor();
    expect(nodeState(world, 'node:NODE2')).toBe('Paused');
    expect(quorumOwner(world)).toBe('node:NODE2');
    expect([ownerOf(world, 'Cluster Group'), ownerOf(world, 'EVS1')]).toEqual(['node:NODE2', 'node:NODE1']);
    expect([state(world, 'Disk Q:'), state(world, 'Cluster Name'), state(world, 'SA (EVS1)')]).toEqual([
      'Online',
      'Offline',
      'Offline',
    ]);
  });

  test('starts everything once it is resumed', () => {
    const run = pausedSurvivor();
    run.do({ type: 'resumeNode', node: 'NODE2' });
    run.wait(minutes(5));
    expect(groupIs(run.world, 'Cluster Group')).toBe('Online');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });

  test('keeps the quorum when the dead node comes back', () => {
    const run = pausedSurvivor();
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(minutes(8));
    expect(nodeState(run.world, 'node:NODE1')).toBe('Up');
    expect(quorumOwner(run.world)).toBe('node:NODE2');
    expect(ownerOf(run.world, 'Cluster Group')).toBe('node:NODE2');
  });

  test('keeps the groups of the dead node when that is evicted (G-7, N-28)', () => {
    const run = pausedSurvivor();
    run.do({ type: 'evictNode', node: 'NODE1' });
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE2');
    expect(resourceNamed(run.world, 'SA (EVS1)')?.possibleOwners).toEqual(['node:NODE2']);
  });

  test('is handed the quorum by a node that stops in order', () => {
    const run = builtRun();
    run.do({ type: 'pauseNode', node: 'NODE2' });
    run.do({ type: 'stopClusterService', node: 'NODE1' });
    run.wait(minutes(2));
    expect(nodeState(run.world, 'node:NODE1')).toBe('Down');
    expect(quorumOwner(run.world)).toBe('node:NODE2');
    expect(state(run.world, 'Disk Q:')).toBe('Online');
  });

  test('a preferred owner gets its group back when it is resumed, not before (P-31)', () => {
    const run = builtRun();
    run.do({
      type: 'setGroupProperties',
      group: 'EVS1',
      preferredOwners: ['NODE1'],
      failback: { kind: 'immediate' },
    });
    run.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    run.wait(minutes(3));
    run.do({ type: 'pauseNode', node: 'NODE1' });
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(minutes(8));
    expect([nodeState(run.world, 'node:NODE1'), ownerOf(run.world, 'EVS1')]).toEqual([
      'Paused',
      'node:NODE2',
    ]);
    run.do({ type: 'resumeNode', node: 'NODE1' });
    run.wait(minutes(4));
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE1');
  });
});

describe('a node that stops in order', () => {
  test('and loses its power meanwhile has died: the others need a regroup (N-20, N-21)', () => {
    const run = builtRun();
    const before = run.world.events.length;
    run.do({ type: 'stopClusterService', node: 'NODE1' });
    run.wait(seconds(2));
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(minutes(5));
    const stops = run.world.events.slice(before).filter((event) => event.type === 'service.stopped');
    expect(stops.map(({ data }) => data)).toEqual([{ node: 'NODE1', orderly: false }]);
    expect(run.world.events.slice(before).some((event) => event.type === 'node.removed')).toBe(true);
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });

  test('stops although its groups come back, since the node they went to has no path to the disks', () => {
    const run = builtRun();
    run.do({ type: 'disconnectCable', port: 'NODE2/hba1' });
    run.do({ type: 'stopClusterService', node: 'NODE1' });
    run.wait(minutes(10));
    expect(chartPath(run.world, 'clussvc:node:NODE1')).toBe('stopped');
  });
});
