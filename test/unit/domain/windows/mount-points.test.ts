import { describe, expect, it } from 'vitest';
import {
  type Command,
  mountProblem,
  resourceNamed,
  resourceState,
  volumeName,
  type WorldSetup,
  windowsEvents,
} from '#domain';
import { minutes } from '#kernel';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

/** The room with a third disk. */
function threeDisks(): WorldSetup {
  const setup = twoNodeRoom();
  return { ...setup, disks: [...setup.disks, { array: 'ARRAY1', number: 3, sizeMb: 51_200 }] };
}

const on = { node: 'NODE1', disk: 3 } as const;
const format = (mountPath: string): Command => ({
  type: 'formatVolume',
  ...on,
  fileSystem: 'NTFS',
  label: 'Logs',
  letter: '',
  mountPath,
});
const mount = (path: string): Command => ({ type: 'addMountPoint', ...on, path });

/** Q and S are there; disk 3 has a signature. */
function prepared(): Run {
  const run = new Run(threeDisks());
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  run.do({ type: 'initialiseDisk', ...on });
  return run;
}

/** The cluster stands; disk 3 is mounted in S:\Logs and has a group of its own. */
function clustered(): Run {
  const run = prepared();
  run.do(format('S:\\Logs'));
  run.wait(minutes(1));
  buildCluster(run);
  return run;
}

const third = (run: Run) => {
  const disk = run.world.entities.disk['disk:3'];
  if (disk === undefined) throw new Error('There is no disk 3.');
  return disk;
};
const problem = (run: Run) => mountProblem(run.world, third(run));
const invalid = (run: Run) => windowsEvents(run.world, 'NODE1').filter(({ eventId }) => eventId === 1183);
const state = (run: Run, name: string) => {
  const resource = resourceNamed(run.world, name);
  return resource === undefined ? null : resourceState(run.world, resource.id);
};

describe('a volume in a folder (L-14)', () => {
  it('needs no drive letter', () => {
    const run = prepared();
    run.do(format('S:\\Logs'));
    run.wait(minutes(1));
    expect(third(run).volume).toMatchObject({ letter: '', mountedAt: { disk: 'disk:2', folder: 'Logs' } });
    expect(volumeName(run.world, third(run))).toBe('S:\\Logs');
  });

  it('goes into a folder of another shared NTFS volume, and into none that is taken', () => {
    const run = prepared();
    const refused = (path: string) => {
      const verdict = run.try(mount(path));
      return verdict.ok ? null : verdict.reason;
    };
    expect(run.try(mount('S:\\Logs'))).toMatchObject({ reason: 'disk.noVolume' });
    run.do(format('S:\\Logs'));
    run.wait(minutes(1));
    expect(refused('Q:\\More')).toBe('mount.alreadyMounted');
    run.do({ type: 'removeMountPoint', ...on });
    expect(refused('S:')).toBe('mount.pathInvalid');
    expect(refused('C:\\Logs')).toBe('mount.hostNotShared');
    expect(refused('T:\\Logs')).toBe('mount.hostNotShared');
    expect(refused('S:\\Logs')).toBeNull();
    expect(run.try({ type: 'addMountPoint', node: 'NODE1', disk: 1, path: 's:\\logs' })).toMatchObject({
      reason: 'mount.folderTaken',
    });
  });

  it('is mounted nowhere any more when its host is deleted', () => {
    const run = prepared();
    run.do(format('S:\\Logs'));
    run.wait(minutes(1));
    run.do({ type: 'deleteVolume', node: 'NODE1', disk: 2 });
    expect(third(run).volume).not.toHaveProperty('mountedAt');
    run.do({ type: 'changeDriveLetter', ...on, letter: 'T' });
    expect(volumeName(run.world, third(run))).toBe('T:');
  });
});

describe('a mount point in a cluster (L-15)', () => {
  it('is not valid as long as its disk is in a group of its own, and the log says so', () => {
    const run = clustered();
    expect(state(run, 'Disk 3')).toBe('Online');
    expect(problem(run)).toBe('otherGroup');
    expect(invalid(run)).toMatchObject([{ source: 'ClusSvc', level: 'error' }]);
  });

  it('is in order in the group of its host, with a dependency', () => {
    const run = clustered();
    const group = run.world.entities.group[resourceNamed(run.world, 'Disk S:')?.group ?? 'grp:']?.name ?? '';
    run.do({ type: 'offlineResource', resource: 'Disk 3' });
    run.wait(minutes(1));
    run.do({ type: 'changeResourceGroup', resource: 'Disk 3', group });
    expect(problem(run)).toBe('noDependency');
    run.do({ type: 'setResourceProperties', resource: 'Disk 3', dependsOn: ['Disk S:'] });
    run.do({ type: 'onlineResource', resource: 'Disk 3' });
    run.wait(minutes(1));
    expect(problem(run)).toBeNull();
    expect(invalid(run)).toHaveLength(1);
    run.do({ type: 'moveGroup', group, to: 'NODE2' });
    run.wait(minutes(1));
    expect(state(run, 'Disk 3')).toBe('Online');
    expect(windowsEvents(run.world, 'NODE2').filter(({ eventId }) => eventId === 1183)).toEqual([]);
  });
});
