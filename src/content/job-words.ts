import type { Job } from '#domain';
import type { Translate } from './message-key.ts';
import { valueText } from './values.ts';

/** Long work as people name it. Disks can be formatted side by side, so each says which one it is. */
export function jobWords(job: Job, translate: Translate): string {
  const { disk, letter, mountPath } = job.payload;
  if (job.jobKind !== 'formatVolume' || typeof disk !== 'number')
    return valueText('jobKind', job.jobKind, translate);
  return translate('events:value.jobOnDisk.formatVolume', {
    disk,
    volume: mountPath === undefined ? `${letter}:` : String(mountPath),
  });
}
