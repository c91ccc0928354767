import { z } from 'zod/mini';
import { dropPort } from '../rules/room-parts.ts';
import { deviceNamed } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { FittedCard } from '../world/parts.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownSlot } from './fit-card.ts';
import { knownDevice, restocked, shelfOf, switchedOff, unplugged } from './shelf-support.ts';
import { judge, must, refuseIf } from './support.ts';

const cardIn = ({ cards = [] }: Device, slot: number): FittedCard | undefined =>
  cards.find((card) => card.slot === slot);

/** Takes a card out of a server that is off; Windows forgets the connection that it had on it. */
export const removeCard: CommandSpec<'removeCard'> = {
  type: 'removeCard',
  schema: z.strictObject({ device: z.string().check(z.minLength(1)), slot: z.int() }),
  place: 'Rack room ▸ device ▸ Slots ▸ Take out',
  query(world, { device: name, slot }) {
    const device = (): Device => must(deviceNamed(world, name));
    return judge([
      () => knownDevice(world, name),
      () => knownSlot(device(), slot),
      () => refuseIf(cardIn(device(), slot) === undefined, 'slot.empty', { slot }),
      () => switchedOff(world, device()),
      () => unplugged(world, name, [must(cardIn(device(), slot)).port]),
    ]);
  },
  execute(tx, { device: name, slot }) {
    const device = must(deviceNamed(tx.world, name));
    const { card, port } = must(cardIn(device, slot));
    dropPort(tx, port);
    tx.patch('device', device.id, {
      ports: device.ports.filter((id) => id !== port),
      cards: (device.cards ?? []).filter((each) => each.slot !== slot),
    });
    const shelf = shelfOf(tx.world);
    tx.setShelf({ ...shelf, cards: restocked(shelf.cards, (part) => part.card === card, 1) });
    tx.emit('card.removed', device.id, { device: device.name, slot, card });
  },
};
