import { describe, expect, it } from 'vitest';
import { groupNamed, nodeState } from '#domain';
import type { ClusterObject } from '../../../src/consoles/cluster-administrator/model/cluster-object.ts';
import { groupCommands, groupDraft } from '../../../src/consoles/cluster-administrator/model/group-draft.ts';
import { objectMenu } from '../../../src/consoles/cluster-administrator/model/menu.ts';
import { afterSetup } from '../../support/after-setup.ts';
import type { Run } from '../../support/run.ts';
import { nodeIn, queryOf } from '../consoles/cluster-administrator/built.ts';

/** Chooses an item of an object's menu, the same in the File menu and the context menu. */
function choose(run: Run, object: ClusterObject, id: string): void {
  const item = objectMenu(run.world, object, queryOf(run.world)).find(
    (each) => each.kind === 'action' && each.id === id,
  );
  if (item?.kind !== 'action' || item.action.kind !== 'command') throw new Error(`There is no ${id}.`);
  run.do(item.action.command);
}

describe('Policies and nodes', () => {
  it('sets how often a group may fail over in which time (P-1, P-2)', () => {
    const run = afterSetup();
    const group = groupNamed(run.world, 'Disk Group 1');
    if (group === undefined) throw new Error('There is no group.');
    const draft = { ...groupDraft(run.world, group), failoverThreshold: 4, failoverPeriodHours: 2 };
    for (const command of groupCommands(run.world, group, draft)) run.do(command);
    expect(groupNamed(run.world, 'Disk Group 1')).toMatchObject({
      failoverThreshold: 4,
      failoverPeriodHours: 2,
    });
  });

  it('pauses a node and resumes it (N-7)', () => {
    const run = afterSetup();
    const { id } = nodeIn(run.world, 'NODE2');
    choose(run, { kind: 'node', id }, 'pauseNode');
    expect(nodeState(run.world, id)).toBe('Paused');
    choose(run, { kind: 'node', id }, 'resumeNode');
    expect(nodeState(run.world, id)).toBe('Up');
  });
});
