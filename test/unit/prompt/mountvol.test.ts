import { describe, expect, it } from 'vitest';
import { minutes } from '#kernel';
import { switchOn, wiring } from '../../support/building.ts';
import { Run } from '../../support/run.ts';
import { twoNodeRoom } from '../../support/worlds.ts';
import { cluster, type } from './support.ts';

const name = (number: number) =>
  `\\\\?\\Volume{6f1a2c40-5b7e-11d8-a0c3-${String(number).padStart(12, '0')}}\\`;

function withVolumes(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  for (const [disk, letter] of [
    [1, 'Q'],
    [2, 'S'],
  ] as const) {
    run.do({ type: 'initialiseDisk', node: 'NODE1', disk });
    run.do({ type: 'formatVolume', node: 'NODE1', disk, fileSystem: 'NTFS', label: 'DATA', letter });
    run.wait(minutes(1));
  }
  return run;
}

describe('mountvol (L-14)', () => {
  it('lists the volumes with their places', () => {
    const { text } = type(withVolumes(), 'mountvol');
    expect(text).toContain(
      `    ${name(0)}\n        C:\\\n\n    ${name(1)}\n        Q:\\\n\n    ${name(2)}\n        S:\\`,
    );
    expect(type(withVolumes(), 'mountvol s: /L').text).toBe(`    ${name(2)}`);
  });

  it('takes letter and folder away and gives them, by the commands of Disk Management', () => {
    const run = withVolumes();
    const removed = type(run, 'mountvol S: /D');
    expect(removed.commands).toEqual([{ type: 'removeDriveLetter', node: 'NODE1', disk: 2 }]);
    expect(removed.text).toContain('will no longer find their files');
    expect(type(run, 'mountvol').text).toContain(`${name(2)}\n        *** NO MOUNT POINTS ***`);
    expect(type(run, 'mountvol s: /d')).toMatchObject({ exitCode: 1, commands: [] });
    expect(type(run, `mountvol Q:\\Data ${name(2)}`).commands).toEqual([
      { type: 'addMountPoint', node: 'NODE1', disk: 2, path: 'Q:\\Data' },
    ]);
    expect(type(run, 'mountvol').text).toContain(`${name(2)}\n        Q:\\Data\\`);
    expect(type(run, 'mountvol q:\\data /d').commands).toEqual([
      { type: 'removeMountPoint', node: 'NODE1', disk: 2 },
    ]);
    expect(type(run, `mountvol t:\\ ${name(2)}`).commands).toEqual([
      { type: 'changeDriveLetter', node: 'NODE1', disk: 2, letter: 'T' },
    ]);
    expect(run.world.entities.disk['disk:2']?.volume?.letter).toBe('T');
  });

  it.each([
    ['mountvol /?', 'MOUNTVOL [drive:]path volume'],
    ['mountvol s:', 'MOUNTVOL [drive:]path volume'],
    ['mountvol c: /d', 'keeps its place'],
    ['mountvol x: /l', 'cannot find the volume'],
    [`mountvol t: ${name(2)}`, 'has a drive letter already'],
    [`mountvol t: ${name(7)}`, 'cannot find the volume'],
    [`mountvol t: ${name(0)}`, 'keeps its place'],
  ])('%s: %s', (line, part) => {
    const typed = type(withVolumes(), line);
    expect(typed.text).toContain(part);
    expect(typed.commands).toEqual([]);
  });

  it('does not know a volume whose disk another node holds', () => {
    const run = cluster();
    expect(type(run, 'mountvol').text).toContain('S:\\');
    expect(type(run, 'mountvol', { node: 'NODE2', cwd: 'C:\\', errorLevel: 0 }).text).not.toContain('S:\\');
  });
});
