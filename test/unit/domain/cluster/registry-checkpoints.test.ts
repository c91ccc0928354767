import { describe, expect, it } from 'vitest';
import { nodeNamed, registryOf, resourceNamed, resourceState, windowsEvents } from '#domain';
import { hashOf, minutes } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const key = 'Software\\Vendor\\App';
const resource = 'IP (EVS1)';

function set(run: Run, node: string, name: string, data: string, below = ''): void {
  run.do({ type: 'setRegistryValue', node, key: `${key}${below}`, name, valueType: 'REG_SZ', data });
}

function valuesOn(run: Run, name: string): Readonly<Record<string, string>> {
  const node = nodeNamed(run.world, name);
  const values = node === undefined ? [] : registryOf(node);
  return Object.fromEntries(values.map((value) => [`${value.key}|${value.name}`, value.data]));
}

const copies = (run: Run) => run.world.cluster?.checkpointCopies ?? [];

function state(run: Run): string {
  const row = resourceNamed(run.world, resource);
  return row === undefined ? '' : resourceState(run.world, row.id);
}

function moveTo(run: Run, to: string): void {
  run.do({ type: 'moveGroup', group: 'EVS1', to });
  run.wait(minutes(5));
  expect(state(run)).toBe('Online');
}

/** IP (EVS1) is online on NODE1 and takes the key along. */
function checkpointed(): Run {
  const run = builtRun(7);
  set(run, 'NODE1', 'Port', '8080');
  set(run, 'NODE1', 'Log', 'D:\\Log', '\\Paths');
  run.do({ type: 'addRegistryCheckpoint', resource, key });
  return run;
}

