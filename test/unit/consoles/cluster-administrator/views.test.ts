import { describe, expect, it } from 'vitest';
import { createWorld } from '#domain';
import { minutes, seconds } from '#kernel';
import {
  connect,
  connectionProblem,
  knownTargets,
} from '../../../../src/consoles/cluster-administrator/model/connection.ts';
import { clusterInterfaces } from '../../../../src/consoles/cluster-administrator/model/interfaces.ts';
import { clusterList } from '../../../../src/consoles/cluster-administrator/model/list.ts';
import {
  childShowing,
  clusterTree,
  findRow,
  type TreeRow,
} from '../../../../src/consoles/cluster-administrator/model/tree.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';
import { clusterRun, groupIn, nodeIn } from './built.ts';

const run = clusterRun();
const world = run.world;

function outline(row: TreeRow): unknown[] {
  const label = 'text' in row.label ? row.label.text : row.label.key;
  return row.children.length === 0 ? [label] : [label, row.children.map(outline)];
}

describe('the tree (U-1 to U-6)', () => {
  it('shows groups, resources, configuration and each node with what it owns now', () => {
    const root = clusterTree(world);
    if (root === null) throw new Error('There is no tree.');
    const nodeFolders = (groups: string[]) => [
      ['folder.activeGroups', ...(groups.length > 0 ? [groups.map((group) => [group])] : [])],
      ['folder.activeResources'],
      ['folder.interfaces'],
    ];
    expect(outline(root)).toEqual([
      'MAILCLUS',
      [
        ['folder.groups', [['Cluster Group'], ['Disk Group 1']]],
        ['folder.resources'],
        [
          'folder.configuration',
          [['folder.resourceTypes'], ['folder.networks', [['Public'], ['Private']]], ['folder.interfaces']],
        ],
        ['NODE1', nodeFolders(['Cluster Group', 'Disk Group 1'])],
        ['NODE2', nodeFolders([])],
      ],
    ]);
  });

  it('has a key of its own for a group under its node', () => {
    const root = clusterTree(world);
    const group = groupIn(world, 'Cluster Group');
    const under = root === null ? null : findRow(root, `${nodeIn(world, 'NODE1').id}/${group.id}`);
    expect(under?.object).toEqual({ kind: 'group', id: group.id });
    const groups = root === null ? null : findRow(root, 'groups');
    expect(groups === null ? null : childShowing(groups, { kind: 'group', id: group.id })?.key).toBe(
      group.id,
    );
  });

  it('is empty without a cluster', () => {
    const bare = createWorld(twoNodeRoom(), 1);
    expect(clusterTree(bare)).toBeNull();
    expect(clusterList(bare, { kind: 'groups' }).rows).toEqual([]);
  });
});

describe('the list', () => {
  it('shows the resources of a group with state, owner and type', () => {
    const list = clusterList(world, { kind: 'group', id: groupIn(world, 'Cluster Group').id });
    expect(list.columns).toEqual(['name', 'state', 'owner', 'resourceType', 'description']);
    expect(
      list.rows.map((row) => [row.cells.name, row.cells.state, row.cells.owner, row.cells.resourceType]),
    ).toEqual([
      [{ text: 'Cluster IP Address' }, { state: 'online' }, { text: 'NODE1' }, { type: 'IP Address' }],
      [{ text: 'Cluster Name' }, { state: 'online' }, { text: 'NODE1' }, { type: 'Network Name' }],
      [{ text: 'Disk Q:' }, { state: 'online' }, { text: 'NODE1' }, { type: 'Physical Disk' }],
    ]);
  });

  it('shows the interfaces of both nodes on both networks', () => {
    expect(
      clusterInterfaces(world).map(({ node, network, nic }) => [node.name, network.name, nic.address]),
    ).toEqual([
      ['NODE1', 'Public', '10.1.0.11'],
      ['NODE2', 'Public', '10.1.0.12'],
      ['NODE1', 'Private', '10.10.10.11'],
      ['NODE2', 'Private', '10.10.10.12'],
    ]);
    const own = clusterList(world, { kind: 'nodeInterfaces', node: nodeIn(world, 'NODE2').id });
    expect(own.rows.map((row) => row.cells.name)).toEqual([
      { text: 'Public - NODE2' },
      { text: 'Private - NODE2' },
    ]);
  });

  it('marks a dead node with a cross and its interfaces as unavailable (U-7)', () => {
    const later = clusterRun();
    later.do({ type: 'holdPowerButton', device: 'NODE2' });
    later.wait(minutes(1));
    const root = clusterTree(later.world);
    const row = root?.children.find((child) => 'text' in child.label && child.label.text === 'NODE2');
    expect(row?.state).toEqual({ key: 'down', badge: 'error' });
    const own = clusterList(later.world, { kind: 'nodeInterfaces', node: nodeIn(later.world, 'NODE2').id });
    expect(own.rows.map((each) => each.cells.state)).toEqual([
      { state: 'unavailable' },
      { state: 'unavailable' },
    ]);
  });
});

