import type { Shelf, WorldSetup } from '#domain';
import { type CardModelName, cardModels, type DeviceModelName, deviceModels } from '#levels';
import { twoNodeRoom } from './worlds.ts';

const part = (model: DeviceModelName, left: number | null, disksMb: readonly number[] = []) => ({
  ...{ listing: 'cluster' as const, slots: 0, ...deviceModels[model] },
  ...{ model, left, disksMb, edition: 'enterprise' as const, windowsComponents: [] },
});
const card = (name: CardModelName, left: number | null) => ({ card: name, ...cardModels[name], left });

/** Some of everything: two servers with slots, arrays with two disks, a switch, strips without end, cards. */
export const fullShelf: Shelf = {
  units: 30,
  devices: [
    part('server-2u-pci', 2),
    part('server-2u-scsi', 1),
    part('storage-array-scsi', 1, [1_024, 102_400]),
    part('storage-array-basic', 1, [1_024]),
    part('storage-array', 1, [2_048]),
    part('storage-array-iscsi', 1, [4_096]),
    part('fc-switch-8', 1),
    part('fc-hub-8', 2),
    part('lan-switch-16', 1),
    part('power-strip-8', null),
    part('ups-2u', 1),
  ],
  cards: [card('network', 4), card('scsi', 2), card('scsi-raid', null), card('hba', 2)],
};

/** The two-node room with a shelf. */
export function roomWithShelf(): WorldSetup {
  return { ...twoNodeRoom(), shelf: fullShelf };
}
