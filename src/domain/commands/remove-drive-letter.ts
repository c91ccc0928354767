import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Reason } from '../reasons.ts';
import { dismountLostStores } from '../rules/mail-paths.ts';
import { diskHolders, diskResource } from '../selectors/storage.ts';
import { nodeNamed, rows } from '../selectors/tables.ts';
import type { Disk } from '../world/hardware.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { mailUnderLetter, notBeingFormatted, theDisk, usableDisk } from './disk-support.ts';
import { judge, must, type Refusal, refuseIf, theNode } from './support.ts';

/** The volume bears its letter on this computer. */
function hasLetter(world: World, node: string, number: number): Refusal {
  const disk = theDisk(world, number);
  const isHere = diskHolders(world, disk.id).includes(must(nodeNamed(world, node)).id);
  return refuseIf(!isHere || (disk.volume?.letter ?? '') === '', 'letter.none', { disk: number, node });
}

/** What loses its files with the letter: volumes in folders below it, and databases of Exchange. */
function warningsOf(world: World, number: number): readonly Reason[] {
  const { id, volume } = theDisk(world, number);
  const letter = volume?.letter ?? '';
  const below = rows(world, 'disk')
    .filter((disk) => disk.volume?.mountedAt?.disk === id)
    .map((disk) => ({ reason: 'letter.mountPointsBelow' as const, params: { letter, disk: disk.number } }));
  return [{ reason: 'letter.programsRely', params: { letter } }, ...below, ...mailUnderLetter(world, number)];
}

/** This computer has the volume no longer; another one that has it mounted without a cluster keeps it under its letter. */
function dropFrom(tx: Tx, node: ComputerNode, { id, mountedOn, volume }: Disk): void {
  const isGuarded = diskResource(tx.world, id) !== undefined;
  const inFolder = volume?.mountedAt !== undefined;
  const others = (mountedOn ?? []).filter((other) => other !== node.id);
  const keeps = !isGuarded && !inFolder && diskHolders(tx.world, id).some((other) => other !== node.id);
  if (mountedOn !== undefined && !isGuarded && !inFolder) tx.patch('disk', id, { mountedOn: others });
  if (!keeps) tx.patch('disk', id, { volume: { ...must(volume ?? undefined), letter: '' } });
}

/**
 * Takes the letter off the volume; what is on it stays. A disk of the cluster stays online without one (GK), since the cluster
 * knows it by its signature; whatever looks for files under the letter does not find them any more.
 */
export const removeDriveLetter: CommandSpec<'removeDriveLetter'> = {
  type: 'removeDriveLetter',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), disk: z.int().check(z.nonnegative()) }),
  place: 'Disk Management ▸ volume ▸ Change Drive Letter and Paths ▸ Remove',
  prompt: 'mountvol <letter>: /d',
  query(world, { node, disk }) {
    const verdict = judge([
      () => usableDisk(world, node, disk),
      () => refuseIf(theDisk(world, disk).volume === null, 'disk.noVolume', { disk }),
      () => hasLetter(world, node, disk),
      () => notBeingFormatted(world, disk),
    ]);
    return verdict.ok ? { ...verdict, warnings: warningsOf(world, disk) } : verdict;
  },
  execute(tx, { node: name, disk: number }) {
    const node = theNode(tx.world, name);
    const disk = theDisk(tx.world, number);
    const letter = disk.volume?.letter ?? '';
    dropFrom(tx, node, disk);
    tx.emit('volume.letterRemoved', disk.id, { disk: number, letter, node: node.name });
    dismountLostStores(tx);
  },
};