describe('the connection', () => {
  const from = nodeIn(world, 'NODE2');

  it('is opened by a period, by a node and by the cluster, whatever the case', () => {
    expect(connect(world, from, '.')).toEqual({ ok: true, connection: { kind: 'node', node: from.id } });
    expect(connect(world, from, ' node1 ')).toEqual({
      ok: true,
      connection: { kind: 'node', node: nodeIn(world, 'NODE1').id },
    });
    expect(connect(world, from, 'mailclus')).toEqual({ ok: true, connection: { kind: 'cluster' } });
    expect(connect(world, from, 'OTHER')).toEqual({ ok: false, problem: 'noSuchCluster' });
    expect(knownTargets(world)).toEqual(['.', 'MAILCLUS', 'NODE1', 'NODE2']);
  });

  it('goes by the name on the network: the old one until Cluster Name is online anew (R-28)', () => {
    const renamed = clusterRun();
    renamed.do({ type: 'renameCluster', name: 'POST' });
    expect(connect(renamed.world, from, 'POST')).toEqual({ ok: false, problem: 'noSuchCluster' });
    expect(connect(renamed.world, from, 'mailclus')).toMatchObject({ ok: true });
    renamed.do({ type: 'offlineResource', resource: 'Cluster Name' });
    renamed.wait(seconds(20));
    const connection = { kind: 'cluster' } as const;
    expect(connectionProblem(renamed.world, from, connection)).toBe('unreachable');
    renamed.do({ type: 'onlineResource', resource: 'Cluster Name' });
    renamed.wait(seconds(20));
    expect(connectionProblem(renamed.world, from, connection)).toBeNull();
    expect(knownTargets(renamed.world)).toContain('POST');
  });

  it('is lost with the node that it goes to, and comes back by the cluster name', () => {
    const later = clusterRun();
    const toNode1 = { kind: 'node', node: nodeIn(later.world, 'NODE1').id } as const;
    expect(connectionProblem(later.world, nodeIn(later.world, 'NODE2'), toNode1)).toBeNull();
    later.do({ type: 'holdPowerButton', device: 'NODE1' });
    later.wait(seconds(1));
    expect(connectionProblem(later.world, nodeIn(later.world, 'NODE2'), toNode1)).toBe('unreachable');
    later.wait(minutes(2));
    expect(connectionProblem(later.world, nodeIn(later.world, 'NODE2'), { kind: 'cluster' })).toBeNull();
  });

  it('is lost when only the Cluster service stops', () => {
    const later = clusterRun();
    later.do({ type: 'stopClusterService', node: 'NODE2' });
    later.wait(minutes(1));
    const local = { kind: 'node', node: from.id } as const;
    expect(connectionProblem(later.world, nodeIn(later.world, 'NODE2'), local)).toBe('serviceNotRunning');
  });
});
