import { dropDevice } from '../rules/room-parts.ts';
import { computerOn, hasButton } from '../selectors/hardware.ts';
import { diskResource } from '../selectors/storage.ts';
import { deviceNamed, rows } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { notBeingFormatted } from './disk-support.ts';
import { knownDevice, restocked, shelfOf, switchedOff, unplugged } from './shelf-support.ts';
import { judge, must, nameOnly, noJob, type Refusal, refuseIf } from './support.ts';

/** Nobody counts on the server or on the disks of the array any more: not the cluster, not Exchange, no work that goes on. */
function notNeeded(world: World, device: Device): Refusal {
  const node = computerOn(world, device.id);
  const isNode =
    node !== undefined && (node.clusterMember || node.staleConfiguration || node.exchange !== null);
  const disks = rows(world, 'disk').filter(({ array }) => array === device.id);
  return (
    refuseIf(isNode, 'device.stillNeeded', { device: device.name }) ??
    (node === undefined ? null : noJob(world, node.name)) ??
    refuseIf(
      disks.some(({ id }) => diskResource(world, id) !== undefined),
      'device.stillNeeded',
      { device: device.name },
    ) ??
    disks.reduce<Refusal>((found, { number }) => found ?? notBeingFormatted(world, number), null)
  );
}

/** Puts a device that came from the shelf back onto it, with the cards that are in it. */
export const removeDevice: CommandSpec<'removeDevice'> = {
  type: 'removeDevice',
  schema: nameOnly('device'),
  place: 'Rack room ▸ Parts shelf or wiring list ▸ device ▸ Take out of the rack',
  query(world, { device: name }) {
    const device = (): Device => must(deviceNamed(world, name));
    return judge([
      () => knownDevice(world, name),
      () => refuseIf(device().fromShelf !== true, 'device.notFromShelf', { device: name }),
      () => (hasButton(device()) ? switchedOff(world, device()) : null),
      () => unplugged(world, name, device().ports),
      () => notNeeded(world, device()),
    ]);
  },
  execute(tx, { device: name }) {
    const device = must(deviceNamed(tx.world, name));
    dropDevice(tx, device.id);
    const shelf = shelfOf(tx.world);
    const cards = (device.cards ?? []).reduce(
      (left, { card }) => restocked(left, (part) => part.card === card, 1),
      shelf.cards,
    );
    tx.setShelf({
      ...shelf,
      devices: restocked(shelf.devices, (part) => part.model === device.model, 1),
      cards,
    });
    tx.emit('device.removed', device.id, { device: device.name });
  },
};
