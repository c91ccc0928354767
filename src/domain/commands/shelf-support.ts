import type { Reason } from '../reasons.ts';
import { isDeviceOn } from '../selectors/hardware.ts';
import { cableAt, deviceNamed } from '../selectors/tables.ts';
import type { Device, Port } from '../world/hardware.ts';
import type { Listing, Shelf, ShelfCard, ShelfDevice } from '../world/parts.ts';
import type { World } from '../world/world.ts';
import { type Refusal, refuseIf } from './support.ts';

/** What a room without a shelf has on it. */
const bareShelf: Shelf = { units: 0, devices: [], cards: [] };

/** The room's shelf; an empty one where it has none. */
export const shelfOf = ({ shelf = bareShelf }: World): Shelf => shelf;

/** The model on the shelf. */
export const shelfDevice = (world: World, model: string): ShelfDevice | undefined =>
  shelfOf(world).devices.find((part) => part.model === model);

/** The card on the shelf. */
export const shelfCard = (world: World, card: string): ShelfCard | undefined =>
  shelfOf(world).cards.find((part) => part.card === card);

/** The part is on the shelf, and one of it is left. */
export function canBeTaken(part: { readonly left: number | null } | undefined): Refusal {
  return refuseIf(part === undefined, 'part.unknown') ?? refuseIf(part?.left === 0, 'part.noneLeft');
}

/** L-49: it may be used all the same, but nobody will support the cluster. */
export function listingWarnings(listing: Listing): readonly Reason[] {
  if (listing === 'cluster') return [];
  return [{ reason: listing === 'alone' ? 'part.listedAlone' : 'part.notListed', params: {} }];
}

/** The device exists. */
export function knownDevice(world: World, name: string): Refusal {
  return refuseIf(deviceNamed(world, name) === undefined, 'device.unknown', { device: name });
}

/** The device is off, so that one may open it. */
export function switchedOff(world: World, { id, name }: Device): Refusal {
  return refuseIf(isDeviceOn(world, id), 'device.stillOn', { device: name });
}

/** No plug is in any of these sockets. */
export function unplugged(world: World, name: string, ports: Device['ports']): Refusal {
  const isPlugged = ports.some((port) => cableAt(world, port) !== undefined);
  return refuseIf(isPlugged, 'device.stillPlugged', { device: name });
}

/** A SCSI socket of a device that is off: ids and termination are set before it starts (T-15). */
export function settableBus(world: World, port: Port['id']): Refusal {
  const row = world.entities.port[port];
  const device = row === undefined ? undefined : world.entities.device[row.device];
  if (row === undefined || device === undefined) return refuseIf(true, 'port.unknown', { port });
  return refuseIf(row.portKind !== 'scsi', 'port.notScsi', { port }) ?? switchedOff(world, device);
}

/** The shelf with so many more (or less) of a part. */
export function restocked<T extends { readonly left: number | null }>(
  parts: readonly T[],
  isMeant: (part: T) => boolean,
  more: 1 | -1,
): readonly T[] {
  return parts.map((part) =>
    isMeant(part) && part.left !== null ? { ...part, left: part.left + more } : part,
  );
}
