import type { Disk, Volume, World } from '#domain';
import { volumeName } from '#domain/selectors';
import type { CluText } from './texts.ts';

/** A shared disk as the wizards list it: letter or folder, label, size. */
export function diskLabel(t: CluText, world: World, disk: Disk, volume: Volume): string {
  return t('disk.label', {
    volume: volumeName(world, disk),
    label: volume.label,
    number: disk.number,
    size: disk.sizeMb,
  });
}
