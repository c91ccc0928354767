import type { Disk, Volume } from '#domain';
import type { CluText } from './texts.ts';

/** A shared disk as the wizards list it: letter, label, size. */
export function diskLabel(t: CluText, disk: Disk, volume: Volume): string {
  return t('disk.label', {
    letter: volume.letter,
    label: volume.label,
    number: disk.number,
    size: disk.sizeMb,
  });
}
