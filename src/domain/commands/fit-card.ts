import { z } from 'zod/mini';
import { portId } from '../ids.ts';
import { addPortOfCard, beginNewCharts } from '../rules/room-parts.ts';
import { deviceNamed } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  canBeTaken,
  knownDevice,
  listingWarnings,
  restocked,
  shelfCard,
  shelfOf,
  switchedOff,
} from './shelf-support.ts';
import { judge, must, type Refusal, refuseIf } from './support.ts';

/** The device has this slot. */
export function knownSlot({ name, slots = 0 }: Device, slot: number): Refusal {
  return (
    refuseIf(slots === 0, 'device.noSlots', { device: name }) ??
    refuseIf(slot < 1 || slot > slots, 'slot.unknown', { device: name, slot })
  );
}

/** The first number with which a socket of this kind can be told from the others of the device. */
function freeName(world: World, device: Device, prefix: string): string {
  let number = 1;
  while (world.entities.port[portId(device.name, `${prefix}${number}`)] !== undefined) number += 1;
  return `${prefix}${number}`;
}

/** Puts a card from the shelf into a slot of a server that is off: a second network adapter, a controller for shared storage (L-50, L-51, L-64). */
export const fitCard: CommandSpec<'fitCard'> = {
  type: 'fitCard',
  schema: z.strictObject({
    device: z.string().check(z.minLength(1)),
    slot: z.int(),
    card: z.string().check(z.minLength(1)),
  }),
  place: 'Rack room ▸ Parts shelf ▸ card ▸ Fit; device ▸ Slots',
  query(world, { device: name, slot, card }) {
    const device = (): Device => must(deviceNamed(world, name));
    const part = shelfCard(world, card);
    const verdict = judge([
      () => knownDevice(world, name),
      () => knownSlot(device(), slot),
      () => canBeTaken(part),
      () => refuseIf(device().cards?.some((each) => each.slot === slot) === true, 'slot.occupied', { slot }),
      () => switchedOff(world, device()),
    ]);
    return verdict.ok ? { ok: true, warnings: listingWarnings(must(part).listing) } : verdict;
  },
  execute(tx, { device: name, slot, card }) {
    const device = must(deviceNamed(tx.world, name));
    const { prefix, portKind, listing } = must(shelfCard(tx.world, card));
    const port = freeName(tx.world, device, prefix);
    const id = addPortOfCard(tx, device.id, { name: port, portKind, label: port.toUpperCase() });
    const cards = [...(device.cards ?? []), { slot, card, port: id, listing }];
    tx.patch('device', device.id, { cards: cards.toSorted((a, b) => a.slot - b.slot) });
    beginNewCharts(tx);
    const shelf = shelfOf(tx.world);
    tx.setShelf({ ...shelf, cards: restocked(shelf.cards, (part) => part.card === card, -1) });
    tx.emit('card.fitted', device.id, { device: device.name, slot, card });
  },
};
