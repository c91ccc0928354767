import { describe, expect, it } from 'vitest';
import { type Command, diskHolders, suitableQuorumDisks, windowsEvents } from '#domain';
import { minutes } from '#kernel';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const format = (node: string, letter = 'S'): Command => ({
  type: 'formatVolume',
  node,
  disk: 2,
  fileSystem: 'NTFS',
  label: 'Data',
  letter,
});
const letter = (node: string): Command => ({ type: 'changeDriveLetter', node, disk: 2, letter: 'S' });

/** Both servers run; the data disk has a signature. */
function bothOn(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  run.do({ type: 'initialiseDisk', node: 'NODE1', disk: 2 });
  return run;
}

function formatted(run: Run, node: string): void {
  run.do(format(node));
  run.wait(minutes(1));
}

const fileSystem = (run: Run) => run.world.entities.disk['disk:2']?.volume?.fileSystem;

describe('two servers that see a disk before there is a cluster (L-56)', () => {
  it('do no harm as long as only one of them writes', () => {
    const run = bothOn();
    formatted(run, 'NODE1');
    formatted(run, 'NODE1');
    expect(fileSystem(run)).toBe('NTFS');
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    expect(fileSystem(run)).toBe('NTFS');
  });

  it('corrupt the volume when both format it (L-41)', () => {
    const run = bothOn();
    formatted(run, 'NODE1');
    formatted(run, 'NODE2');
    expect(fileSystem(run)).toBe('RAW');
    expect(suitableQuorumDisks(run.world, ['NODE1'])).toEqual([]);
  });

  it('corrupt it when the second one mounts what the first one uses, and both say so in their logs (V-57)', () => {
    const run = bothOn();
    formatted(run, 'NODE1');
    run.do(letter('NODE2'));
    expect(fileSystem(run)).toBe('RAW');
    for (const node of ['NODE1', 'NODE2']) {
      const entries = windowsEvents(run.world, node).filter(({ eventId }) => eventId === 55);
      expect(entries).toMatchObject([{ source: 'Ntfs', level: 'error' }]);
    }
  });

  it('can be mended by one server alone', () => {
    const run = bothOn();
    formatted(run, 'NODE1');
    run.do(letter('NODE2'));
    expect(run.try({ type: 'convertFileSystem', node: 'NODE1', disk: 2 })).toMatchObject({
      reason: 'volume.unreadable',
    });
    run.do({ type: 'shutDownComputer', node: 'NODE2' });
    run.wait(minutes(3));
    formatted(run, 'NODE1');
    expect(fileSystem(run)).toBe('NTFS');
    expect(diskHolders(run.world, 'disk:2')).toEqual(['node:NODE1']);
  });

  it('may use it one after the other', () => {
    const run = bothOn();
    formatted(run, 'NODE1');
    run.do({ type: 'shutDownComputer', node: 'NODE1' });
    run.wait(minutes(3));
    run.do(letter('NODE2'));
    formatted(run, 'NODE2');
    expect(fileSystem(run)).toBe('NTFS');
  });

  it('are held apart by the cluster, once there is one', () => {
    const run = new Run(twoNodeRoom());
    for (const command of wiring) run.do(command);
    switchOn(run);
    prepareWindows(run);
    buildCluster(run);
    expect(run.try(letter('NODE2'))).toMatchObject({ reason: 'disk.heldByCluster' });
    run.do(letter('NODE1'));
    expect(fileSystem(run)).toBe('NTFS');
  });
});

describe('a volume that cannot be read', () => {
  it('is no disk of a cluster', () => {
    const run = new Run(twoNodeRoom());
    for (const command of wiring) run.do(command);
    switchOn(run);
    prepareWindows(run);
    run.do(letter('NODE2'));
    run.do({ type: 'shutDownComputer', node: 'NODE2' });
    run.wait(minutes(3));
    expect(() => buildCluster(run)).toThrow('NODE2');
    expect(
      run.try({
        type: 'createResource',
        resource: 'Data',
        description: '',
        resourceType: 'Physical Disk',
        group: 'Cluster Group',
        separateMonitor: false,
        possibleOwners: [],
        dependsOn: [],
        parameters: { disk: 'S' },
      }),
    ).toMatchObject({ reason: 'volume.unreadable' });
  });
});
