import { describe, expect, it } from 'vitest';
import { networkNamed, resourceTypeNamed } from '#domain';
import {
  groupCommands,
  groupDraft,
} from '../../../../src/consoles/cluster-administrator/model/group-draft.ts';
import {
  networkCommands,
  networkDraft,
} from '../../../../src/consoles/cluster-administrator/model/network-draft.ts';
import {
  resourceCommands,
  resourceDraft,
  withRootKey,
} from '../../../../src/consoles/cluster-administrator/model/resource-draft.ts';
import {
  resourceTypeCommands,
  resourceTypeDraft,
} from '../../../../src/consoles/cluster-administrator/model/resource-type-draft.ts';
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

  it('of a resource type send what was changed (R-31, R-32)', () => {
    const type = resourceTypeNamed(run.world, 'Physical Disk');
    if (type === undefined) throw new Error('no such type');
    const draft = resourceTypeDraft(type);
    expect(draft).toEqual({ description: '', looksAliveMs: 5_000, isAliveMs: 60_000 });
    expect(resourceTypeCommands(type, draft)).toEqual([]);
    expect(resourceTypeCommands(type, { ...draft, description: 'Disks', isAliveMs: 30_000 })).toEqual([
      {
        type: 'setResourceTypeProperties',
        resourceType: 'Physical Disk',
        description: 'Disks',
        isAliveMs: 30_000,
      },
    ]);
  });

  it('of a network have its description (U-34)', () => {
    const before = networkNamed(run.world, 'Public');
    if (before === undefined) throw new Error('no such network');
    expect(networkCommands(before, networkDraft(before))).toEqual([]);
    const commands = networkCommands(before, { ...networkDraft(before), description: 'Mail users' });
    expect(commands).toEqual([
      { type: 'setNetworkProperties', network: 'Public', description: 'Mail users' },
    ]);
    for (const command of commands) run.do(command);
    const after = networkNamed(run.world, 'Public');
    expect(after).toEqual({ ...before, description: 'Mail users' });
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
