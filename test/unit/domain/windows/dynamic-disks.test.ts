import { describe, expect, it } from 'vitest';
import {
  type AnalysisTask,
  analyseConfiguration,
  type Command,
  createWorld,
  suitableQuorumDisks,
  type WorldSetup,
} from '#domain';
import { hashOf, minutes } from '#kernel';
import {
  buildCluster,
  createServiceAccount,
  prepareWindows,
  switchOn,
  wiring,
} from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const on = { node: 'NODE1', disk: 2 } as const;
const format = (fileSystem: 'NTFS' | 'FAT32' = 'NTFS'): Command => ({
  type: 'formatVolume',
  ...on,
  fileSystem,
  label: 'Data',
  letter: 'S',
});
const deletion: Command = { type: 'deleteVolume', ...on };
const convert = (to: 'basic' | 'dynamic'): Command => ({ type: 'convertDisk', ...on, to });

/** The room with its data disk as another server left it. */
function dynamicRoom(): WorldSetup {
  const setup = twoNodeRoom();
  return {
    ...setup,
    disks: setup.disks.map((disk) => (disk.number === 2 ? { ...disk, dynamic: true } : disk)),
  };
}

function started(setup: WorldSetup): Run {
  const run = new Run(setup);
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

const dataDisk = (run: Run) => run.world.entities.disk['disk:2'];
const reasonsOf = (run: Run, command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? verdict.warnings.map(({ reason }) => reason) : verdict.reason;
};

const flat = (tasks: readonly AnalysisTask[]): readonly AnalysisTask[] =>
  tasks.flatMap((task) => [task, ...flat(task.children)]);
const analysis = (run: Run, quorumDisk = '') =>
  flat(
    analyseConfiguration(run.world, {
      kind: 'create',
      nodes: ['NODE1'],
      cluster: 'MAILCLUS',
      domain: 'corp.example',
      quorumDisk,
    }),
  );

describe('a dynamic disk', () => {
  it('is one that a level gives: with a signature, without a volume (L-31)', () => {
    const run = started(dynamicRoom());
    expect(dataDisk(run)).toMatchObject({ initialised: true, dynamic: true, volume: null });
    expect(reasonsOf(run, { type: 'initialiseDisk', ...on })).toBe('disk.alreadyInitialised');
    expect(dataDisk(started(twoNodeRoom()))).not.toHaveProperty('dynamic');
  });

  it('becomes basic again when it is empty, and then is like one that never was dynamic (L-31)', () => {
    const run = started(dynamicRoom());
    expect(reasonsOf(run, convert('dynamic'))).toBe('disk.alreadyDynamic');
    run.do(format());
    expect(reasonsOf(run, convert('basic'))).toBe('job.running');
    expect(reasonsOf(run, deletion)).toBe('job.running');
    run.wait(minutes(1));
    expect(reasonsOf(run, convert('basic'))).toBe('disk.stillHasVolume');
    expect(reasonsOf(run, deletion)).toContain('volume.dataLost');
    expect(reasonsOf(run, deletion)).toBe('disk.noVolume');
    run.do(convert('basic'));
    const plain = started(twoNodeRoom());
    plain.do({ type: 'initialiseDisk', ...on });
    expect(hashOf(dataDisk(run))).toBe(hashOf(dataDisk(plain)));
    expect(reasonsOf(run, convert('basic'))).toBe('disk.alreadyBasic');
    expect(run.world.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['volume.deleted', 'disk.madeBasic']),
    );
  });

  it('keeps its volume on the way from basic to dynamic, with a warning', () => {
    const run = started(twoNodeRoom());
    expect(reasonsOf(run, convert('dynamic'))).toBe('disk.notInitialised');
    run.do({ type: 'initialiseDisk', ...on });
    run.do(format());
    run.wait(minutes(1));
    expect(reasonsOf(run, convert('dynamic'))).toEqual(['disk.dynamic', 'disk.inUseByOtherNode']);
    expect(dataDisk(run)).toMatchObject({ dynamic: true, volume: { letter: 'S' } });
  });

  it('is out of reach of a computer that does not see it', () => {
    const run = started(dynamicRoom());
    run.do({ type: 'disconnectCable', port: 'NODE1/hba1' });
    for (const command of [convert('basic'), deletion, { type: 'convertFileSystem', ...on } as const])
      expect(reasonsOf(run, command)).toBe('disk.notVisible');
  });
});