describe('registry checkpoints (R-59)', () => {
  it('leave a world without them as it was', () => {
    const { world } = builtRun(7);
    expect(world.cluster).not.toHaveProperty('checkpointCopies');
    expect(nodeNamed(world, 'NODE1')).not.toHaveProperty('registry');
    expect(resourceNamed(world, resource)).not.toHaveProperty('checkpoints');
  });

  it('save what the owner holds as soon as they are added', () => {
    const [copy] = copies(checkpointed());
    expect(copy?.values.map(({ name, data }) => [name, data])).toEqual([
      ['Port', '8080'],
      ['Log', 'D:\\Log'],
    ]);
  });

  it('come with a new resource, each with its own event', () => {
    const run = checkpointed();
    const fields = {
      description: '',
      group: 'EVS1',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: [],
    };
    const create = (checkpoints: string[]) =>
      ({
        type: 'createResource',
        resource: 'App',
        resourceType: 'Generic Application',
        ...fields,
        parameters: { commandLine: 'app.exe', currentDirectory: 'C:\\App' },
        checkpoints,
      }) as const;
    expect(run.try(create(['Software\\Gone']))).toMatchObject({ reason: 'registry.keyUnknown' });
    expect(run.try(create([key, key.toUpperCase()]))).toMatchObject({ reason: 'checkpoint.exists' });
    const before = run.world.events.length;
    run.do(create([key.toLowerCase(), `${key}\\Paths`]));
    const added = run.world.events.slice(before).filter(({ type }) => type === 'checkpoint.added');
    expect(added.map(({ data }) => data)).toEqual([
      { resource: 'App', key },
      { resource: 'App', key: `${key}\\Paths` },
    ]);
    expect(resourceNamed(run.world, 'App')?.checkpoints).toEqual([key, `${key}\\Paths`]);
    expect(copies(run)).toHaveLength(3);
  });

  it('save each change of the key and below it, with the new data', () => {
    const run = checkpointed();
    set(run, 'NODE1', 'port', '8081');
    set(run, 'NODE1', 'Log', 'E:\\Log', '\\Paths');
    moveTo(run, 'NODE2');
    expect(valuesOn(run, 'NODE2')).toEqual({ [`${key}|Port`]: '8081', [`${key}\\Paths|Log`]: 'E:\\Log' });
  });

  it('are not written again when nothing of theirs has changed', () => {
    const run = checkpointed();
    const before = copies(run);
    run.do({
      type: 'setRegistryValue',
      node: 'NODE1',
      key: `${key}2`,
      name: 'Port',
      valueType: 'REG_SZ',
      data: '1',
    });
    set(run, 'NODE1', 'Port', '8080');
    set(run, 'NODE2', 'Port', '1');
    expect(copies(run)).toBe(before);
  });

  it('are in the registry before the resource is online, not when it is', () => {
    const run = checkpointed();
    run.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    run.waitUntil(() => valuesOn(run, 'NODE2')[`${key}|Port`] === '8080', minutes(5));
    expect(state(run)).toBe('Online Pending');
  });

  it('overwrite what was edited while the resource was offline', () => {
    const run = checkpointed();
    run.do({ type: 'offlineGroup', group: 'EVS1' });
    run.wait(minutes(5));
    set(run, 'NODE1', 'Port', '1');
    set(run, 'NODE1', 'Draft', '1');
    run.do({ type: 'onlineGroup', group: 'EVS1' });
    run.wait(minutes(5));
    expect(valuesOn(run, 'NODE1')).toEqual({ [`${key}|Port`]: '8080', [`${key}\\Paths|Log`]: 'D:\\Log' });
  });

  it('keep saving after a move, from the new owner', () => {
    const run = checkpointed();
    moveTo(run, 'NODE2');
    set(run, 'NODE2', 'Port', '9090');
    set(run, 'NODE1', 'Port', '1');
    moveTo(run, 'NODE1');
    expect(valuesOn(run, 'NODE1')[`${key}|Port`]).toBe('9090');
  });

  it('restore an empty key as an empty key', () => {
    const run = builtRun(7);
    const service = 'SYSTEM\\CurrentControlSet\\Services';
    run.do({ type: 'addRegistryCheckpoint', resource, key: service });
    run.do({
      type: 'setRegistryValue',
      node: 'NODE2',
      key: `${service}\\App`,
      name: 'Start',
      valueType: 'REG_DWORD',
      data: '2',
    });
    moveTo(run, 'NODE2');
    expect(valuesOn(run, 'NODE2')).toEqual({});
  });

  it('come to the same hash in one jump', () => {
    const hashes = [1, 60].map((pieces) => {
      const run = checkpointed();
      run.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
      for (let piece = 0; piece < pieces; piece += 1) run.wait(minutes(6) / pieces);
      return hashOf(run.world);
    });
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe('what becomes of the copies', () => {
  it('they go with their checkpoint, and with their resource (R-27)', () => {
    const run = checkpointed();
    run.do({ type: 'addRegistryCheckpoint', resource: 'Disk S:', key });
    run.do({ type: 'removeRegistryCheckpoint', resource: 'Disk S:', key });
    expect(copies(run)).toHaveLength(1);
    run.do({ type: 'offlineGroup', group: 'EVS1' });
    run.wait(minutes(5));
    run.do({ type: 'deleteResource', resource });
    expect(copies(run)).toEqual([]);
  });

  it('one that is lost is logged as 1024 by the node that tried, at each start (V-8)', () => {
    const run = checkpointed();
    run.do({ type: 'injectFault', fault: 'quorumLogMissing', target: { kind: 'cluster' } });
    moveTo(run, 'NODE2');
    const logged = (node: string) => windowsEvents(run.world, node).filter(({ eventId }) => eventId === 1024);
    expect(logged('NODE2')).toMatchObject([{ source: 'ClusSvc', log: 'System', level: 'error' }]);
    expect(logged('NODE1')).toEqual([]);
    expect(valuesOn(run, 'NODE2')).toEqual({});
  });
});

describe('refusals', () => {
  it.each([
    [{ type: 'addRegistryCheckpoint', resource: 'Nobody', key }, 'resource.unknown'],
    [{ type: 'addRegistryCheckpoint', resource, key: 'Software\\Nobody' }, 'registry.keyUnknown'],
    [{ type: 'addRegistryCheckpoint', resource, key: `${key}\\` }, 'registry.keyInvalid'],
    [{ type: 'addRegistryCheckpoint', resource, key: key.toUpperCase() }, 'checkpoint.exists'],
    [{ type: 'removeRegistryCheckpoint', resource, key: 'Software' }, 'checkpoint.unknown'],
  ] as const)('%j → %s', (command, reason) => {
    expect(checkpointed().try(command)).toMatchObject({ ok: false, reason });
  });

  it('nobody edits the registry of a computer that is off', () => {
    const run = checkpointed();
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    const value = { key, name: 'Port', valueType: 'REG_SZ', data: '1' } as const;
    expect(run.try({ type: 'setRegistryValue', node: 'NODE2', ...value })).toMatchObject({
      ok: false,
      reason: 'node.notRunning',
    });
  });
});
