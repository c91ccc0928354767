import { describe, expect, it } from 'vitest';
import { resourceTypeNamed } from '#domain';
import { minutes } from '#kernel';
import {
  clusterCommands,
  clusterDraft,
  internalNetworks,
  moveNetwork,
  quorumCandidates,
} from '../../../../src/consoles/cluster-administrator/model/cluster-draft.ts';
import {
  connect,
  connectionProblem,
} from '../../../../src/consoles/cluster-administrator/model/connection.ts';
import { objectMenu } from '../../../../src/consoles/cluster-administrator/model/menu.ts';
import { renameCommand } from '../../../../src/consoles/cluster-administrator/model/rename.ts';
import { busyGroups } from '../../../../src/consoles/cluster-administrator/model/states.ts';
import { builtRun } from '../../../support/building.ts';
import { clusterRun, nodeIn, queryOf, resourceIn } from './built.ts';

function draftOf(world: Parameters<typeof clusterDraft>[0]) {
  const draft = clusterDraft(world);
  if (draft === null) throw new Error('There is no cluster.');
  return draft;
}

describe('the property sheet of the cluster', () => {
  it('opens as the cluster is, and changes nothing by itself', () => {
    const { world } = clusterRun();
    const draft = draftOf(world);
    expect(draft).toMatchObject({ name: 'MAILCLUS', quorum: 'Disk Q:' });
    expect(draft.networks).toEqual(expect.arrayContaining(['Public', 'Private']));
    expect(clusterCommands(world, draft)).toEqual([]);
  });

  it('sets quorum, order of networks and name by commands that the engine takes', () => {
    const run = clusterRun();
    const draft = draftOf(run.world);
    const commands = clusterCommands(run.world, {
      name: ' POST ',
      quorum: 'Disk S:',
      maxLogSizeKb: 8192,
      networks: draft.networks.toReversed(),
    });
    expect(commands.map(({ type }) => type)).toEqual(['setQuorum', 'setNetworkPriority', 'renameCluster']);
    for (const command of commands) run.do(command);
    run.wait(minutes(1));
    expect(draftOf(run.world)).toEqual({
      name: 'POST',
      quorum: 'Disk S:',
      maxLogSizeKb: 8192,
      networks: draft.networks.toReversed(),
    });
  });

  it('offers as quorum only what the engine could take', () => {
    const { world } = clusterRun();
    expect(quorumCandidates(world, queryOf(world)).map(({ name }) => name)).toEqual(['Disk Q:', 'Disk S:']);
  });

  it('moves a network among those for internal use only', () => {
    const { world } = clusterRun();
    expect(internalNetworks(world, draftOf(world))).toEqual(draftOf(world).networks);
    const all = ['A', 'x', 'B', 'C'];
    const listed = ['A', 'B', 'C'];
    expect(moveNetwork(all, listed, 'B', -1)).toEqual(['B', 'x', 'A', 'C']);
    expect(moveNetwork(all, listed, 'B', 1)).toEqual(['A', 'x', 'C', 'B']);
    expect(moveNetwork(all, listed, 'A', -1)).toEqual(all);
    expect(moveNetwork(all, listed, 'x', 1)).toEqual(all);
  });
});

describe('what the menus got', () => {
  const ids = (items: ReturnType<typeof objectMenu>) =>
    items.flatMap((item) => (item.kind === 'line' ? [] : [item.id]));

  it('has Rename and Configure Application where the product has them (U-8 to U-11)', () => {
    const { world } = builtRun();
    const query = queryOf(world);
    expect(ids(objectMenu(world, { kind: 'cluster' }, query))).toEqual([
      'openConnection',
      'rename',
      'new',
      'configureApplication',
      'properties',
    ]);
    expect(ids(objectMenu(world, { kind: 'groups' }, query))).toContain('configureApplication');
    const attendant = { kind: 'resource', id: resourceIn(world, 'SA (EVS1)').id } as const;
    expect(ids(objectMenu(world, attendant, query))).toEqual(
      expect.arrayContaining(['removeEvs', 'upgradeEvs']),
    );
    const items = objectMenu(world, attendant, query);
    expect(items.find((item) => item.kind === 'action' && item.id === 'removeEvs')).toMatchObject({
      verdict: { ok: false, reason: 'resource.notOffline' },
      action: { question: { key: 'removeEvs', others: expect.arrayContaining(['SA (EVS1)']) } },
    });
    const disk = { kind: 'resource', id: resourceIn(world, 'Disk S:').id } as const;
    expect(ids(objectMenu(world, disk, query))).not.toContain('removeEvs');
    expect(renameCommand(world, { kind: 'cluster' }, 'POST')).toEqual({
      type: 'renameCluster',
      name: 'POST',
    });
  });

  it('says where a type is installed', () => {
    const { world } = clusterRun();
    expect(resourceTypeNamed(world, 'Physical Disk')?.nodes).toEqual(['NODE1', 'NODE2']);
    expect(resourceTypeNamed(world, 'Microsoft Exchange System Attendant')).toBeUndefined();
    expect(resourceTypeNamed(builtRun().world, 'Microsoft Exchange System Attendant')?.nodes).toEqual([
      'NODE1',
      'NODE2',
    ]);
  });
});

describe('a connection by the name of the cluster', () => {
  it('holds while the name is online, wherever that is', () => {
    const run = clusterRun();
    const attempt = connect(run.world, nodeIn(run.world, 'NODE2'), 'mailclus');
    if (!attempt.ok) throw new Error(attempt.problem);
    const problem = () => connectionProblem(run.world, nodeIn(run.world, 'NODE2'), attempt.connection);
    expect(problem()).toBeNull();
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: 'NODE2' });
    expect(busyGroups(run.world)).toBe(1);
    run.wait(minutes(1));
    expect(busyGroups(run.world)).toBe(0);
    expect(problem()).toBeNull();
    run.do({ type: 'offlineResource', resource: 'Cluster Name' });
    run.wait(minutes(1));
    expect(problem()).toBe('unreachable');
  });
});