describe('a cluster', () => {
  it('finds a dynamic disk in its analysis and takes it neither as quorum nor as a resource (L-31)', () => {
    const run = started(twoNodeRoom());
    prepareWindows(run);
    run.do(convert('dynamic'));
    const found = analysis(run).find(({ code }) => code === 'disk.dynamic');
    expect(found).toMatchObject({ status: 'warning', params: { node: 'NODE1', disk: 2 } });
    expect(suitableQuorumDisks(run.world, ['NODE1']).map(({ number }) => number)).toEqual([1]);
    expect(analysis(run, 'S').find(({ code }) => code === 'quorum.unsuitable')?.status).toBe('error');
    buildCluster(run);
    expect(Object.values(run.world.entities.resource).map(({ name }) => name)).not.toContain('Disk S:');
    const resource: Command = {
      type: 'createResource',
      resource: 'Disk S:',
      resourceType: 'Physical Disk',
      group: 'Cluster Group',
      dependsOn: [],
      parameters: { disk: 'S' },
      description: '',
      separateMonitor: false,
      possibleOwners: [],
    };
    expect(reasonsOf(run, resource)).toBe('disk.dynamic');
    run.do(deletion);
    run.do(convert('basic'));
    run.do(format());
    run.wait(minutes(1));
    run.do(resource);
  });

  it('forms without a disk when the only ones are dynamic (L-31, Q-7)', () => {
    const setup = twoNodeRoom();
    const run = started({ ...setup, disks: setup.disks.map((disk) => ({ ...disk, dynamic: true })) });
    expect(analysis(run).map(({ code }) => code)).toContain('quorum.noSharedDisk');
    expect(createWorld(setup, 1).entities.disk['disk:1']).not.toHaveProperty('dynamic');
  });

  it('lets nobody delete or convert a disk that is its resource, not even the node that has it (L-31, L-41)', () => {
    const run = started(twoNodeRoom());
    prepareWindows(run);
    buildCluster(run);
    for (const node of ['NODE1', 'NODE2'])
      for (const command of [
        { type: 'deleteVolume', node, disk: 2 },
        { type: 'convertDisk', node, disk: 2, to: 'dynamic' },
        { type: 'convertFileSystem', node, disk: 2 },
      ] as const)
        expect(reasonsOf(run, command)).toBe('disk.heldByCluster');
  });

  it('fails to be made on a disk that was emptied meanwhile', () => {
    const run = started(twoNodeRoom());
    prepareWindows(run);
    run.do({
      type: 'createCluster',
      node: 'NODE1',
      cluster: 'MAILCLUS',
      domain: 'corp.example',
      address: '10.1.0.20',
      account: createServiceAccount.name,
      password: createServiceAccount.password,
      quorumDisk: 'S',
    });
    run.do(deletion);
    run.wait(minutes(5));
    expect(run.world.cluster).toBeNull();
    expect(run.world.events.filter(({ type }) => type === 'job.failed')).toHaveLength(1);
  });
});

describe('convert', () => {
  it('makes NTFS of FAT32 and keeps the volume (L-32)', () => {
    const run = started(twoNodeRoom());
    const conversion: Command = { type: 'convertFileSystem', ...on };
    run.do({ type: 'initialiseDisk', ...on });
    expect(reasonsOf(run, conversion)).toBe('disk.noVolume');
    run.do(format('FAT32'));
    expect(reasonsOf(run, conversion)).toBe('job.running');
    run.wait(minutes(1));
    expect(analysis(run).map(({ code }) => code)).toContain('disk.notNtfs');
    expect(reasonsOf(run, conversion)).toEqual(['disk.inUseByOtherNode']);
    expect(dataDisk(run)?.volume).toEqual({ fileSystem: 'NTFS', label: 'Data', letter: 'S' });
    expect(analysis(run).map(({ code }) => code)).not.toContain('disk.notNtfs');
    expect(reasonsOf(run, conversion)).toBe('volume.alreadyNtfs');
  });
});
