import { describe, expect, it } from 'vitest';
import type { World } from '#domain';
import { minutes } from '#kernel';
import type { ClusterObject } from '../../../../src/consoles/cluster-administrator/model/cluster-object.ts';
import {
  dependentsOf,
  dropCommand,
  type ModelItem,
  objectMenu,
} from '../../../../src/consoles/cluster-administrator/model/menu.ts';
import { renameCommand } from '../../../../src/consoles/cluster-administrator/model/rename.ts';
import { clusterRun, groupIn, nodeIn, queryOf, resourceIn } from './built.ts';

/** Ids of the actions that can be chosen, submenus with their path. */
function available(items: readonly ModelItem[], path = ''): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'line') return [];
    if (item.kind === 'submenu') return available(item.items, `${path}${item.id}/`);
    return item.verdict.ok ? [path + item.id] : [];
  });
}

const menu = (world: World, object: ClusterObject) => objectMenu(world, object, queryOf(world));

describe('greying of menus (U-16)', () => {
  const run = clusterRun();
  const { world } = run;

  it('offers an online resource what fits its state', () => {
    const disk: ClusterObject = { kind: 'resource', id: resourceIn(world, 'Disk S:').id };
    const ids = available(menu(world, disk));
    expect(ids).toContain('takeOffline');
    expect(ids).toContain('initiateFailure');
    expect(ids).not.toContain('bringOnline');
    expect(ids).toContain(`changeGroup/group:${groupIn(world, 'Cluster Group').id}`);
  });

  it('offers Pause to an Up node, Resume to a paused one', () => {
    const node: ClusterObject = { kind: 'node', id: nodeIn(world, 'NODE2').id };
    expect(available(menu(world, node))).toEqual(['pauseNode', 'stopService', 'properties']);
    const paused = clusterRun();
    paused.do({ type: 'pauseNode', node: 'NODE2' });
    expect(available(menu(paused.world, node))).toEqual(['resumeNode', 'stopService', 'properties']);
    paused.do({ type: 'stopClusterService', node: 'NODE2' });
    paused.wait(minutes(1));
    const stopped = available(menu(paused.world, node));
    expect(stopped).toContain('startService');
    expect(stopped).toContain('evictNode');
    expect(stopped).not.toContain('stopService');
  });

  it('moves a group only to other nodes, and not to a paused one', () => {
    const group: ClusterObject = { kind: 'group', id: groupIn(world, 'Disk Group 1').id };
    expect(available(menu(world, group))).toEqual([
      'takeOffline',
      'moveGroup/move:',
      'moveGroup/move:NODE2',
      'new/newResource',
      'configureApplication',
      'rename',
      'properties',
    ]);
    const paused = clusterRun();
    paused.do({ type: 'pauseNode', node: 'NODE2' });
    expect(available(menu(paused.world, group)).filter((id) => id.startsWith('moveGroup'))).toEqual([]);
  });

  it('says why an item is grey', () => {
    const group: ClusterObject = { kind: 'group', id: groupIn(world, 'Cluster Group').id };
    const remove = menu(world, group).find((item) => item.kind === 'action' && item.id === 'delete');
    expect(remove?.kind === 'action' && !remove.verdict.ok ? remove.verdict.reason : null).toBe(
      'group.isClusterGroup',
    );
  });
});

describe('questions before a command', () => {
  const { world } = clusterRun();

  it('names the dependents that go offline too (R-23)', () => {
    const address = resourceIn(world, 'Cluster IP Address');
    expect(dependentsOf(world, address).map((row) => row.name)).toEqual(['Cluster Name']);
    const item = menu(world, { kind: 'resource', id: address.id }).find(
      (each) => each.kind === 'action' && each.id === 'takeOffline',
    );
    const question = item?.kind === 'action' && item.action.kind === 'command' ? item.action.question : null;
    expect(question).toEqual({
      key: 'offlineDependents',
      name: 'Cluster IP Address',
      others: ['Cluster Name'],
    });
  });

  it('asks nothing when nothing else is hit', () => {
    const item = menu(world, { kind: 'resource', id: resourceIn(world, 'Disk S:').id }).find(
      (each) => each.kind === 'action' && each.id === 'takeOffline',
    );
    expect(
      item?.kind === 'action' && item.action.kind === 'command' ? item.action.question : 'missing',
    ).toBeNull();
  });
});

describe('dragging and renaming', () => {
  const { world } = clusterRun();
  const group: ClusterObject = { kind: 'group', id: groupIn(world, 'Disk Group 1').id };

  it('turns a group dropped on a node into a move', () => {
    const node: ClusterObject = { kind: 'node', id: nodeIn(world, 'NODE2').id };
    expect(dropCommand(world, group, node)).toEqual({
      type: 'moveGroup',
      group: 'Disk Group 1',
      to: 'NODE2',
    });
    expect(dropCommand(world, group, { kind: 'groups' })).toBeNull();
    expect(dropCommand(world, node, node)).toBeNull();
  });

  it('renames groups, resources and networks, nothing else', () => {
    expect(renameCommand(world, group, 'EVS1')).toEqual({
      type: 'renameGroup',
      group: 'Disk Group 1',
      name: 'EVS1',
    });
    expect(renameCommand(world, { kind: 'node', id: nodeIn(world, 'NODE1').id }, 'X')).toBeNull();
  });
});
