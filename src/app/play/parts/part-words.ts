import type { TFunction } from 'i18next';
import type { PortKind, ShelfDevice } from '#domain';
import { formatNumber } from '#i18n';

const shown: readonly PortKind[] = ['rj45', 'fc', 'scsi', 'inlet', 'outlet'];

/** What a part has, in a line: its height, its sockets by kind, its slots, its disks, the Windows that is on it. */
export function partFacts(part: ShelfDevice, t: TFunction<'app'>): string {
  const { heightUnits, ports, slots, disksMb, deviceKind, edition } = part;
  const sockets = shown.flatMap((kind) => {
    const count = ports.filter(({ portKind }) => portKind === kind).length;
    return count === 0
      ? []
      : [t('parts.ports', { count: formatNumber(count), kind: t(`parts.portKind.${kind}`) })];
  });
  return [
    t('parts.height', { units: heightUnits }),
    ...sockets,
    ...(slots === 0 ? [] : [t('parts.slots', { slots })]),
    ...disksMb.map((mb) => t('parts.disk', { size: formatNumber(Math.round(mb / 1024)) })),
    ...(deviceKind === 'server' ? [t(`parts.edition.${edition}`)] : []),
  ].join(' · ');
}
