import { describe, expect, it } from 'vitest';
import { minutes } from '#kernel';
import { switchOn, wiring } from '../../support/building.ts';
import { Run } from '../../support/run.ts';
import { twoNodeRoom } from '../../support/worlds.ts';
import { cluster, type } from './support.ts';

function withFat32(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  const on = { node: 'NODE1', disk: 2 };
  run.do({ type: 'initialiseDisk', ...on });
  run.do({ type: 'formatVolume', ...on, fileSystem: 'FAT32', label: 'DATA', letter: 'S' });
  run.wait(minutes(1));
  return run;
}

describe('convert', () => {
  it('makes NTFS of FAT32 by the command that is behind it (L-32)', () => {
    const run = withFat32();
    const typed = type(run, 'convert s: /FS:NTFS /v');
    expect(typed.commands).toEqual([{ type: 'convertFileSystem', node: 'NODE1', disk: 2 }]);
    expect(typed.text).toContain('The type of the file system is FAT32.');
    expect(typed.text).toContain('Conversion complete.');
    expect(typed.exitCode).toBe(0);
    expect(run.world.entities.disk['disk:2']?.volume?.fileSystem).toBe('NTFS');
    expect(type(run, 'convert s: /fs:ntfs').text).toContain('Drive S: is already NTFS.');
  });

  it('does not convert a volume that the cluster has', () => {
    const run = cluster();
    const typed = type(run, 'convert s: /fs:ntfs');
    expect(typed).toMatchObject({ commands: [], exitCode: 1 });
    const disk = run.world.entities.disk['disk:2'];
    if (disk?.volume == null) throw new Error('no volume');
    const volume = { ...disk.volume, fileSystem: 'FAT32' as const };
    const entities = {
      ...run.world.entities,
      disk: { ...run.world.entities.disk, 'disk:2': { ...disk, volume } },
    };
    run.world = { ...run.world, entities };
    expect(type(run, 'convert s: /fs:ntfs').text).toContain('Cannot lock the drive');
  });

  it.each([
    ['convert', 'The syntax of this command is:'],
    ['convert s:', 'The syntax of this command is:'],
    ['convert /?', 'The syntax of this command is:'],
    ['convert s: /fs:fat32', 'to NTFS only'],
    ['convert c: /fs:ntfs', 'Drive C: is already NTFS.'],
    ['convert x: /fs:ntfs', 'Cannot open volume'],
    ['convert s: ntfs', 'Invalid parameter - ntfs'],
  ])('%s: %s', (line, part) => {
    const typed = type(withFat32(), line);
    expect(typed.text).toContain(part);
    expect(typed.commands).toEqual([]);
  });
});
