const GIGABYTE_MB = 1024;

/** A size as Disk Management writes it: `502 MB`, `33.92 GB`. The unit is a key of the texts. */
export interface DiskSize {
  readonly value: number;
  readonly unit: 'mb' | 'gb';
  readonly digits: 0 | 2;
}

/** The size of a disk in the unit that reads best. */
export function diskSize(sizeMb: number): DiskSize {
  if (sizeMb < GIGABYTE_MB) return { value: sizeMb, unit: 'mb', digits: 0 };
  return { value: sizeMb / GIGABYTE_MB, unit: 'gb', digits: 2 };
}

const NARROWEST = 0.45;

/**
 * Width of a disk's bar as a share of the widest, 0.45 to 1. Larger disks get wider bars, as in the product, but
 * flattened, so that the bar of a small quorum disk still holds its text.
 */
export function barShare(sizeMb: number, largestMb: number): number {
  if (largestMb <= 0) return 1;
  return Math.max(NARROWEST, Math.min(1, sizeMb / largestMb) ** 0.25);
}
