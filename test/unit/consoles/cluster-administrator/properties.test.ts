import { describe, expect, it } from 'vitest';
import {
  groupCommands,
  groupDraft,
} from '../../../../src/consoles/cluster-administrator/model/group-draft.ts';
import {
  resourceCommands,
  resourceDraft,
  withRootKey,
} from '../../../../src/consoles/cluster-administrator/model/resource-draft.ts';
import { clusterRun, groupIn, resourceIn } from './built.ts';

describe('property sheets', () => {
  const run = clusterRun();
  const group = groupIn(run.world, 'Disk Group 1');
  const resource = resourceIn(run.world, 'Disk S:');

  it('send nothing when nothing was changed', () => {
    expect(groupCommands(run.world, group, groupDraft(run.world, group))).toEqual([]);
    expect(resourceCommands(run.world, resource, resourceDraft(run.world, resource))).toEqual([]);
  });

  it('send only what was changed, the new name last', () => {
    const draft = { ...groupDraft(run.world, group), name: 'EVS1', failoverThreshold: 3 };
    expect(groupCommands(run.world, group, draft)).toEqual([
      { type: 'setGroupProperties', group: 'Disk Group 1', failoverThreshold: 3 },
      { type: 'renameGroup', group: 'Disk Group 1', name: 'EVS1' },
    ]);
  });

  it('speak in seconds where the product does', () => {
    const draft = resourceDraft(run.world, resource);
    expect([draft.restartThreshold, draft.restartPeriodS, draft.pendingTimeoutS]).toEqual([3, 900, 180]);
    const changed = { ...draft, pendingTimeoutS: 60, restartAction: 'restart' as const };
    expect(resourceCommands(run.world, resource, changed)).toEqual([
      {
        type: 'setResourceProperties',
        resource: 'Disk S:',
        restartAction: 'restart',
        pendingTimeoutMs: 60_000,
      },
    ]);
  });

  it('send one command for each root key, none twice (R-59)', () => {
    const key = 'Software\\Vendor\\App';
    const draft = resourceDraft(run.world, resource);
    const one = { ...resource, checkpoints: [key] };
    const named = { resource: 'Disk S:' };
    expect(resourceCommands(run.world, resource, { ...draft, checkpoints: [key] })).toEqual([
      { type: 'addRegistryCheckpoint', ...named, key },
    ]);
    expect(resourceCommands(run.world, one, { ...draft, checkpoints: [key, 'Software\\Other'] })).toEqual([
      { type: 'addRegistryCheckpoint', ...named, key: 'Software\\Other' },
    ]);
    expect(resourceCommands(run.world, one, { ...draft, checkpoints: ['Software\\Other'] })).toEqual([
      { type: 'removeRegistryCheckpoint', ...named, key },
      { type: 'addRegistryCheckpoint', ...named, key: 'Software\\Other' },
    ]);
  });

  it('take a root key once, however it is spelled (R-59)', () => {
    const keys = ['Software\\A', 'Software\\B'];
    expect(withRootKey(keys, '', 'Software\\C')).toEqual([...keys, 'Software\\C']);
    expect(withRootKey(keys, '', 'software\\a')).toEqual(['Software\\B', 'software\\a']);
    expect(withRootKey(keys, 'Software\\A', 'Software\\C')).toEqual(['Software\\B', 'Software\\C']);
    expect(withRootKey(keys, 'Software\\A', '')).toEqual(keys);
    const draft = { ...resourceDraft(run.world, resource), checkpoints: ['software\\a'] };
    expect(resourceCommands(run.world, { ...resource, checkpoints: ['Software\\A'] }, draft)).toEqual([]);
  });

  it('are carried out by the engine', () => {
    const draft = {
      ...groupDraft(run.world, group),
      description: 'Mail',
      preferredOwners: ['NODE2', 'NODE1'],
    };
    for (const command of groupCommands(run.world, group, draft)) run.do(command);
    expect(groupDraft(run.world, groupIn(run.world, 'Disk Group 1'))).toEqual(draft);
  });
});
