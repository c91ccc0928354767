import { describe, expect, it } from 'vitest';
import {
  type Command,
  evsNamed,
  queryCommand,
  resourceNamed,
  resourceState,
  usersWithoutMail,
  volumeName,
} from '#domain';
import { minutes } from '#kernel';
import { builtRun, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const remove = (node = 'NODE1'): Command => ({ type: 'removeDriveLetter', node, disk: 2 });
const letter = (to: string, node = 'NODE1'): Command => ({
  type: 'changeDriveLetter',
  node,
  disk: 2,
  letter: to,
});
const mount: Command = {
  type: 'mountStore',
  node: 'NODE1',
  server: 'EVS1',
  storageGroup: 'First Storage Group',
  store: 'Mailbox Store (EVS1)',
};
const second = ({ world }: Run) => world.entities.disk['disk:2'];
const reasonOf = (run: Run, command: Command) => {
  const verdict = queryCommand(run.world, command);
  return verdict.ok ? null : verdict.reason;
};
const warningsOf = (run: Run, command: Command) => {
  const verdict = queryCommand(run.world, command);
  return verdict.ok ? verdict.warnings.map(({ reason }) => reason) : [];
};
const store = ({ world }: Run) => evsNamed(world, 'EVS1')?.storageGroups[0]?.stores[0];
const without = ({ world }: Run) => usersWithoutMail(world);
const told = ({ world }: Run) => world.events.filter(({ type }) => type === 'store.pathLost');

/** Q and S stand on NODE1, before there is a cluster. */
function prepared(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  return run;
}

describe('a drive letter that is removed (L-14)', () => {
  it('is free again, and the volume keeps what is on it', () => {
    const run = prepared();
    run.do(remove());
    expect(second(run)?.volume).toMatchObject({ letter: '', fileSystem: 'NTFS', label: 'Data' });
    const disk = second(run);
    expect(disk === undefined ? null : volumeName(run.world, disk)).toBe('');
    expect(reasonOf(run, remove())).toBe('letter.none');
    expect(reasonOf(run, { type: 'changeDriveLetter', node: 'NODE1', disk: 1, letter: 'S' })).toBeNull();
    run.do(letter('T'));
    expect(second(run)?.volume).toMatchObject({ letter: 'T', label: 'Data' });
  });

  it('stays with another computer that uses the volume without a cluster', () => {
    const run = prepared();
    expect(reasonOf(run, remove('NODE2'))).toBe('letter.none');
    run.do(letter('S', 'NODE2'));
    run.do(remove('NODE2'));
    expect(second(run)?.volume?.letter).toBe('S');
    expect(second(run)?.mountedOn).toEqual(['node:NODE1']);
  });

  it('is refused to whoever does not have the disk', () => {
    expect(reasonOf(builtRun(), remove('NODE2'))).toBe('disk.heldByCluster');
  });
});

describe('a letter under which Exchange keeps its files', () => {
  it('takes the stores with it until the volume has it back and somebody mounts them', () => {
    const run = builtRun();
    expect(warningsOf(run, remove())).toEqual(['letter.programsRely', 'letter.mailFiles']);
    run.do(remove());
    const disk = resourceNamed(run.world, 'Disk S:');
    expect(disk === undefined ? null : resourceState(run.world, disk.id)).toBe('Online');
    expect(store(run)?.dismounted).toBe(true);
    expect(store(run)?.filesMissing).toBeUndefined();
    expect(without(run)).toBe(evsNamed(run.world, 'EVS1')?.users);
    expect(told(run)).toHaveLength(1);
    expect(reasonOf(run, mount)).toBe('store.pathLost');
    run.do(letter('S'));
    expect(without(run)).toBeGreaterThan(0);
    run.do(mount);
    expect(without(run)).toBe(0);
  });

  it('is missed under another letter as well, also by a store that only starts then', () => {
    const run = builtRun();
    expect(warningsOf(run, letter('T'))).toEqual(['disk.inUseByOtherNode', 'letter.mailFiles']);
    expect(warningsOf(run, letter('S'))).toEqual(['disk.inUseByOtherNode']);
    run.do({ type: 'offlineResource', resource: 'Exchange Information Store Instance - (EVS1)' });
    run.wait(minutes(5));
    run.do(letter('T'));
    expect(told(run)).toEqual([]);
    run.do({ type: 'onlineGroup', group: 'EVS1' });
    run.wait(minutes(5));
    expect(store(run)?.dismounted).toBe(true);
    expect(told(run)).toHaveLength(1);
  });
});
