import { z } from 'zod/mini';
import type { Reason } from '../reasons.ts';
import { writeToVolume } from '../rules/shared-volumes.ts';
import { volumeName } from '../selectors/volumes.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { notBeingFormatted, notClusterDisk, sharedUse, theDisk, usableDisk } from './disk-support.ts';
import { judge, type Refusal, refuseIf, theNode } from './support.ts';

/** A volume survives the way to a dynamic disk, not the way back: only an empty disk becomes basic again. */
function convertible(world: World, { disk, to }: CommandOf<'convertDisk'>): Refusal {
  const row = theDisk(world, disk);
  const { dynamic = false, gpt = false, volume } = row;
  const stillThere = refuseIf(volume !== null, 'disk.stillHasVolume', {
    disk,
    volume: volumeName(world, row),
  });
  if (to === 'mbr') return refuseIf(!gpt, 'disk.alreadyMbr', { disk }) ?? stillThere;
  if (to === 'dynamic') return refuseIf(dynamic, 'disk.alreadyDynamic', { disk });
  return refuseIf(!dynamic, 'disk.alreadyBasic', { disk }) ?? stillThere;
}

/** Makes a basic disk dynamic, or an empty dynamic one basic again, as the disks of a cluster have to be (L-31); or an empty one with a GPT one with an MBR (L-33). */
export const convertDisk: CommandSpec<'convertDisk'> = {
  type: 'convertDisk',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    disk: z.int().check(z.nonnegative()),
    to: z.enum(['basic', 'dynamic', 'mbr']),
  }),
  place: 'Disk Management ▸ disk ▸ Revert To Basic Disk, Convert to Dynamic Disk, Convert to MBR Disk',
  prompt: 'diskpart: convert basic|dynamic|mbr',
  query(world, command) {
    const { node, disk, to } = command;
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(!theDisk(world, disk).initialised, 'disk.notInitialised', { disk }),
      () => notClusterDisk(world, node, disk),
      () => notBeingFormatted(world, disk),
      () => convertible(world, command),
    ]);
    if (!verdict.ok) return verdict;
    const useless: readonly Reason[] = to === 'dynamic' ? [{ reason: 'disk.dynamic', params: { disk } }] : [];
    return { ...verdict, warnings: [...useless, ...sharedUse(world, node, disk)] };
  },
  execute(tx, { node, disk, to }) {
    const before = theDisk(tx.world, disk);
    const { dynamic: _dynamic, ...basic } = before;
    const { gpt: _gpt, ...mbr } = before;
    tx.put('disk', before.id, { dynamic: { ...basic, dynamic: true }, basic, mbr }[to]);
    tx.emit(
      ({ dynamic: 'disk.madeDynamic', basic: 'disk.madeBasic', mbr: 'disk.madeMbr' } as const)[to],
      before.id,
      {
        disk,
      },
    );
    if (before.volume !== null) writeToVolume(tx, theNode(tx.world, node).id, before.id);
  },
};
