import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '#i18n';
import type { DiskRow } from './disk-map.ts';
import { diskSize } from './disk-size.ts';

/** The texts of a disk that list, picture and wizards share. */
export interface DiskTexts {
  readonly size: (sizeMb: number) => string;
  /** `EXDATA (S:)`, as the volume list names a volume. */
  readonly volume: (row: DiskRow) => string;
  readonly status: (row: DiskRow) => string;
  /** `Basic` or `Dynamic`. */
  readonly type: (row: DiskRow) => string;
  /** `Partition`, or `Simple` for the volume of a dynamic disk. */
  readonly layout: (row: DiskRow) => string;
}

/** {@link DiskTexts} in the language in use. */
export function useDiskTexts(): DiskTexts {
  const { t } = useTranslation(['consoles-windows', 'common']);
  const size = (sizeMb: number) => {
    const { value, unit, digits } = diskSize(sizeMb);
    return t(`common:size.${unit}`, { value: formatNumber(value, digits) });
  };
  return {
    size,
    volume: ({ bar }) => {
      if (bar.kind !== 'partition' && bar.kind !== 'formatting') return '';
      if (bar.place === '' || (bar.kind === 'partition' && !bar.isMounted)) return bar.label;
      return bar.label === '' ? `(${bar.place})` : `${bar.label} (${bar.place})`;
    },
    type: ({ isDynamic }) => t(isDynamic ? 'disk.dynamic' : 'disk.basic'),
    layout: ({ isDynamic }) => t(isDynamic ? 'disk.simple' : 'disk.partition'),
    status: (row) => {
      if (row.bar.kind === 'formatting') return t('disk.formatting', { percent: percent(row.bar.progress) });
      if (row.bar.kind === 'partition')
        return row.disk === null ? t('disk.healthySystem') : t('disk.healthy');
      return row.bar.kind === 'unknown' ? t('disk.status.unreadable') : t('disk.unallocated');
    },
  };
}

/** Whole per cent, cut. */
export function percent(fraction: number): string {
  return formatPercent(fraction, 0);
}
