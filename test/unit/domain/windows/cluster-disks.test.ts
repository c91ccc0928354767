import { describe, expect, it } from 'vitest';
import { type Command, diskHolders, isRunning, nodeState, visibleDisks, windowsEvents } from '#domain';
import { minutes } from '#kernel';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

function cluster(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  buildCluster(run);
  return run;
}

const letter = (node: string): Command => ({ type: 'changeDriveLetter', node, disk: 2, letter: 'T' });

describe('disks of a cluster', () => {
  it('are seen by both nodes and held by the owner alone (L-41)', () => {
    const run = cluster();
    expect(visibleDisks(run.world, 'node:NODE2').map((disk) => disk.number)).toEqual([1, 2]);
    expect(diskHolders(run.world, 'disk:2')).toEqual(['node:NODE1']);
    expect(run.try(letter('NODE2'))).toMatchObject({ ok: false, reason: 'disk.heldByCluster' });
    expect(run.try(letter('NODE1')).ok).toBe(true);
    expect(
      run.try({ type: 'formatVolume', node: 'NODE1', disk: 2, fileSystem: 'NTFS', label: '', letter: 'T' }),
    ).toMatchObject({ ok: false, reason: 'disk.heldByCluster' });
  });

  it('go over in order when the owner is shut down, without anybody calling it a failure', () => {
    const run = cluster();
    const before = run.world.events.length;
    run.do({ type: 'shutDownComputer', node: 'NODE1' });
    run.wait(minutes(3));
    expect(isRunning(run.world, 'node:NODE1')).toBe(false);
    expect(nodeState(run.world, 'node:NODE2')).toBe('Up');
    expect(diskHolders(run.world, 'disk:1')).toEqual(['node:NODE2']);
    const told = run.world.events.slice(before).map((event) => event.type);
    expect(told).not.toContain('node.removed');
    expect(told).not.toContain('quorum.lost');
    expect(windowsEvents(run.world, 'NODE1').map((event) => event.eventId)).toContain(1063);
  });
});
