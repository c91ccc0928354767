import { describe, expect, it } from 'vitest';
import { type Command, suitableQuorumDisks } from '#domain';
import { minutes } from '#kernel';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const on = { node: 'NODE1', disk: 2 } as const;
const toMbr: Command = { type: 'convertDisk', ...on, to: 'mbr' };

function started(): Run {
  const setup = twoNodeRoom();
  const disks = setup.disks.map((disk) => (disk.number === 2 ? { ...disk, gpt: true } : disk));
  const run = new Run({ ...setup, disks });
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

function format(run: Run): void {
  run.do({ type: 'formatVolume', ...on, fileSystem: 'NTFS', label: 'Data', letter: 'S' });
  run.wait(minutes(1));
}

describe('a disk with a GUID partition table (L-33)', () => {
  it('is no disk for a cluster, formatted or not', () => {
    const run = started();
    expect(run.world.entities.disk['disk:2']).toMatchObject({ initialised: true, gpt: true });
    format(run);
    expect(suitableQuorumDisks(run.world, ['NODE1'])).toEqual([]);
  });

  it('gets an MBR while it is empty', () => {
    const run = started();
    format(run);
    expect(run.try(toMbr)).toMatchObject({ reason: 'disk.stillHasVolume' });
    run.do({ type: 'deleteVolume', ...on });
    run.do(toMbr);
    expect(run.world.entities.disk['disk:2']).not.toHaveProperty('gpt');
    expect(run.try(toMbr)).toMatchObject({ reason: 'disk.alreadyMbr' });
    format(run);
    expect(suitableQuorumDisks(run.world, ['NODE1']).map(({ number }) => number)).toEqual([2]);
  });
});
