import { describe, expect, it, test } from 'vitest';
import {
  type Command,
  clusterNetworkName,
  diskHolders,
  lostUserMs,
  members,
  nodeNamed,
  ownsDisk,
  queryCommand,
  resourceNamed,
  resourceState,
  usersWithoutMail,
} from '#domain';
import { minutes, seconds } from '#kernel';
import { buildEvs, builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';
import { type } from '../../prompt/support.ts';

const evict = (node: string): Command => ({ type: 'evictNode', node });

const newCluster = {
  type: 'createCluster',
  node: 'NODE2',
  cluster: 'MAILCLUS',
  domain: 'corp.example',
  address: '10.1.0.20',
  account: 'clussvc',
  password: 'Str0ng!pass',
  quorumDisk: 'Q',
} as const satisfies Command;

/** One node is left, with the virtual server on it. */
function lastNode(): Run {
  const run = builtRun();
  run.do({ type: 'stopClusterService', node: 'NODE2' });
  run.wait(minutes(2));
  run.do(evict('NODE2'));
  return run;
}

describe('the last node is evicted (N-32)', () => {
  it('warns of what goes with it and of Exchange that stays behind (N-33)', () => {
    const run = lastNode();
    const verdict = queryCommand(run.world, evict('NODE1'));
    expect(verdict).toMatchObject({
      ok: true,
      warnings: [
        { reason: 'cluster.lastNode', params: { node: 'NODE1', cluster: 'MAILCLUS' } },
        { reason: 'exchange.leftBehind', params: { node: 'NODE1' } },
      ],
    });
    const typed = type(run, 'cluster node NODE1 /evict');
    expect(typed.exitCode).toBe(0);
    expect(typed.text).toMatch(/is the last node/);
    expect(run.world.events.filter(({ type }) => type === 'cluster.removed')).toHaveLength(1);
  });

  it('leaves ordinary disks with their volumes, mounted where the cluster had them (L-57)', () => {
    const run = lastNode();
    run.do(evict('NODE1'));
    const disks = Object.values(run.world.entities.disk);
    expect(disks.map(({ volume }) => volume?.letter)).toEqual(['Q', 'S']);
    for (const { id } of disks) {
      expect(diskHolders(run.world, id)).toEqual(['node:NODE1']);
      expect(ownsDisk(run.world, 'node:NODE1', id)).toBe(true);
    }
    run.do({ type: 'changeDriveLetter', node: 'NODE1', disk: 2, letter: 'T' });
    run.wait(minutes(30));
    expect(run.world.cluster).toBeNull();
  });

  it('makes room for a new cluster, whose numbers begin anew (N-31)', () => {
    const run = lastNode();
    run.do(evict('NODE1'));
    run.do(newCluster);
    run.wait(minutes(5));
    expect(nodeNamed(run.world, 'NODE2')).toMatchObject({ clusterMember: true, nodeNumber: 1 });
    run.do({ type: 'addNode', node: 'NODE1', password: 'Str0ng!pass' });
    run.wait(minutes(5));
    expect(nodeNamed(run.world, 'NODE1')).toMatchObject({ clusterMember: true, nodeNumber: 2 });
  });

  it('leaves the users without mail until a virtual server of the name is there again (N-33)', () => {
    const run = lastNode();
    run.do(evict('NODE1'));
    run.wait(minutes(10));
    expect(usersWithoutMail(run.world)).toBe(500);
    run.do({ ...newCluster, node: 'NODE1' });
    run.wait(minutes(5));
    buildEvs(run);
    run.waitUntil((world) => usersWithoutMail(world) === 0, minutes(5));
    const evs = run.world.entities.evs['evs:EVS1'];
    expect(evs).toMatchObject({ users: 500, name: 'EVS1' });
    expect(lostUserMs(run.world)).toBeGreaterThan(500 * minutes(15));
  });

  test('work of Add Nodes that is under way fails with the cluster', () => {
    const run = lastNode();
    run.do({ type: 'addNode', node: 'NODE2', password: 'Str0ng!pass' });
    run.do(evict('NODE1'));
    run.wait(minutes(5));
    expect(members(run.world)).toEqual([]);
    expect(run.world.events.find(({ type }) => type === 'job.failed')?.data).toMatchObject({
      node: 'NODE2',
      reason: 'cluster.none',
    });
  });
});

describe('the cluster has another name (R-28)', () => {
  const nameOf = (run: Run) => clusterNetworkName(run.world);
  const restart = (run: Run) => {
    run.do({ type: 'offlineResource', resource: 'Cluster Name' });
    run.wait(seconds(10));
    run.do({ type: 'onlineResource', resource: 'Cluster Name' });
    run.wait(seconds(30));
  };

  it('that is on the network once Cluster Name was offline and online', () => {
    const run = builtRun();
    const typed = type(run, 'cluster /rename:POST');
    expect(typed.text).toMatch(/stored/);
    expect([run.world.cluster?.name, nameOf(run)]).toEqual(['POST', 'MAILCLUS']);
    run.do({ type: 'renameCluster', name: 'MAIL2' });
    expect(nameOf(run)).toBe('MAILCLUS');
    restart(run);
    expect(resourceState(run.world, resourceNamed(run.world, 'Cluster Name')?.id ?? 'res:none')).toBe(
      'Online',
    );
    expect(nameOf(run)).toBe('MAIL2');
  });

  it('at once while Cluster Name is offline, and without a warning', () => {
    const run = builtRun();
    run.do({ type: 'offlineResource', resource: 'Cluster Name' });
    run.wait(seconds(10));
    expect(run.try({ type: 'renameCluster', name: 'POST' })).toMatchObject({ ok: true, warnings: [] });
    expect(nameOf(run)).toBe('POST');
  });

  it('back to its old name before anything was restarted: nothing has changed', () => {
    const run = builtRun();
    run.do({ type: 'renameCluster', name: 'POST' });
    run.do({ type: 'renameCluster', name: 'MAILCLUS' });
    expect(nameOf(run)).toBe('MAILCLUS');
    restart(run);
    expect(nameOf(run)).toBe('MAILCLUS');
  });

  it('by the parameters of Cluster Name as well, which are the same thing (G-10)', () => {
    const run = builtRun();
    run.do({ type: 'offlineResource', resource: 'Cluster Name' });
    run.wait(seconds(10));
    run.do({
      type: 'setResourceProperties',
      resource: 'Cluster Name',
      parameters: { networkName: 'POST' },
    });
    expect(run.world.cluster?.name).toBe('POST');
  });
});
